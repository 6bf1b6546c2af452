import type { HarborlineSeed } from '../../../seed/harborline/harborline';
import { mandateOf, opexBaseOf } from '../../../seed/harborline/harborline';
import { OPEX_MAPPING, opexCsv } from '../../../seed/harborline/opex-csv';
import { initiativesOf } from '../../../seed/harborline/portfolio';
import type { Persona } from '../../organisation/demo-personas';
import { advance, envelopeOf, importBase, openCycle } from './play-base';
import { planAndSubmit, reveal, scoreBlind, seedScore, setUpScoring, type Panellist } from './play-choice';
import { DemoStopped, PlayClient } from './play-client';
import { approve, checkRecord, readLedger } from './play-decision';
import { directory } from './play-directory';
import { propose } from './play-proposals';
import { money, textTable } from './text-table';

export interface PlayOptions {
  readonly url: string;
  readonly personas: readonly Persona[];
  readonly seed: HarborlineSeed;
  readonly say: (text: string) => void;
}
export interface PlayResult {
  readonly fiscalYear: number;
  readonly cycleId: string;
  readonly headroom: bigint;
  readonly approved: bigint;
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
  const people = new Map<string, PlayClient>();
  for (const member of seed.members) {
    const persona = personas.find((p) => p.email === member.email);
    if (!persona) throw new DemoStopped(`There is no demo account for ${member.name}.`);
    people.set(member.key, await PlayClient.signIn(url, persona));
  }
  const as = (key: string): PlayClient => {
    const client = people.get(key);
    if (!client) throw new DemoStopped(`There is no ${key}.`);
    return client;
  };
  const executive = as('cx');
  const ids = await directory(executive, seed);
  const fiscalYear = await nextFiscalYear(executive, seed.planningFiscalYear);
  say(`Fiscal year ${fiscalYear}: ${people.size} people signed in.`);

  const base = opexBaseOf(fiscalYear, seed.runningFiscalYear);
  const { rows, ...told } = base;
  const version = await importBase(as('finance-preparer'), {
    ...told,
    currency: seed.organization.currency,
    fileName: `opex-${fiscalYear}.csv`,
    content: opexCsv(rows),
    mapping: OPEX_MAPPING,
    createMissingUnits: false,
  });
  say(
    `OpEx base: ${version.acceptedRows} of ${version.fileRows} rows, ${money(BigInt(version.total))}; addressable ${money(BigInt(version.addressable))}.`,
  );

  const { capShare } = mandateOf(fiscalYear);
  const cycle = await openCycle(executive, { name: `Demo round ${fiscalYear}`, fiscalYear, capShare });
  const opened = await envelopeOf(executive, cycle.id);
  say(
    textTable([
      ['measure', 'envelope', 'reserve', 'promised before', 'headroom'],
      ...opened.map((m) => [m.measure, ...[m.limit, m.reserve, m.committed, m.headroom].map((x) => money(BigInt(x)))]),
    ]),
  );
  const headroom = BigInt(opened.find((m) => m.measure === 'IN_YEAR')?.headroom ?? '0');

  const leaders = new Map(
    seed.members.flatMap((m) => (m.roles.includes('PNL_LEADER') ? m.units.map((u) => [u, as(m.key)] as const) : [])),
  );
  const seeds = initiativesOf(fiscalYear);
  const made = await propose({ executive, secondExecutive: as('cx-deputy'), leaders }, seeds, cycle, ids);
  say(`${made.size} initiatives proposed, submitted and accepted.`);

  const panel: readonly (Panellist & { readonly key: string })[] = seed.members.flatMap((m) =>
    m.partner
      ? [
          {
            key: m.key,
            client: as(m.key),
            memberId: ids.members.get(m.key) ?? '',
            criteria: seed.criteria.filter((c) => m.partner?.criteria.includes(c.code)).map((c) => c.name),
          },
        ]
      : [],
  );
  await setUpScoring(
    executive,
    cycle.id,
    seed.criteria.map(({ code, name, question, weight, anchors }) => ({
      name,
      question,
      weight,
      anchors,
      kind: code === 'CUSTOMER_VALUE' || code === 'BUSINESS_VALUE' ? code : 'OTHER',
    })),
    panel,
  );
  await advance(executive, cycle.id, 'SCORING');
  const given = await scoreBlind(panel, cycle.id, (panellist, title, criterion) =>
    seedScore(seed.panelScores, {
      initiative: seeds.find((s) => s.title === title)?.code,
      criterion: seed.criteria.find((c) => c.name === criterion)?.code,
      panellist: panel.find((p) => p === panellist)?.key,
    }),
  );
  const ranking = await reveal(executive, cycle.id);
  say(`${given} blind scores by ${panel.length} panellists. The ranking's top ten:`);
  say(
    textTable([
      ['rank', 'initiative', 'score', 'asks', 'together', 'line'],
      ...ranking
        .slice(0, 10)
        .map((e) => [
          String(e.rank),
          e.initiative.title,
          (e.score / 100).toFixed(2),
          money(BigInt(e.inYear)),
          money(BigInt(e.cumulativeInYear)),
          e.funding,
        ]),
    ]),
  );

  await advance(executive, cycle.id, 'SELECTION');
  const plan = await planAndSubmit(executive, cycle.id, `Best plan ${fiscalYear}`);
  say(
    `The plan funds ${plan.lines.length} initiatives for ${money(BigInt(plan.inYear))}, ${plan.proven ? 'proven the best' : 'not proven'}.`,
  );
  await advance(executive, cycle.id, 'APPROVAL');
  const approved = await approve(as('coo'), plan.id);
  say(`The COO decided: ${approved.state}.`);
  await advance(executive, cycle.id, 'EXECUTION');

  const ledger = await readLedger(as('finance-certifier'), cycle.id);
  say(
    textTable([
      ['unit', 'contributed', 'received', 'net'],
      ...[...ledger.byUnit]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([unit, side]) => [
          unit,
          money(side.contributed),
          money(side.received),
          money(side.received - side.contributed),
        ]),
      ['all', money(ledger.sources), money(ledger.uses), money(ledger.uses - ledger.sources)],
    ]),
  );
  const record = await checkRecord(as('auditor'));
  say(`${ledger.entries} ledger entries; sources ${ledger.sources === ledger.uses ? 'equal' : 'DO NOT EQUAL'} uses.`);
  say(
    `The decision record is ${record.intact ? 'intact' : 'BROKEN'}: ${record.length} entries, head ${record.headHash}.`,
  );
  return {
    fiscalYear,
    cycleId: cycle.id,
    headroom,
    approved: BigInt(plan.inYear),
    funded: plan.lines.map((line) => line.initiative.title),
    sources: ledger.sources,
    uses: ledger.uses,
    recordIntact: record.intact,
  };
}
