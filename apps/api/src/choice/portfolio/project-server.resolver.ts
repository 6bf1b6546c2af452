import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { cycleById } from '../../envelope/cycle.store';
import { BusinessUnitType } from '../../organisation/organisation.graphql';
import { unitOf } from '../../organisation/organisation.lookup';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { notFound } from '../../platform/graphql/faults';
import { initiativesOf } from '../../proposal/initiative/initiative.lookup';
import { adoptedRatings, adoptImportedRatings } from './adopt-imported-ratings';
import { importProjectServer, projectServerOutcome } from './import-project-server';
import { importedOverrides } from './imported-project.store';
import {
  AdoptImportedRatingsResult,
  ImportProjectServerInput,
  ImportProjectServerResult,
  ProjectServerRowType,
  SuggestedOverrideType,
} from './project-server.graphql';

@Resolver(() => ProjectServerRowType)
export class ProjectServerResolver {
  @Allow('importProjectServer')
  @Mutation(() => ImportProjectServerResult, {
    description: 'Reads a portfolio export of Microsoft Project Server: says what it holds, or makes drafts of it.',
  })
  importProjectServer(
    @Args('input', { description: 'The file and how to read it.' }) input: ImportProjectServerInput,
    @Context() ask: Ask,
  ) {
    return ask.act('importProjectServer', { input }, importProjectServer, projectServerOutcome);
  }

  @Allow('suggestedOverrides')
  @Query(() => [SuggestedOverrideType], {
    description: 'Overrides that imported portfolios had for the initiatives of a cycle: suggestions, none in force.',
  })
  async suggestedOverrides(
    @Args('cycleId', { type: () => ID, description: 'The funding cycle.' }) cycleId: string,
    @Context() ask: Ask,
  ) {
    const found = await ask.read(async (tx) => {
      const cycle = await cycleById(tx, cycleId);
      if (!cycle) throw notFound();
      return importedOverrides(tx, cycle.id);
    });
    const initiatives = await initiativesOf(
      ask,
      found.map((one) => one.initiativeId),
    );
    return found.flatMap(({ initiativeId, kind, line }) => {
      const initiative = initiatives.get(initiativeId);
      const forced = kind === 'FORCE' ? 'forced in' : 'forced out';
      return initiative
        ? [{ initiative, kind, reason: `It was ${forced} in the imported portfolio, line ${line}.` }]
        : [];
    });
  }

  @Allow('adoptImportedRatings')
  @Mutation(() => AdoptImportedRatingsResult, {
    description: 'Takes over how imported portfolios rated accepted initiatives, where nobody rated them here.',
  })
  adoptImportedRatings(
    @Args('cycleId', { type: () => ID, description: 'The funding cycle.' }) cycleId: string,
    @Context() ask: Ask,
  ) {
    return ask.act('adoptImportedRatings', { cycleId }, adoptImportedRatings, adoptedRatings);
  }

  @ResolveField(() => BusinessUnitType, { description: 'The unit that proposes it.' })
  businessUnit(@Parent() row: { readonly businessUnitId: string }, @Context() ask: Ask) {
    return unitOf(ask, row.businessUnitId);
  }
}
