import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DELEGATION_STATES, type DelegationNow, type DelegationRequest, type DelegationState } from '@clout/domain';
import { MemberType } from '../../organisation/organisation.graphql';
import { enumOf, resultUnion } from '../../platform/graphql/rejection.graphql';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../../platform/graphql/scalars';

export const DelegationStateEnum = enumOf(DELEGATION_STATES);
registerEnumType(DelegationStateEnum, {
  name: 'DelegationState',
  description: 'Where lent authority stands today.',
  valuesMap: {
    NOT_BEGUN: { description: 'It begins on a later day.' },
    IN_FORCE: { description: 'The delegate decides under it.' },
    EXPIRED: { description: 'Its last day is over.' },
    REVOKED: { description: 'A COO took it back.' },
    ENDED: { description: 'Who lent it is no COO any more or left, or the delegate took a role that forbids it.' },
  },
});

@InputType('DelegateApprovalInput', { description: 'Authority to lend.' })
export class DelegateApprovalInput implements DelegationRequest {
  @Field(() => ID, { description: 'The delegate: a member who holds no role that COO excludes.' }) toMemberId!: string;
  @Field(() => DateScalar, { description: 'First day, today or later.' }) from!: string;
  @Field(() => DateScalar, { description: 'Last day, within twelve months.' }) to!: string;
  @Field(() => MoneyScalar, {
    description: 'The most that the delegate promises under it in all: one-time and run-rate to the contracts’ ends.',
  })
  limit!: bigint;
  @Field({ description: 'Why; up to 4,000 characters.' }) reason!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Token of reauthenticate; left out, the session’s own fresh one is used.',
  })
  reauthToken?: string | null;
}

type Shown = Pick<
  DelegationNow,
  'id' | 'beginsOn' | 'endsOn' | 'limit' | 'used' | 'reason' | 'grantedAt' | 'revokedAt'
>;

@ObjectType('Delegation', { description: 'A COO’s authority to decide, lent to a member for a time and an amount.' })
export class DelegationType implements Shown {
  @Field(() => ID, { description: 'Stable id.' }) id!: string;
  @Field(() => MemberType, { description: 'Who lent it.' }) from!: MemberType;
  @Field(() => MemberType, { description: 'The delegate.' }) to!: MemberType;
  @Field(() => DateScalar, { description: 'First day.' }) beginsOn!: string;
  @Field(() => DateScalar, { description: 'Last day.' }) endsOn!: string;
  @Field(() => MoneyScalar, { description: 'The most that is promised under it in all.' }) limit!: bigint;
  @Field(() => MoneyScalar, { description: 'What standing decisions under it promised.' }) used!: bigint;
  @Field({ description: 'Why.' }) reason!: string;
  @Field(() => DelegationStateEnum, { description: 'Where it stands today.' }) state!: DelegationState;
  @Field(() => DateTimeScalar, { description: 'When it was lent.' }) grantedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back.' }) revokedAt!: Date | null;
  @Field(() => MemberType, { nullable: true, description: 'Who took it back.' }) revokedBy!: MemberType | null;
}

const delegation = { type: DelegationType, typeName: 'Delegation' };
export const DelegateApprovalResult = resultUnion('DelegateApprovalResult', delegation);
export const RevokeDelegationResult = resultUnion('RevokeDelegationResult', delegation);
