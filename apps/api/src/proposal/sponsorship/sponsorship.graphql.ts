import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SPONSORSHIP_ANSWERS, type SponsorshipRequest } from '@clout/domain';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars';
import { InitiativeSuccess } from '../initiative/initiative.graphql';

export const SponsorshipAnswerEnum = enumOf(SPONSORSHIP_ANSWERS);
registerEnumType(SponsorshipAnswerEnum, {
  name: 'SponsorshipAnswer',
  description: 'What the asked unit says.',
  valuesMap: {
    OPEN: { description: 'Nothing yet; the day to answer by has not passed.' },
    SPONSORED: { description: 'It would do it itself.' },
    DECLINED: { description: 'It will not.' },
    LAPSED: { description: 'It said nothing until the day to answer by.' },
  },
});

type Shown = Pick<
  SponsorshipRequest,
  | 'id'
  | 'initiativeId'
  | 'initiativeTitle'
  | 'problem'
  | 'action'
  | 'answerBy'
  | 'reason'
  | 'answeredAt'
  | 'requestedAt'
>;

@ObjectType('SponsorshipRequest', { description: 'A unit is asked to sponsor what nobody else may do.' })
export class SponsorshipRequestType implements Shown {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => ID, { description: 'The initiative; the asked unit may not see it yet.' }) initiativeId!: string;
  @Field({ description: 'Its title when the unit was asked.' }) initiativeTitle!: string;
  @Field({ description: 'The customer problem, as the unit was asked.' }) problem!: string;
  @Field({ description: 'What would be done, as the unit was asked.' }) action!: string;
  @Field(() => DateScalar, { description: 'Last day on which an answer counts.' }) answerBy!: string;
  @Field(() => String, { nullable: true, description: 'Why the unit answered as it did.' }) reason!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it answered.' }) answeredAt!: Date | null;
  @Field(() => DateTimeScalar, { description: 'When it was asked.' }) requestedAt!: Date;
}

export const RequestSponsorshipResult = resultUnion('RequestSponsorshipResult', InitiativeSuccess);
export const AnswerSponsorshipRequestResult = resultUnion('AnswerSponsorshipRequestResult', {
  type: SponsorshipRequestType,
  typeName: 'SponsorshipRequest',
});
