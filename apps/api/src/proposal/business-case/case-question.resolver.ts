import { Args, Context, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/access/allow';
import type { Ask } from '../../platform/graphql/ask';
import { badInput } from '../../platform/graphql/faults';
import { MoneyScalar } from '../../platform/graphql/scalars';
import { CaseSimulationType, FigureType, PilotValueType } from './case-figure.graphql';
import { askedCase, delayShown, pilotShown, simulationShown, tornadoShown } from './case-question';
import { CaseTornadoType, WhatIfCaseType, WhatIfInput } from './case-question.graphql';
import { whatIfCase } from './what-if-case';

const ID_ARG = ['initiativeId', { type: () => ID, description: 'Initiative.' }] as const;
const OPTION_ARG = [
  'optionId',
  { type: () => ID, nullable: true, description: 'Its option; left out: the proposed one.' },
] as const;

/** Draws that one request may ask for. */
const MOST_DRAWS = 100_000;

@Resolver()
export class CaseQuestionResolver {
  @Allow('caseTornado')
  @Query(() => CaseTornadoType, { description: 'What drives the credited net value of a case, widest first.' })
  async caseTornado(
    @Args(...ID_ARG) initiativeId: string,
    @Args(...OPTION_ARG) optionId: string | null,
    @Context() ask: Ask,
  ) {
    return tornadoShown(await askedCase(ask, initiativeId, optionId ?? null));
  }

  @Allow('caseSimulation')
  @Query(() => CaseSimulationType, { description: 'Monte Carlo of a case, repeatable by its seed.' })
  async caseSimulation(
    @Args(...ID_ARG) initiativeId: string,
    @Args(...OPTION_ARG) optionId: string | null,
    @Args('seed', { type: () => Int, defaultValue: 1, description: 'Seed.' }) seed: number,
    @Args('draws', { type: () => Int, defaultValue: 10_000, description: 'Draws, 100 to 100,000.' }) draws: number,
    @Context() ask: Ask,
  ) {
    if (draws < 100 || draws > MOST_DRAWS) throw badInput(`draws must be from 100 to ${MOST_DRAWS}.`);
    return simulationShown(await askedCase(ask, initiativeId, optionId ?? null), { seed, draws });
  }

  @Allow('pilotValue')
  @Query(() => PilotValueType, { description: 'What a pilot is worth before the whole is decided.' })
  async pilotValue(
    @Args(...ID_ARG) initiativeId: string,
    @Args(...OPTION_ARG) optionId: string | null,
    @Args('cost', { type: () => MoneyScalar, description: 'Cost of the pilot, 0 or more.' }) cost: bigint,
    @Context() ask: Ask,
  ) {
    return pilotShown(await askedCase(ask, initiativeId, optionId ?? null), cost);
  }

  @Allow('costOfDelay')
  @Query(() => FigureType, { description: 'Credited value lost by waiting.' })
  async costOfDelay(
    @Args(...ID_ARG) initiativeId: string,
    @Args(...OPTION_ARG) optionId: string | null,
    @Args('days', { type: () => Int, description: 'Days of waiting, 0 or more.' }) days: number,
    @Context() ask: Ask,
  ) {
    return delayShown(await askedCase(ask, initiativeId, optionId ?? null), days);
  }

  @Allow('whatIfCase')
  @Query(() => WhatIfCaseType, { description: 'A case as it would be under other assumptions; nothing is saved.' })
  async whatIfCase(
    @Args(...ID_ARG) initiativeId: string,
    @Args(...OPTION_ARG) optionId: string | null,
    @Args('input', { description: 'What is imagined otherwise.' }) input: WhatIfInput,
    @Context() ask: Ask,
  ) {
    return whatIfCase(ask, await askedCase(ask, initiativeId, optionId ?? null), input);
  }
}
