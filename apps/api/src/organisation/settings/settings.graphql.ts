import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PEOPLE_MEASURES, type OrganizationSettings, type PeopleMeasures } from '@clout/domain';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';
import { OrganizationType } from '../organisation.graphql';
import type { StoredSettings } from './settings.store';

export const PeopleMeasuresEnum = enumOf(PEOPLE_MEASURES);
registerEnumType(PeopleMeasuresEnum, {
  name: 'PeopleMeasures',
  description: 'How far measures come down to people. Acts in office, such as scores, are no measures of people.',
  valuesMap: {
    OFF: { description: 'Not at all: by desk only.' },
    TEAM: { description: 'To units of 8 people or more.' },
    INDIVIDUAL_WITH_AGREEMENT: { description: 'To individuals, under an agreement that is named.' },
  },
});

const AGREEMENT = 'The agreement under which individuals are measured; only with INDIVIDUAL_WITH_AGREEMENT.';
const REMIND = 'Days of waiting after which a desk is reminded, 1 to 365; null: never.';
const ESCALATE = 'Days of waiting after which somebody above the desk is told, more than the reminder’s; null: never.';
const APPEAL = 'Days within which a decision can be appealed, 1 to 365.';
const optionalDays = (description: string) => ({ nullable: true, description });

@ObjectType('OrganizationSettings', { description: 'What an organisation has settled for itself.' })
export class OrganizationSettingsType implements StoredSettings {
  @Field(() => PeopleMeasuresEnum, { description: 'How far measures come down to people.' })
  peopleMeasures!: PeopleMeasures;
  @Field(() => String, { nullable: true, description: AGREEMENT }) agreement!: string | null;
  @Field(() => Int, optionalDays(REMIND)) remindAfterDays!: number | null;
  @Field(() => Int, optionalDays(ESCALATE)) escalateAfterDays!: number | null;
  @Field(() => Int, { description: APPEAL }) appealDays!: number;
  @Field(() => Int, { description: 'Version for expectedVersion.' }) version!: number;
}

@InputType('OrganizationSettingsInput', { description: 'The settings as a whole; what is left out is off.' })
export class OrganizationSettingsInput implements Omit<
  OrganizationSettings,
  'agreement' | 'remindAfterDays' | 'escalateAfterDays'
> {
  @Field({ description: 'Name of the organisation, up to 200 characters.' }) name!: string;
  @Field(() => PeopleMeasuresEnum, { description: 'How far measures come down to people.' })
  peopleMeasures!: PeopleMeasures;
  @Field(() => String, { nullable: true, description: AGREEMENT }) agreement?: string | null;
  @Field(() => Int, optionalDays(REMIND)) remindAfterDays?: number | null;
  @Field(() => Int, optionalDays(ESCALATE)) escalateAfterDays?: number | null;
  @Field(() => Int, { description: APPEAL }) appealDays!: number;
}

export const SetOrganizationSettingsResult = resultUnion(
  'SetOrganizationSettingsResult',
  { type: OrganizationType, typeName: 'Organization' },
  ['StaleVersion'],
);
