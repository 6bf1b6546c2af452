import type { HarborlineSeed } from '../../seed/harborline/harborline';
import { mandateOf, opexBaseOf } from '../../seed/harborline/harborline';
import { OPEX_MAPPING, opexCsv } from '../../seed/harborline/opex-csv';
import { LEFT_OUT, PUT_IN } from '../../seed/harborline/cycles';
import { initiativesOf } from '../../seed/harborline/portfolio';
import { advance, envelopeOf, importBase, openCycle, type OpenedCycle } from './play-base';
import type { Cast } from './play-cast';
import { planAndSubmit, reveal, scoreBlind, seedScore, setUpScoring, type PlayedPlan } from './play-choice';
import { approve, checkRecord, readLedger, type Ledger, type RecordState } from './play-decision';
import { optionsOf, propose } from './play-proposals';
import { overridesOf } from './overrides';
import { criterionInputs } from './scoring-input';
import { money, textTable } from './text-table';

/** One run of the demo: who plays, in which year, and where it is told. */
export interface Stage {
  readonly cast: Cast;
  readonly seed: HarborlineSeed;
  readonly fiscalYear: number;
  readonly say: (text: string) => void;
}
const shown = (amount: string): string => money(BigInt(amount));

/** FINANCE imports the base; the CX executive opens the cycle. Answers it with its headroom of the year. */
export async function openYear({ cast, seed, fiscalYear, say }: Stage) {
  const { rows, ...told } = opexBaseOf(fiscalYear, seed.runningFiscalYear);
  const version = await importBase(cast.preparer, {
    ...told,
    currency: seed.organization.currency,
    fileName: `opex-${fiscalYear}.csv`,
    content: opexCsv(rows),
    mapping: OPEX_MAPPING,
    createMissingUnits: false,
  });
  say(
    `OpEx base: ${version.acceptedRows} of ${version.fileRows} rows accepted, ${version.leftOutRows} left out, ` +
      `${version.refusedRows} refused; ${shown(version.total)}, of which ${shown(version.addressable)} addressable.`,
  );
  const { capShare } = mandateOf(fiscalYear);
  const cycle = await openCycle(cast.executive, { name: `Demo round ${fiscalYear}`, fiscalYear, capShare });
  const measures = await envelopeOf(cast.executive, cycle.id);
  say(
    textTable([
      ['measure', 'envelope', 'reserve', 'promised before', 'headroom'],
      ...measures.map((m) => [m.measure, shown(m.limit), shown(m.reserve), shown(m.committed), shown(m.headroom)]),
    ]),
  );
  return { cycle, headroom: BigInt(measures.find((m) => m.measure === 'IN_YEAR')?.headroom ?? '0') };
}

/** The units propose, the panel scores blind, and the scores are revealed. */
export async function proposeAndScore(
  { cast, seed, fiscalYear, say }: Stage,
  cycle: OpenedCycle,
): Promise<ReadonlyMap<string, string>> {
  const seeds = initiativesOf(fiscalYear);
  const made = await propose(cast, seeds, cycle, cast.ids);
  say(`${made.size} initiatives drafted, submitted and accepted.`);
  await setUpScoring(cast.executive, cycle.id, criterionInputs(seed.criteria), cast.panel);
  await advance(cast.executive, cycle.id, 'SCORING');
  const given = await scoreBlind(cast.panel, cycle.id, (panellist, title, criterion) =>
    seedScore(seed.panelScores, {
      initiative: seeds.find((s) => s.title === title)?.code,
      criterion: seed.criteria.find((c) => c.name === criterion)?.code,
      panellist: cast.panel.find((p) => p.memberId === panellist.memberId)?.key,
    }),
  );
  const ranking = await reveal(cast.executive, cycle.id);
  say(`${given} blind scores by ${cast.panel.length} panellists. The first ten and the last five of the ranking:`);
  say(
    textTable([
      ['rank', 'initiative', 'score', 'asks', 'together', 'line'],
      ...[...ranking.slice(0, 10), ...ranking.slice(-5)].map((e) => [
        String(e.rank),
        e.initiative.title,
        money(BigInt(e.score)),
        shown(e.inYear),
        shown(e.cumulativeInYear),
        e.funding,
      ]),
    ]),
  );
  return made;
}

/** The best plan inside the cap is submitted; the COO approves the whole of it. */
export async function planAndApprove(
  { cast, fiscalYear, say }: Stage,
  cycleId: string,
  made: ReadonlyMap<string, string>,
): Promise<PlayedPlan> {
  await advance(cast.executive, cycleId, 'SELECTION');
  const options = (id: string) => optionsOf(cast.executive, id);
  const overrides = {
    forced: await overridesOf(PUT_IN, made, options),
    excluded: await overridesOf(LEFT_OUT, made, options),
  };
  const plan = await planAndSubmit(cast.executive, cycleId, `Best plan ${fiscalYear}`, overrides);
  const proof = plan.proven ? 'proven to be the best' : 'the best found';
  say(`The plan funds ${plan.lines.length} initiatives for ${shown(plan.inYear)}, ${proof}.`);
  await advance(cast.executive, cycleId, 'APPROVAL');
  const approved = await approve(cast.coo, plan.id);
  say(`${cast.coo.persona.name}, COO, decided: ${approved.state}.`);
  await advance(cast.executive, cycleId, 'EXECUTION');
  return approved;
}

/** The ledger as a table, and whether the decision record is intact. */
export async function showBooks({ cast, say }: Stage, cycleId: string): Promise<Ledger & { record: RecordState }> {
  const ledger = await readLedger(cast.certifier, cycleId);
  const units = [...ledger.byUnit.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  say(
    textTable([
      ['unit', 'contributed', 'received', 'net'],
      ...units.map((s) => [s.name, money(s.contributed), money(s.received), money(s.received - s.contributed)]),
      ['all', money(ledger.sources), money(ledger.uses), money(ledger.uses - ledger.sources)],
    ]),
  );
  say(`${ledger.entries} ledger entries; sources ${ledger.sources === ledger.uses ? 'equal' : 'DO NOT EQUAL'} uses.`);
  const record = await checkRecord(cast.auditor);
  say(
    `The decision record is ${record.intact ? 'intact' : 'BROKEN'}: ${record.length} entries, head ${record.headHash}`,
  );
  return { ...ledger, record };
}
