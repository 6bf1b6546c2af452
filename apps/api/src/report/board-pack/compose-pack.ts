import { readableCell } from '@clout/domain';
import { baseText } from '../export-table';
import { type BoardPack, money, type PackSection, spoken, text } from './pack';
import { alternatives, evidence, funded, notFunded, risks, shares } from './plan-sections';
import type { PackGround } from './read-pack';
import { signatures } from './signature-section';

/** Adds up minor units. */
const total = (amounts: readonly string[]): bigint => amounts.reduce((sum, it) => sum + BigInt(it), 0n);
const DECIDED = ['APPROVED', 'PARTLY_APPROVED', 'REVERSED', 'DECLINED'];

/** The board pack of a plan, in the order in which a board asks. */
export function composePack(ground: PackGround): BoardPack {
  const { organization, plan, record } = ground;
  return {
    title: `Board pack: ${plan.name}`,
    subtitle: `${organization.name} · ${plan.cycle.name}, fiscal year ${plan.cycle.fiscalYear} · plan version ${plan.version}, ${spoken(plan.state)}`,
    currency: organization.currency,
    minorUnitDigits: organization.minorUnitDigits,
    sections: [
      ask(ground),
      envelope(ground),
      pitches(ground),
      funded(ground),
      notFunded(ground),
      risks(ground),
      evidence(ground),
      shares(ground),
      alternatives(ground),
      signatures(ground),
    ],
    facts: [
      ['document', 'Board pack'],
      ['organisation', organization.name],
      ['currency', organization.currency],
      ['parameters', JSON.stringify({ planId: plan.id })],
      ['plan', `${plan.name}, version ${plan.version}, ${plan.state}`],
      ['lines', String(plan.lines.length)],
      ['cycle', `${plan.cycle.name}, ${plan.cycle.fiscalYear}, ${plan.cycle.state}`],
      ['base version', baseText(plan.baseVersion)],
      ['inputs of the plan', plan.inputHash ?? 'not frozen'],
      ['record', `${record.length} entries, head ${record.headHash}`],
      ['read at', ground.readAt.toISOString()],
      ['read by', ground.reader],
    ],
    recordHead: record.headHash,
    rows: plan.lines.length,
    readAt: ground.readAt,
  };
}

function ask({ organization, plan, ledger }: PackGround): PackSection {
  const shown = (amount: string | bigint) =>
    `${organization.currency} ${readableCell('MONEY', amount.toString(), organization.minorUnitDigits)}`;
  const decided = DECIDED.includes(plan.state);
  const sentence = `The COO is asked to commit ${shown(plan.inYear)} in fiscal year ${plan.cycle.fiscalYear}, and ${shown(plan.runRate)} a year from then on, to ${plan.lines.length} initiatives inside the envelope.`;
  const approved = total(plan.lines.map((line) => line.approvedInYear));
  const outcome = `Decided: ${shown(approved)} of ${shown(plan.inYear)} is approved for the year.`;
  const optimal = plan.proven
    ? 'No better set exists under its rules (proven).'
    : `Gap to the best possible: ${plan.gap}.`;
  return {
    title: 'The ask',
    text: [
      sentence,
      ...(decided ? [outcome] : []),
      `The plan is worth ${plan.value} by ${spoken(plan.objective)}. ${optimal}`,
      plan.submittedBy ? `Submitted by ${plan.submittedBy.name} at ${plan.submittedAt}.` : 'Not submitted yet.',
      ...(plan.onOlderBase ? ['The plan stands on an older version of the OpEx base.'] : []),
    ],
    table: {
      columns: [text('figure', 4), money('amount', false)],
      rows: [
        ['Asked in year (OPEX, counts against the cap)', plan.inYear],
        ['Asked as run-rate, a year', plan.runRate],
        ['Total commitment to the contracts’ end', total(plan.lines.map((it) => it.option.totalCommitment)).toString()],
        ['CAPEX beside the cap', total(plan.lines.map((it) => it.option.capex)).toString()],
        ['Prepaid beside the cap', total(plan.lines.map((it) => it.option.prepaid)).toString()],
        ['Approved in year', approved.toString()],
        ...(ledger ? [['Ledger of the cycle: uses, equal to sources', ledger.uses]] : []),
      ],
    },
  };
}

const FIGURES = ['addressable', 'limit', 'reserve', 'openingCommitments', 'committed', 'held', 'headroom'] as const;
const TAKEN = ['reserve', 'openingCommitments', 'committed', 'held', 'headroom'] as const;

function envelope({ envelope: { measures, overCommitted } }: PackGround): PackSection {
  const years = measures.filter((it) => it.period === 'YEAR');
  return {
    title: 'The envelope',
    text: [
      'A submitted plan’s money stands among what is held, an approved one’s among what is committed.',
      ...(overCommitted ? ['What stands passes a limit: nothing new is committed until that is cured.'] : []),
    ],
    bars: {
      series: ['reserve', 'opening commitments', 'committed', 'held', 'headroom'],
      bars: years.map((it) => ({ label: spoken(it.measure), parts: TAKEN.map((name) => BigInt(it[name])) })),
    },
    table: {
      columns: [
        text('measure'),
        ...FIGURES.map((name) => money(name === 'openingCommitments' ? 'opening commitments' : name, false)),
      ],
      rows: years.map((it) => [spoken(it.measure), ...FIGURES.map((name) => it[name])]),
    },
  };
}

const pitches = ({ plan }: PackGround): PackSection => ({
  title: 'What is proposed, in a sentence each',
  text: [],
  table: {
    columns: [text('code', 1), text('initiative', 2.5), text('sentence', 6)],
    rows: plan.lines.map(({ initiative: { code, title, businessCase } }) => [
      code,
      title,
      businessCase === null
        ? 'No business case.'
        : businessCase.pitch.complete
          ? businessCase.pitch.text
          : `${businessCase.pitch.text} (missing: ${businessCase.pitch.missing.map(spoken).join(', ')})`,
    ]),
  },
});
