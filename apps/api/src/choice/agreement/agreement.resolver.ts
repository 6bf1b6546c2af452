import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MemberType } from '../../organisation/organisation.graphql';
import { memberOf } from '../../organisation/organisation.lookup';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { InitiativeType } from '../../proposal/initiative/initiative.graphql';
import { initiativesOf } from '../../proposal/initiative/initiative.lookup';
import { CYCLE } from '../scoring/panel.graphql';
import { DividedInitiativeType, PanelAgreementType, ScoreDotType, ScoreSpreadType } from './agreement.graphql';
import { dividedInitiatives, panelAgreement, scoreSpread } from './read-agreement';

@Resolver(() => DividedInitiativeType)
export class AgreementResolver {
  @Allow('panelAgreement')
  @Query(() => PanelAgreementType, {
    description: 'How far the panel agrees: Kendall’s W and ICC(2,k); WRONG_STATE before the reveal.',
  })
  panelAgreement(@Args('cycleId', CYCLE) cycleId: string, @Context() ask: Ask) {
    return ask.read((tx) => panelAgreement(tx, cycleId));
  }

  @Allow('dividedInitiatives')
  @Query(() => [DividedInitiativeType], {
    description: 'Initiatives by how far they divide the panel, most first; WRONG_STATE before the reveal.',
  })
  dividedInitiatives(@Args('cycleId', CYCLE) cycleId: string, @Context() ask: Ask) {
    return ask.read((tx) => dividedInitiatives(tx, cycleId));
  }

  @Allow('scoreSpread')
  @Query(() => ScoreSpreadType, { description: 'The scores of an initiative as dots; WRONG_STATE before the reveal.' })
  scoreSpread(
    @Args('initiativeId', { type: () => ID, description: 'The initiative.' }) initiativeId: string,
    @Context() ask: Ask,
  ) {
    return ask.read((tx) => scoreSpread(tx, initiativeId));
  }

  @ResolveField(() => InitiativeType, { description: 'The initiative.' })
  async initiative(@Parent() { ids, initiativeId }: { ids: string[]; initiativeId: string }, @Context() ask: Ask) {
    return (await initiativesOf(ask, ids)).get(initiativeId);
  }
}

@Resolver(() => ScoreDotType)
export class ScoreDotResolver {
  @ResolveField(() => MemberType, { description: 'Who gave it.' })
  panellist(@Parent() { panellistId }: { panellistId: string }, @Context() ask: Ask) {
    return memberOf(ask, panellistId);
  }
}
