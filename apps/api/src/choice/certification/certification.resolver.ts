import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { besideCap, type Plan } from '@clout/domain';
import { EnvelopeType } from '../../envelope/envelope.graphql';
import type { EnvelopeView } from '../../envelope/envelope-of-cycle';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { cycleOf } from '../../proposal/initiative/initiative.lookup';
import { initiativeById } from '../../proposal/initiative/initiative.store';
import { PlanType } from '../selection/plan.graphql';
import { liveAmounts } from '../selection/plan-lookup.store';
import { BesideCapType, CertifiedCostInput, CertifyInitiativeResult } from './certification.graphql';
import { certifyInitiative } from './certify-initiative';

@Resolver(() => PlanType)
export class CertificationResolver {
  @Allow('certifyInitiative')
  @Mutation(() => CertifyInitiativeResult, {
    description: 'FINANCE certifies what an accepted initiative costs; plans take the certified costs.',
  })
  certifyInitiative(
    @Args('id', { type: () => ID, description: 'Initiative.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'Version that was read.' }) expectedVersion: number,
    @Args('costs', {
      type: () => [CertifiedCostInput],
      defaultValue: [],
      description: 'Cost lines that are certified otherwise than asked; the rest is certified as asked.',
    })
    costs: CertifiedCostInput[],
    @Args('note', { type: () => String, nullable: true, description: 'For the record; up to 2,000 characters.' })
    note: string | null,
    @Context() ask: Ask,
  ) {
    const args = { id, expectedVersion, costs, note: note ?? null };
    return ask.act('certifyInitiative', args, certifyInitiative, initiativeById);
  }

  @ResolveField(() => BesideCapType, { description: 'CAPEX and prepaid cost of its lines, beside the cap.' })
  async besideCap(@Parent() plan: Plan, @Context() ask: Ask) {
    const year = (await cycleOf(ask, plan.cycleId))?.fiscalYear ?? 0;
    return besideCap(
      plan.lines.flatMap((line) => line.amounts),
      year,
    );
  }
}

@Resolver(() => EnvelopeType)
export class BesideCapResolver {
  @ResolveField(() => BesideCapType, {
    description: 'CAPEX and prepaid cost of what is held and committed in the cycle, as far as the member sees it.',
  })
  besideCap(@Parent() { cycle }: EnvelopeView, @Context() ask: Ask) {
    return ask.once(`beside cap ${cycle.id}`, async (tx) =>
      besideCap(await liveAmounts(tx, cycle.id), cycle.fiscalYear),
    );
  }
}
