import { readFileSync } from 'node:fs';
import { PlayClient } from '../src/demo/play-client';
import type { Persona } from '../src/organisation/demo-personas';
import { load } from './load';
import { median, percentile, print } from './report';

const SECONDS = 12;
/** The executive's plan of the main round waits for its decision; the service round is being chosen. */
const PLAIN = JSON.stringify({ query: '{ fundingCycles { id name state } me { id name roles } }' });
const EXECUTIVE = 'nora.whitfield@harborline.example';

interface Cycle {
  readonly id: string;
  readonly state: string;
}
interface Plan {
  readonly id: string;
  readonly notFunded: readonly { readonly initiative: { readonly id: string } }[];
}

/** A plain query while nothing else runs, and while a plan is solved and certificates are computed, one after another. */
export async function answering(url: string, accountsFile: string): Promise<void> {
  const accounts = JSON.parse(readFileSync(accountsFile, 'utf8')) as readonly Persona[];
  const executive = await PlayClient.signIn(
    url,
    accounts.find((one) => one.email === EXECUTIVE)!,
  );
  const fundingCycles = await executive.ask<readonly Cycle[]>('{ fundingCycles { id state } }');
  const inState = (state: string): string => fundingCycles.find((one) => one.state === state)!.id;
  const [plan] = await executive.ask<readonly Plan[]>(
    'query($id: ID!) { plans(cycleId: $id) { id notFunded { initiative { id } } } }',
    { id: inState('APPROVAL') },
  );
  if (!plan || plan.notFunded.length === 0) throw new Error('the demo company has no plan with a refusal');
  const headers = { 'content-type': 'application/json', ...executive.headers };
  const round = () => load(`${url}/graphql`, PLAIN, headers, 2, SECONDS);
  await round();
  const quiet = await round();
  let done = false;
  let solved = 0;
  let certified = 0;
  const solving = (async () => {
    while (!done) {
      const proposed = await executive.ask<{ __typename: string }>(
        'mutation($input: ProposePlanInput!) { proposePlan(input: $input) { __typename } }',
        { input: { cycleId: inState('SELECTION'), name: `Measured ${(solved += 1)}` } },
      );
      if (proposed.__typename !== 'Plan') throw new Error(`no plan: ${proposed.__typename}`);
    }
  })();
  const explaining = (async () => {
    for (const { initiative } of plan.notFunded) {
      if (done) return;
      await executive.ask(
        'query($plan: ID!, $id: ID!) { certificate(planId: $plan, initiativeId: $id) { complete } }',
        {
          plan: plan.id,
          id: initiative.id,
        },
      );
      certified += 1;
    }
  })();
  const busy = await round();
  done = true;
  await Promise.all([solving, explaining]);
  print('A plain query while plans are solved and certificates computed', [
    { name: 'p50 while nothing else runs', value: median(quiet.latencies), unit: 'ms' },
    { name: 'p50 while solving', value: median(busy.latencies), unit: 'ms' },
    { name: 'p99 while solving', value: percentile(busy.latencies, 0.99), unit: 'ms', goal: { atMost: 100 } },
    { name: 'plans solved; certificates computed', value: solved, unit: `; ${certified}` },
  ]);
}
