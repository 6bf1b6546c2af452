import type { BenchDatabase } from './bench-database';
import { load } from './load';
import { startProgram, stopProgram } from './program';
import { median, percentile, print } from './report';
import { residentMegabytes } from './start';

const CLIENTS = 16;
const SECONDS = 4;
const ROUNDS = 5;

const QUERY = `query Ranked($cycleId: ID!) { ranking(cycleId: $cycleId) { entries(first: 100) {
  rank position score inYear cumulativeInYear funding initiative { id code title businessUnit { id name } } } } }`;

/** 100 of 1,000 ranked initiatives: GraphQL against a hand-written endpoint, 16 clients, in turns. */
export async function rankedList({ applicationUrl, cycleId, token }: BenchDatabase): Promise<void> {
  const api = await startProgram('api-server.js', [applicationUrl]);
  const floor = await startProgram('floor-server.js', [applicationUrl]);
  const headers = { authorization: `Bearer ${token}` };
  const graphql = () =>
    load(`${api.url}/graphql`, JSON.stringify({ query: QUERY, variables: { cycleId } }), headers, CLIENTS, SECONDS);
  const byHand = () => load(floor.url, JSON.stringify({ cycleId }), headers, CLIENTS, SECONDS);
  try {
    const rest = residentMegabytes(api.child.pid ?? 0);
    await graphql();
    await byHand();
    const ours = [];
    const theirs = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      theirs.push(await byHand());
      ours.push(await graphql());
    }
    const latencies = ours.flatMap((round) => round.latencies);
    const [mine, peer] = [median(ours.map((r) => r.perSecond)), median(theirs.map((r) => r.perSecond))];
    print('Ranked list, 100 of 1,000 initiatives, 16 clients', [
      { name: 'GraphQL', value: mine, unit: '/s' },
      { name: 'hand-written endpoint', value: peer, unit: '/s' },
      { name: 'ratio', value: mine / peer, unit: '', goal: { atLeast: 0.3 } },
      { name: 'p50', value: percentile(latencies, 0.5), unit: 'ms' },
      { name: 'p99', value: percentile(latencies, 0.99), unit: 'ms' },
      {
        name: 'p99 / p50',
        value: percentile(latencies, 0.99) / percentile(latencies, 0.5),
        unit: '',
        goal: { atMost: 5 },
      },
      { name: 'API process at rest', value: rest, unit: 'MB', goal: { atMost: 300 } },
      { name: 'API process after the load', value: residentMegabytes(api.child.pid ?? 0), unit: 'MB' },
    ]);
  } finally {
    [api, floor].forEach(stopProgram);
  }
}
