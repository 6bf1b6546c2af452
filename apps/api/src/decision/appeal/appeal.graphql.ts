import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { APPEALS_AGAINST, APPEAL_STATES, type AppealAgainst, type AppealDesk, type AppealState } from '@clout/domain';
import { MemberType, RoleEnum } from '../../organisation/organisation.graphql';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateTimeScalar } from '../../platform/graphql/scalars';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';
import type { Appeal } from './appeal.store';

export const AppealAgainstEnum = enumOf(APPEALS_AGAINST);
registerEnumType(AppealAgainstEnum, {
  name: 'AppealAgainst',
  description: 'What an appeal is against.',
  valuesMap: {
    DECLINED: { description: 'The COO declined it.' },
    DEFERRED: { description: 'The COO deferred it.' },
    NOT_FUNDED: { description: 'A plan was decided without it.' },
  },
});
export const AppealStateEnum = enumOf(APPEAL_STATES);
registerEnumType(AppealStateEnum, {
  name: 'AppealState',
  description: 'Where an appeal stands.',
  valuesMap: {
    OPEN: { description: 'It waits for an answer.' },
    UPHELD: { description: 'The initiative may be planned again.' },
    DISMISSED: { description: 'The decision stands.' },
  },
});

const none = (description: string) => ({ nullable: true, description });

@ObjectType('Appeal', { description: 'An appeal against a decision that left an initiative without money.' })
export class AppealType implements Omit<Appeal, 'initiativeId' | 'planId' | 'appealedBy' | 'answeredBy'> {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => InitiativeType, { description: 'The initiative.' }) initiative!: InitiativeType;
  @Field(() => AppealAgainstEnum, { description: 'What it is against.' }) against!: AppealAgainst;
  @Field(() => AppealStateEnum, { description: 'Where it stands.' }) state!: AppealState;
  @Field(() => RoleEnum, { description: 'The office that answers it.' }) desk!: AppealDesk;
  @Field({ description: 'Why the decision should not stand.' }) reason!: string;
  @Field(() => MemberType, none('Who appealed.')) appealedBy!: MemberType | null;
  @Field(() => DateTimeScalar, { description: 'When.' }) appealedAt!: Date;
  @Field(() => String, none('The answer in words; null while it is open.')) answer!: string | null;
  @Field(() => MemberType, none('Who answered.')) answeredBy!: MemberType | null;
  @Field(() => DateTimeScalar, none('When it was answered.')) answeredAt!: Date | null;
}

@ObjectType('AppealChance', { description: 'A decision that can be appealed.' })
export class AppealChanceType {
  @Field(() => AppealAgainstEnum, { description: 'What the appeal would be against.' }) against!: AppealAgainst;
  @Field(() => RoleEnum, { description: 'The office that would answer it.' }) desk!: AppealDesk;
  @Field(() => DateTimeScalar, { description: 'Until when.' }) until!: Date;
}

export const AppealDecisionResult = resultUnion('AppealDecisionResult', {
  type: InitiativeType,
  typeName: 'Initiative',
});
export const AnswerAppealResult = resultUnion('AnswerAppealResult', { type: AppealType, typeName: 'Appeal' });
