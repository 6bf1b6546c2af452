import { Context, Field, ID, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { LineDecision } from '@clout/domain';
import { LineDecisionEnum } from '../../choice/selection/plan-line.graphql';
import type { Tx } from '../../platform/database/transaction';
import type { Ask } from '../../platform/graphql/ask';
import { DateScalar, MoneyScalar } from '../../platform/graphql/scalars';
import { DecisionType } from './approval.graphql';
import { type Decision, DecisionLineTable } from './decision.table';

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

async function linesOfDecision(tx: Tx, decisionId: string): Promise<DecisionLineType[]> {
  const rows = await tx.manager.find(DecisionLineTable, {
    where: { organizationId: tx.organizationId, decisionId },
    order: { lineId: 'ASC' },
  });
  return rows.map(({ lineId, decision, approvedInYear, approvedRunRate, reason, conditions, deferUntil }) => ({
    planLineId: lineId,
    decision: decision === 'REVERSE' ? null : decision,
    inYear: approvedInYear,
    runRate: approvedRunRate,
    reason,
    conditions,
    deferUntil,
  }));
}

@Resolver(() => DecisionType)
export class DecisionLinesResolver {
  @ResolveField(() => [DecisionLineType], {
    description: 'What it says line by line, as far as the lines are yours to see; empty when the plan was returned.',
  })
  lines(@Parent() decision: Decision, @Context() ask: Ask) {
    return ask.once(`decision lines ${decision.id}`, (tx) => linesOfDecision(tx, decision.id));
  }
}
