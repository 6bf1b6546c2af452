import type { HarborlineSeed } from '../../seed/harborline/harborline';
import type { Persona } from '../organisation/demo-personas';
import { openYear, planAndApprove, proposeAndScore, showBooks } from './play-acts';
import { gather } from './play-cast';
import { DemoStopped, type PlayClient } from './play-client';

export interface PlayOptions {
  /** Where the server answers, such as http://127.0.0.1:4000. */
  readonly url: string;
  readonly personas: readonly Persona[];
  readonly seed: HarborlineSeed;
  readonly say: (text: string) => void;
}
/** What one run came to; money in minor units. */
export interface PlayResult {
  readonly fiscalYear: number;
  readonly cycleId: string;
  readonly headroom: bigint;
  readonly approved: bigint;
  readonly state: string;
  readonly funded: readonly string[];
  readonly sources: bigint;
  readonly uses: bigint;
  readonly recordIntact: boolean;
}

/** The fiscal year after the last one that has a cycle; it must have a mandate in force. */
async function nextFiscalYear(executive: PlayClient, planned: number): Promise<number> {
  const cycles = await executive.ask<readonly { fiscalYear: number }[]>('{ fundingCycles { fiscalYear } }');
  const year = Math.max(planned - 1, ...cycles.map((c) => c.fiscalYear)) + 1;
  const mandate = await executive.ask<{ state: string } | null>(
    'query ($year: Int!) { mandate(fiscalYear: $year) { state } }',
    { year },
  );
  if (mandate?.state !== 'IN_FORCE') throw new DemoStopped(`Fiscal year ${year} has no mandate in force.`);
  return year;
}

/**
 * Plays the main job once through GraphQL over HTTP, as the personas: base, cycle, proposals, blind scores, plan,
 * approval, ledger and record, in the next fiscal year without a cycle.
 */
export async function play({ url, personas, seed, say }: PlayOptions): Promise<PlayResult> {
  const cast = await gather(url, personas, seed);
  const fiscalYear = await nextFiscalYear(cast.executive, seed.planningFiscalYear);
  say(`Fiscal year ${fiscalYear}, ${seed.members.length} people signed in.`);
  const stage = { cast, seed, fiscalYear, say };
  const { cycle, headroom } = await openYear(stage);
  const made = await proposeAndScore(stage, cycle);
  const plan = await planAndApprove(stage, cycle.id, made);
  const books = await showBooks(stage, cycle.id);
  return {
    fiscalYear,
    cycleId: cycle.id,
    headroom,
    approved: BigInt(plan.inYear),
    state: plan.state,
    funded: plan.lines.map((line) => line.initiative.title),
    sources: books.sources,
    uses: books.uses,
    recordIntact: books.record.intact,
  };
}
