import { Args, Context, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { resultUnion } from '../../platform/graphql/rejection.graphql';
import { MoneyScalar } from '../../platform/graphql/scalars';
import { InitiativeSpendingType } from '../spending/initiative-spending.graphql';
import { readInitiativeSpending } from '../spending/read-spending';
import { forecastSpending } from './forecast-spending';

const success = { type: InitiativeSpendingType, typeName: 'InitiativeSpending' };
const ForecastSpendingResult = resultUnion('ForecastSpendingResult', success);

@Resolver()
export class ForecastResolver {
  @Allow('forecastSpending')
  @Mutation(() => ForecastSpendingResult, {
    description: 'Says what a funded initiative will have cost at the end of the year; the latest word counts.',
  })
  forecastSpending(
    @Args('initiativeId', { type: () => ID, description: 'A funded initiative.' }) initiativeId: string,
    @Args('atEnd', { type: () => MoneyScalar, description: 'OPEX it will have cost in the fiscal year.' })
    atEnd: bigint,
    @Args('note', { description: 'Why, in words; up to 2,000 characters.' }) note: string,
    @Context() ask: Ask,
  ) {
    return ask.act('forecastSpending', { initiativeId, atEnd, note }, forecastSpending, (tx, id) =>
      readInitiativeSpending(tx, id, null),
    );
  }
}
