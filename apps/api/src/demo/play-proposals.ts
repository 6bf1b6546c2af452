import { addMonths } from '@clout/domain';
import type { InitiativeSeed } from '../../seed/harborline/proposal-shape';
import { initiativeInput, type SeedIds } from './initiative-input';
import type { OpenedCycle } from './play-base';
import { DemoStopped, REFUSAL, type PlayClient } from './play-client';

interface Versioned {
  readonly id: string;
  readonly version: number;
}
/** Nobody would sponsor it, but said so without a reason. */
const NO_REASON = 'Not in our plan for this year.';

export const create = (client: PlayClient, input: Readonly<Record<string, unknown>>): Promise<Versioned> =>
  client.ask<Versioned>(
    `mutation ($input: CreateInitiativeInput!) { createInitiative(input: $input) {
      ... on Initiative { id version } ${REFUSAL} } }`,
    { input },
  );

const versionOf = async (client: PlayClient, id: string): Promise<number> =>
  (await client.ask<Versioned>('query ($id: ID!) { initiative(id: $id) { version } }', { id })).version;

const act = async (client: PlayClient, field: 'submitInitiative' | 'acceptInitiative', id: string): Promise<void> => {
  await client.ask(
    `mutation ($id: ID!, $version: Int!) { ${field}(id: $id, expectedVersion: $version) {
      ... on Initiative { state } ${REFUSAL} } }`,
    { id, version: await versionOf(client, id) },
  );
};
export const submit = (client: PlayClient, id: string) => act(client, 'submitInitiative', id);
export const accept = (client: PlayClient, id: string) => act(client, 'acceptInitiative', id);

/** An initiative's funding options by name. */
export const optionsOf = async (client: PlayClient, id: string): Promise<readonly { id: string; name: string }[]> =>
  (
    await client.ask<{ options: readonly { id: string; name: string }[] }>(
      'query ($id: ID!) { initiative(id: $id) { options { id name } } }',
      { id },
    )
  ).options;

/** Who proposes: the leader of each unit by its code, and the CX executive for CX infrastructure. */
export interface Proposers {
  readonly executive: PlayClient;
  /** Accepts what the executive proposed: nobody accepts their own. */
  readonly secondExecutive: PlayClient;
  readonly leaders: ReadonlyMap<string, PlayClient>;
}

const proposerOf = (who: Proposers, seed: InitiativeSeed): PlayClient => {
  const client = seed.sponsorship === 'CX_INFRASTRUCTURE' ? who.executive : who.leaders.get(seed.unit);
  if (!client) throw new DemoStopped(`nobody leads ${seed.unit}`);
  return client;
};

/** The executive asks the units for sponsorship; their leaders decline, each with a reason. */
async function askForSponsors(who: Proposers, seed: InitiativeSeed, id: string, cycle: OpenedCycle, ids: SeedIds) {
  const units = seed.sponsorshipRequests.map((request) => ids.units.get(request.unit));
  await who.executive.ask(
    `mutation ($id: ID!, $units: [ID!]!, $by: Date!) {
      requestSponsorship(initiativeId: $id, businessUnitIds: $units, answerBy: $by) { __typename ${REFUSAL} } }`,
    { id, units, by: addMonths(cycle.openedAt.slice(0, 10), 1) },
  );
  for (const request of seed.sponsorshipRequests) {
    const leader = who.leaders.get(request.unit);
    if (!leader) throw new DemoStopped(`nobody leads ${request.unit}`);
    const asked = await leader.ask<readonly { id: string; initiativeId: string; businessUnit: { code: string } }[]>(
      '{ sponsorshipRequests { id initiativeId businessUnit { code } } }',
    );
    const own = asked.find((a) => a.initiativeId === id && a.businessUnit.code === request.unit);
    await leader.ask(
      `mutation ($id: ID!, $reason: String!) {
        answerSponsorshipRequest(id: $id, sponsor: false, reason: $reason) { __typename ${REFUSAL} } }`,
      { id: own?.id, reason: request.reason || NO_REASON },
    );
  }
}

/** Every unit drafts and submits its initiatives; the CX office accepts them. Answers the ids by code. */
export async function propose(
  who: Proposers,
  seeds: readonly InitiativeSeed[],
  cycle: OpenedCycle,
  ids: SeedIds,
): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>();
  const ofUnit = async (unit: string): Promise<void> => {
    const own = new Map<string, string>();
    for (const seed of seeds.filter((s) => s.unit === unit)) {
      const client = proposerOf(who, seed);
      const { id } = await create(client, initiativeInput(seed, cycle.id, ids, own));
      own.set(seed.code, id);
      made.set(seed.code, id);
      if (seed.sponsorshipRequests.length > 0) await askForSponsors(who, seed, id, cycle, ids);
      await submit(client, id);
      await accept(client === who.executive ? who.secondExecutive : who.executive, id);
    }
  };
  await Promise.all([...new Set(seeds.map((s) => s.unit))].map(ofUnit));
  return made;
}
