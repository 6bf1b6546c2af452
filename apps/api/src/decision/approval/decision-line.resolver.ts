import { Context, Field, ID, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { LineDecision } from '@clout/domain';
import { LineDecisionEnum } from '../../choice/selection/plan-line.graphql';
import type { Ask } from '../../platform/graphql/ask';
import { DateScalar, MoneyScalar } from '../../platform/graphql/scalars';
import { DecisionType } from './approval.graphql';
import { linesOfDecision } from './decision.store';
import type { Decision, DecisionLine } from './decision.table';

@ObjectType('DecisionLine', { description: 'What a decision says about one line of its plan; a signer signs this.' })
export class DecisionLineType {
  @Field(() => ID, { description: 'Line of the plan.' }) planLineId!: string;
  @Field(() => LineDecisionEnum, { nullable: true, description: 'What was decided; null where it was taken back.' })
  decision!: LineDecision | null;
  @Field(() => MoneyScalar, { description: 'OPEX of the fiscal year that it approves, or takes back.' })
  inYear!: bigint;
  @Field(() => MoneyScalar, { description: 'Run-rate per year that it approves, or takes back.' }) runRate!: bigint;
  @Field(() => String, { nullable: true, description: 'Why.' }) reason!: string | null;
  @Field(() => String, { nullable: true, description: 'What must be met before any spending.' })
  conditions!: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'When it is looked at again.' }) deferUntil!: string | null;
}

const seen = (line: DecisionLine): DecisionLineType => ({
  planLineId: line.lineId,
  decision: line.decision === 'REVERSE' ? null : line.decision,
  inYear: line.approvedInYear,
  runRate: line.approvedRunRate,
  reason: line.reason,
  conditions: line.conditions,
  deferUntil: line.deferUntil,
});

@Resolver(() => DecisionType)
export class DecisionLinesResolver {
  @ResolveField(() => [DecisionLineType], {
    description: 'What it says line by line, as far as the lines are yours to see; empty when the plan was returned.',
  })
  async lines(@Parent() decision: Decision, @Context() ask: Ask) {
    return (await ask.read((tx) => linesOfDecision(tx, decision.id))).map(seen);
  }
}
