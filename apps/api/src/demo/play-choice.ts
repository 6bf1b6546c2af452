import type { CriterionSeed, PanelScoreSeed } from '../../seed/harborline/proposal-shape';
import { REFUSAL, type PlayClient } from './play-client';

interface Named {
  readonly id: string;
  readonly name: string;
}
/** A panellist, their member id, and the names of the criteria they score. */
export interface Panellist {
  readonly client: PlayClient;
  readonly memberId: string;
  readonly criteria: readonly string[];
}

/** The executive sets the model and says who scores what; answers the criteria as they stand. */
export async function setUpScoring(
  executive: PlayClient,
  cycleId: string,
  criteria: readonly (Pick<CriterionSeed, 'name' | 'question' | 'weight' | 'anchors'> & { readonly kind: string })[],
  panel: readonly Panellist[],
): Promise<void> {
  const model = await executive.ask<{ criteria: readonly Named[] }>(
    `mutation ($id: ID!, $input: ScoringModelInput!) { setScoringModel(cycleId: $id, input: $input) {
      ... on ScoringModel { criteria { id name } } ${REFUSAL} } }`,
    { id: cycleId, input: { criteria } },
  );
  const input = panel.map((p) => ({
    memberId: p.memberId,
    criterionIds: model.criteria.filter((c) => p.criteria.includes(c.name)).map((c) => c.id),
  }));
  await executive.ask(
    `mutation ($id: ID!, $input: [PanelAssignmentInput!]!) { assignPanellists(cycleId: $id, input: $input) {
      ... on ScoringModel { version } ${REFUSAL} } }`,
    { id: cycleId, input },
  );
}

interface Task {
  readonly initiative: { readonly id: string; readonly title: string };
  readonly criterion: Named;
}

/** Every panellist works off the queue, blind; answers how many scores were given. */
export async function scoreBlind(
  panel: readonly Panellist[],
  cycleId: string,
  valueOf: (panellist: Panellist, title: string, criterion: string) => number,
): Promise<number> {
  const counts = await Promise.all(
    panel.map(async (panellist) => {
      const tasks = await panellist.client.ask<readonly Task[]>(
        'query ($id: ID!) { scoringQueue(cycleId: $id) { initiative { id title } criterion { id name } } }',
        { id: cycleId },
      );
      for (const { initiative, criterion } of tasks)
        await panellist.client.ask(
          `mutation ($input: RecordScoreInput!) { recordScore(input: $input) { ... on Score { id } ${REFUSAL} } }`,
          {
            input: {
              initiativeId: initiative.id,
              criterionId: criterion.id,
              value: valueOf(panellist, initiative.title, criterion.name),
            },
          },
        );
      return tasks.length;
    }),
  );
  return counts.reduce((all, n) => all + n, 0);
}

/** Looks a seed's score up by the names that the screen shows. */
export const seedScore = (
  scores: readonly PanelScoreSeed[],
  at: { readonly initiative?: string; readonly criterion?: string; readonly panellist?: string },
): number => {
  const found = scores.find(
    (s) => s.initiative === at.initiative && s.criterion === at.criterion && s.panellist === at.panellist,
  );
  if (!found) throw new Error(`no score of ${at.panellist} for ${at.initiative} on ${at.criterion}`);
  return found.value;
};

export interface RankedEntry {
  readonly rank: number;
  readonly initiative: { readonly id: string; readonly title: string };
  readonly option: { readonly name: string };
  readonly exactScore: string;
  readonly score: number;
  readonly inYear: string;
  readonly cumulativeInYear: string;
  readonly funding: 'ABOVE' | 'SKIPPED' | 'BELOW';
}

/** Opens the scores and answers the ranking. */
export async function reveal(executive: PlayClient, cycleId: string): Promise<readonly RankedEntry[]> {
  await executive.ask(`mutation ($id: ID!) { revealScores(cycleId: $id) { __typename ${REFUSAL} } }`, { id: cycleId });
  const { entries } = await executive.ask<{ entries: readonly RankedEntry[] }>(
    `query ($id: ID!) { ranking(cycleId: $id) { entries(first: 100) {
      rank initiative { id title } option { name } score exactScore inYear cumulativeInYear funding } } }`,
    { id: cycleId },
  );
  return entries;
}

export interface PlayedPlan {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly inYear: string;
  readonly runRate: string;
  readonly value: string;
  readonly proven: boolean;
  readonly lines: readonly {
    readonly initiative: { readonly title: string; readonly businessUnit: { readonly code: string } };
    readonly option: { readonly name: string };
    readonly inYear: string;
    readonly approvedInYear: string;
    readonly state: string;
  }[];
}
export const PLAN = `id version state inYear runRate value proven
  lines { initiative { title businessUnit { code } } option { name } inYear approvedInYear state }`;

/** An initiative put in or left out by hand. */
export interface PlannedOverride {
  readonly initiativeId: string;
  readonly reason: string;
}

/** The optimiser proposes the best plan inside the cap; the executive submits it, which holds the money. */
export async function planAndSubmit(
  executive: PlayClient,
  cycleId: string,
  name: string,
  overrides: { readonly forced: readonly PlannedOverride[]; readonly excluded: readonly PlannedOverride[] },
): Promise<PlayedPlan> {
  const plan = await executive.ask<PlayedPlan>(
    `mutation ($input: ProposePlanInput!) { proposePlan(input: $input) { ... on Plan { ${PLAN} } ${REFUSAL} } }`,
    { input: { cycleId, name, ...overrides } },
  );
  return executive.ask<PlayedPlan>(
    `mutation ($id: ID!, $version: Int!) { submitPlan(id: $id, expectedVersion: $version) {
      ... on Plan { ${PLAN} } ${REFUSAL} } }`,
    { id: plan.id, version: plan.version },
  );
}
