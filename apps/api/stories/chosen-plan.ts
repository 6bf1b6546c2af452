import type { HarborlineSeed } from '../seed/harborline/harborline';
import { gather } from '../src/demo/play-cast';
import type { PlayClient } from '../src/demo/play-client';
import type { Persona } from '../src/organisation/demo-personas';

/** The executive, and the planning year's main round, whose plan waits for approval. */
export const mainRound = async (
  url: string,
  personas: readonly Persona[],
  seed: HarborlineSeed,
): Promise<{ readonly executive: PlayClient; readonly id: string }> => {
  const { executive } = await gather(url, personas, seed);
  const cycles = await executive.ask<readonly { id: string; state: string; fiscalYear: number }[]>(
    '{ fundingCycles { id state fiscalYear } }',
  );
  const main = cycles.find((c) => c.state === 'APPROVAL' && c.fiscalYear === seed.planningFiscalYear);
  return { executive, id: main?.id ?? '' };
};

/** A plan beside the ranking, and what it leaves out. */
export interface ChosenPlan {
  readonly id: string;
  readonly state: string;
  readonly proven: boolean;
  readonly comparedWithRanking: { readonly rankingValue: string; readonly planValue: string };
  readonly notFunded: readonly { readonly initiative: { readonly id: string; readonly code: string } }[];
}
const PLANS = `query ($id: ID!) { plans(cycleId: $id) { id state proven
  comparedWithRanking { rankingValue planValue } notFunded { initiative { id code } } } }`;

/** The plan of a round that was handed in. */
export const planOf = async (executive: PlayClient, cycleId: string): Promise<ChosenPlan> => {
  const plans = await executive.ask<readonly ChosenPlan[]>(PLANS, { id: cycleId });
  const plan = plans.find(({ state }) => state !== 'DRAFT');
  if (!plan) throw new Error('the round has handed in no plan');
  return plan;
};

/** What is said of a refused initiative, and whether solving again confirms it. */
export interface SaidNo {
  readonly code: string;
  readonly changes: readonly { readonly kind: string }[];
  readonly against: readonly string[];
  readonly confirmed: boolean;
}
const PAIR = '($plan: ID!, $id: ID!)';

/** Asks for the certificate of everything that a plan leaves out, and has each solved again. */
export const everyNo = async (executive: PlayClient, plan: ChosenPlan): Promise<readonly SaidNo[]> => {
  const said: SaidNo[] = [];
  for (const { initiative } of plan.notFunded) {
    const pair = { plan: plan.id, id: initiative.id };
    const why = await executive.ask<Omit<SaidNo, 'code' | 'confirmed'>>(
      `query ${PAIR} { certificate(planId: $plan, initiativeId: $id) { changes { kind } against } }`,
      pair,
    );
    const { confirmed } = await executive.ask<{ confirmed: boolean }>(
      `query ${PAIR} { confirmCertificate(planId: $plan, initiativeId: $id) { confirmed } }`,
      pair,
    );
    said.push({ ...why, code: initiative.code, confirmed });
  }
  return said;
};

/** Exact scores of a round's ranking by title. */
export const scoresOf = async (executive: PlayClient, cycleId: string): Promise<ReadonlyMap<string, string>> => {
  const { entries } = await executive.ask<{
    entries: readonly { readonly initiative: { readonly title: string }; readonly exactScore: string }[];
  }>('query ($id: ID!) { ranking(cycleId: $id) { entries(first: 100) { initiative { title } exactScore } } }', {
    id: cycleId,
  });
  return new Map(entries.map(({ initiative, exactScore }) => [initiative.title, exactScore]));
};
