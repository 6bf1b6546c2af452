import { Args, Context, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { organization } from '../../organisation/organisation.store';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { notFound } from '../../platform/graphql/faults';
import { seenByCode } from './certificate-view';
import { explain, visiblePlan } from './explain';
import {
  MoreMoneyType,
  OverrideKindEnum,
  OverridePriceType,
  PlanFrontierType,
  RulePricesType,
} from './money-answers.graphql';
import { overridePrice, type OverrideKind } from './price-override';
import { rulePrices } from './price-rules';
import { Reckoner } from './reckoner';
import {
  frontierOf,
  moreMoneyOf,
  shownFrontier,
  shownMoreMoney,
  shownOverridePrice,
  shownRulePrices,
} from './shown-money';

const PLAN = { type: () => ID, description: 'The plan.' };
const moneyOf = (ask: Ask) => ask.once('organization', (tx) => organization(tx));

@Resolver()
export class ExplanationResolver {
  constructor(private readonly reckoner: Reckoner) {}

  @Allow('planFrontier')
  @Query(() => PlanFrontierType, { description: 'The best value at equal steps of the budget, with the plan on it.' })
  async planFrontier(
    @Args('planId', PLAN) planId: string,
    @Args('points', { type: () => Int, defaultValue: 100, description: 'How many budgets, 2 to 200.' }) points: number,
    @Context() ask: Ask,
  ) {
    return shownFrontier(
      await explain(ask, await visiblePlan(ask, planId), frontierOf(this.reckoner.until(ask.signal), points)),
    );
  }

  @Allow('moreMoney')
  @Query(() => MoreMoneyType, { description: 'What 1, 2 and 5 % more of the cap would add to a plan, exactly.' })
  async moreMoney(@Args('planId', PLAN) planId: string, @Context() ask: Ask) {
    const plan = await visiblePlan(ask, planId);
    const found = await explain(ask, plan, moreMoneyOf(this.reckoner.until(ask.signal)));
    return shownMoreMoney(found, await seenByCode(ask, plan), (await moneyOf(ask)).minorUnitDigits);
  }

  @Allow('rulePrices')
  @Query(() => RulePricesType, { description: 'What each rule of a plan costs: the plan is solved without it.' })
  async rulePrices(@Args('planId', PLAN) planId: string, @Context() ask: Ask) {
    const plan = await visiblePlan(ask, planId);
    const found = await explain(ask, plan, rulePrices(this.reckoner.until(ask.signal)));
    return shownRulePrices(found, await seenByCode(ask, plan));
  }

  @Allow('overridePrice')
  @Query(() => OverridePriceType, {
    description: 'What forcing an initiative in, or leaving it out, would cost a plan. Nothing is saved.',
  })
  async overridePrice(
    @Args('planId', PLAN) planId: string,
    @Args('initiativeId', { type: () => ID, description: 'The initiative.' }) initiativeId: string,
    @Args('kind', { type: () => OverrideKindEnum, description: 'What would be done.' }) kind: OverrideKind,
    @Args('optionId', { type: () => ID, nullable: true, description: 'One of its options; left out: as a whole.' })
    optionId: string | null,
    @Context() ask: Ask,
  ) {
    const plan = await visiblePlan(ask, planId);
    if (![...(await seenByCode(ask, plan)).values()].some((one) => one.id === initiativeId)) throw notFound();
    const asked = { kind, initiativeId, optionId: optionId ?? null };
    const found = await explain(ask, plan, overridePrice(this.reckoner.until(ask.signal), asked));
    return shownOverridePrice(found, asked, await seenByCode(ask, plan));
  }
}
