import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Change } from '@clout/domain';
import { enumOf } from '../../platform/graphql/rejection.graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars';
import { FundingOptionType } from '../../proposal/initiative/funding-option.graphql';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';
import { AboutPlanType } from './money-answers.graphql';

export const CHANGE_KINDS = ['COST', 'RUN_RATE', 'VALUE', 'EVIDENCE', 'LIMIT', 'RULE'] as const;
const ChangeKindEnum = enumOf<Change['kind']>(CHANGE_KINDS);
registerEnumType(ChangeKindEnum, {
  name: 'ChangeKind',
  description: 'What would have to be otherwise for an initiative to be funded.',
  valuesMap: {
    COST: { description: 'What an option costs in the year, its other amounts in proportion.' },
    RUN_RATE: { description: 'What an option costs in run-rate, where it costs nothing in the year.' },
    VALUE: { description: 'What an option is worth.' },
    EVIDENCE: { description: 'The grade of its evidence.' },
    LIMIT: { description: 'The amount of a rule.' },
    RULE: { description: 'A rule that would not stand.' },
  },
});
export const CHANGE_UNITS = ['MONEY', 'VALUE', 'COUNT', 'GRADE', 'NONE'] as const;
export type ChangeUnit = (typeof CHANGE_UNITS)[number];
const ChangeUnitEnum = enumOf(CHANGE_UNITS);
registerEnumType(ChangeUnitEnum, {
  name: 'ChangeUnit',
  description: 'What the figures of a change are.',
  valuesMap: {
    MONEY: { description: 'Minor units of the currency.' },
    VALUE: { description: 'A decimal, counted like the value of the plan.' },
    COUNT: { description: 'A number.' },
    GRADE: { description: 'A grade of evidence.' },
    NONE: { description: 'There are none: the rule would not stand.' },
  },
});

@ObjectType('CertificateChange', { description: 'One change that alone would have funded an initiative.' })
export class CertificateChangeType {
  @Field(() => ChangeKindEnum, { description: 'What is otherwise.' }) kind!: Change['kind'];
  @Field({ description: 'The change as a sentence.' }) words!: string;
  @Field(() => FundingOptionType, { nullable: true, description: 'The option it is about; null for none.' })
  option!: FundingOptionType | null;
  @Field(() => String, { nullable: true, description: 'As it is; null where that is not a figure.' })
  from!: string | null;
  @Field(() => String, { nullable: true, description: 'As it would have to be, and no less far.' }) to!: string | null;
  @Field(() => ChangeUnitEnum, { description: 'What the two figures are.' }) unit!: ChangeUnit;
}

@ObjectType('Certificate', { description: 'Why a plan does not fund an initiative, and what would have funded it.' })
export class CertificateType extends AboutPlanType {
  @Field(() => InitiativeType, { description: 'The initiative.' }) initiative!: InitiativeType;
  @Field({ description: 'The plan’s own short reason.' }) reason!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Its own exclusion by hand, taken as lifted before the changes are looked for; null for none.',
  })
  lifted!: string | null;
  @Field(() => [CertificateChangeType], { description: 'Each alone would have funded it.' })
  changes!: readonly CertificateChangeType[];
  @Field(() => [String], { description: 'Rules with which it cannot stand whatever its value; else empty.' })
  against!: readonly string[];
  @Field({ description: 'False when time ran out before every kind of change was looked into.' }) complete!: boolean;
  @Field(() => String, { nullable: true, description: 'Why it is not complete; null when it is.' }) note!:
    string | null;
  @Field({ description: 'True when each change was solved again: with it the initiative is funded, with less not.' })
  verified!: boolean;
  @Field(() => DateTimeScalar, { description: 'When it was computed.' }) computedAt!: Date;
}

const CertificateStateEnum = enumOf(['KEPT', 'OPEN'] as const);
registerEnumType(CertificateStateEnum, {
  name: 'CertificateState',
  description: 'Whether a certificate is at hand.',
  valuesMap: {
    KEPT: { description: 'It is kept: asking for it takes no time.' },
    OPEN: { description: 'It is computed when it is asked for.' },
  },
});

@ObjectType('CertificateStanding', { description: 'A refused initiative with the standing of its certificate.' })
export class CertificateStandingType {
  @Field(() => InitiativeType, { description: 'The initiative.' }) initiative!: InitiativeType;
  @Field(() => CertificateStateEnum, { description: 'Whether it is at hand.' }) state!: 'KEPT' | 'OPEN';
  @Field(() => Boolean, { nullable: true, description: 'Whether it is complete; null while it is open.' })
  complete!: boolean | null;
  @Field(() => Int, { nullable: true, description: 'How many changes it shows; null while it is open.' })
  changes!: number | null;
}

@ObjectType('ConfirmedChange', { description: 'A change of a certificate, solved again.' })
export class ConfirmedChangeType {
  @Field(() => CertificateChangeType, { description: 'The change.' }) change!: CertificateChangeType;
  @Field(() => Boolean, { nullable: true, description: 'Funded with it? Null: not settled in time.' })
  funded!: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Funded with a little less of it? Null: not settled in time.' })
  fundedWithLess!: boolean | null;
  @Field({ description: 'True when it is funded with it and not with less.' }) confirmed!: boolean;
}

@ObjectType('CertificateConfirmation', { description: 'A certificate whose changes were solved again just now.' })
export class CertificateConfirmationType extends AboutPlanType {
  @Field(() => InitiativeType, { description: 'The initiative.' }) initiative!: InitiativeType;
  @Field({ description: 'True when every change was confirmed.' }) confirmed!: boolean;
  @Field(() => [ConfirmedChangeType], { description: 'Each change with what was found.' })
  changes!: readonly ConfirmedChangeType[];
}
