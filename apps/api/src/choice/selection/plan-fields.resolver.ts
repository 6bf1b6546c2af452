import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { pointsText, type Plan, type PlanLine } from '@clout/domain';
import { baseById, currentBase } from '../../envelope/base/base-version.store';
import { OpexBaseVersionType } from '../../envelope/base/base.graphql';
import { FundingCycleType } from '../../envelope/cycle.graphql';
import { MemberType } from '../../organisation/organisation.graphql';
import { memberOf } from '../../organisation/organisation.lookup';
import type { Ask } from '../../platform/graphql/ask';
import { MoneyScalar } from '../../platform/graphql/scalars';
import { cycleOf } from '../../proposal/initiative/initiative.lookup';
import { gapText } from './gap-text';
import { overridesSeen, planInitiatives } from './plan-initiatives';
import { PlanLineType } from './plan-line.graphql';
import { NotFundedType, PlanOverrideType, PlanType, RankingDifferenceType } from './plan.graphql';

@Resolver(() => PlanType)
export class PlanFieldsResolver {
  @ResolveField(() => FundingCycleType, { description: 'The funding cycle.' })
  cycle(@Parent() plan: Plan, @Context() ask: Ask) {
    return cycleOf(ask, plan.cycleId);
  }

  @ResolveField(() => MoneyScalar, { description: 'The same as inYear: what the cap counts first.' })
  cost(@Parent() plan: Plan) {
    return plan.inYear;
  }

  @ResolveField(() => String, {
    description: 'What it is worth, as a decimal: in points, or by credited value in units of the currency.',
  })
  value(@Parent() plan: Plan) {
    return pointsText(plan.value);
  }

  @ResolveField(() => String, { description: 'No plan under these rules is worth more; counted like the value.' })
  bound(@Parent() plan: Plan) {
    return pointsText(plan.bound);
  }

  @ResolveField(() => String, { description: '(bound - value) / bound as a decimal, rounded up.' })
  gap(@Parent() plan: Plan) {
    return plan.proven ? '0' : gapText(plan);
  }

  @ResolveField(() => OpexBaseVersionType, { description: 'The base it was made on.' })
  baseVersion(@Parent() plan: Plan, @Context() ask: Ask) {
    return ask.once(`base ${plan.baseVersionId}`, (tx) => baseById(tx, plan.baseVersionId));
  }

  @ResolveField(() => Boolean, { description: 'True when a newer base is in force than the one it was made on.' })
  async onOlderBase(@Parent() plan: Plan, @Context() ask: Ask) {
    const year = (await cycleOf(ask, plan.cycleId))?.fiscalYear ?? 0;
    const current = await ask.once(`current base ${year}`, (tx) => currentBase(tx, year));
    return current !== null && current.id !== plan.baseVersionId;
  }

  @ResolveField(() => MemberType, { description: 'Who made it.' })
  createdBy(@Parent() plan: Plan, @Context() ask: Ask) {
    return memberOf(ask, plan.createdBy);
  }

  @ResolveField(() => MemberType, { nullable: true, description: 'Who submitted it.' })
  submittedBy(@Parent() plan: Plan, @Context() ask: Ask) {
    return memberOf(ask, plan.submittedBy);
  }

  @ResolveField(() => [PlanLineType], { description: 'What it funds; of other units only where they may be seen.' })
  async lines(@Parent() plan: Plan, @Context() ask: Ask) {
    const initiatives = await planInitiatives(ask, plan);
    return plan.lines.flatMap((line: PlanLine) => {
      const initiative = initiatives.get(line.initiativeId);
      const option = initiative?.options.find((one) => one.id === line.optionId);
      if (!initiative || !option) return [];
      const cleared = line.conditions === null || line.conditionCleared === true;
      return [{ ...line, initiative, option, value: pointsText(line.value), conditionCleared: cleared }];
    });
  }

  @ResolveField(() => [NotFundedType], { description: 'What it leaves out, and why.' })
  async notFunded(@Parent() plan: Plan, @Context() ask: Ask) {
    const initiatives = await planInitiatives(ask, plan);
    return plan.notFunded.flatMap(({ initiativeId, reason }) => {
      const initiative = initiatives.get(initiativeId);
      return initiative ? [{ initiative, reason }] : [];
    });
  }

  @ResolveField(() => [PlanOverrideType], { description: 'Forced in by hand.' })
  forced(@Parent() plan: Plan, @Context() ask: Ask) {
    return overridesSeen(ask, plan, plan.rules.forced);
  }

  @ResolveField(() => [PlanOverrideType], { description: 'Left out by hand.' })
  excluded(@Parent() plan: Plan, @Context() ask: Ask) {
    return overridesSeen(ask, plan, plan.rules.excluded);
  }

  @ResolveField(() => RankingDifferenceType, { description: 'The plan beside the ranking’s funding line.' })
  async comparedWithRanking(@Parent() plan: Plan, @Context() ask: Ask) {
    const initiatives = await planInitiatives(ask, plan);
    const seen = (ids: readonly string[]) => ids.flatMap((id) => initiatives.get(id) ?? []);
    const { rankingValue, planValue, onlyInPlan, onlyInRanking } = plan.difference;
    return {
      rankingValue: pointsText(rankingValue),
      planValue: pointsText(planValue),
      onlyInPlan: seen(onlyInPlan),
      onlyInRanking: seen(onlyInRanking),
    };
  }
}
