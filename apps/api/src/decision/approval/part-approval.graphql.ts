import { Field, ObjectType } from '@nestjs/graphql';
import { PlanType } from '../../choice/selection/plan.graphql';
import { MemberType } from '../../organisation/organisation.graphql';
import { resultUnion } from '../../platform/graphql/rejection.graphql';
import { BasisPointsScalar, DateTimeScalar, MoneyScalar } from '../../platform/graphql/scalars';

@ObjectType('PartApproval', { description: 'A part of what was asked, and what the proposer says to it.' })
export class PartApprovalType {
  @Field({ description: 'True until the proposer has answered.' }) answerAwaited!: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description: 'True when accepted, false when withdrawn; null until answered.',
  })
  accepted!: boolean | null;
  @Field(() => MemberType, { nullable: true, description: 'Who answered.' }) answeredBy!: MemberType | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When.' }) answeredAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why.' }) reason!: string | null;
  @Field(() => String, { nullable: true, description: 'What the part still brings, as restated.' })
  benefit!: string | null;
  @Field(() => MoneyScalar, { nullable: true, description: 'The same in money a year, where it was restated.' })
  benefitPerYear!: bigint | null;
  @Field(() => BasisPointsScalar, { nullable: true, description: 'Share of the full effect that the part brings.' })
  effectShare!: number | null;
}

export const AnswerPartApprovalResult = resultUnion('AnswerPartApprovalResult', { type: PlanType, typeName: 'Plan' });
