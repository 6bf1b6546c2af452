import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { InitiativeType } from '../initiative/initiative.graphql';
import type { InitiativeParent } from '../initiative/initiative.lookup';
import { initiativeById } from '../initiative/initiative.store';
import { requireInitiative } from '../initiative/load-initiative';
import { BusinessCaseType, SetBusinessCaseResult } from './business-case.graphql';
import { BusinessCaseInput } from './case-input.graphql';
import { caseRequestOf } from './case-request';
import { caseOf } from './case.lookup';
import { setBusinessCase } from './set-business-case';

const ID_ARG = ['initiativeId', { type: () => ID, description: 'Initiative.' }] as const;

@Resolver(() => InitiativeType)
export class BusinessCaseResolver {
  @Allow('businessCase')
  @Query(() => BusinessCaseType, { nullable: true, description: 'A business case; null while nothing is stated.' })
  async businessCase(@Args(...ID_ARG) initiativeId: string, @Context() ask: Ask) {
    return caseOf(ask, await ask.read((tx) => requireInitiative(tx, initiativeId)));
  }

  @Allow('setBusinessCase')
  @Mutation(() => SetBusinessCaseResult, {
    description: 'States or changes the case of a draft or a returned initiative.',
  })
  setBusinessCase(
    @Args(...ID_ARG) initiativeId: string,
    @Args('expectedVersion', { type: () => Int, description: 'Version of the initiative that was read.' })
    expectedVersion: number,
    @Args('input', { description: 'The change.' }) input: BusinessCaseInput,
    @Context() ask: Ask,
  ) {
    const wanted = caseRequestOf(initiativeId, expectedVersion, input);
    return ask.act('setBusinessCase', wanted, setBusinessCase, initiativeById);
  }

  @ResolveField('businessCase', () => BusinessCaseType, {
    nullable: true,
    description: 'Its business case; null while nothing is stated.',
  })
  caseOfInitiative(@Parent() parent: InitiativeParent, @Context() ask: Ask) {
    return caseOf(ask, parent);
  }
}
