import { baseSteps, type EnvelopeFigures, envelopeSteps, type MoneyStep } from '@clout/domain';
import { CYCLE, exportTable, type Place, reckoned } from '../export-table';

interface Read {
  readonly measures: readonly (Readonly<Record<'addressable' | 'limit' | 'reserve' | 'committed' | 'held', string>> & {
    readonly measure: string;
    readonly period: string;
  })[];
  readonly baseVersion: {
    readonly total: string;
    readonly outside: readonly { readonly reason: string; readonly amount: string }[];
  };
}

const NAMES: Readonly<Record<string, string>> = {
  base: 'OpEx base',
  rest: 'left out by the cycle',
  addressable: 'addressable',
  aboveCap: 'above the cap share',
  envelope: 'envelope of the cycle',
  reserve: 'reserve',
  committed: 'committed',
  held: 'held',
  headroom: 'headroom',
  'outside ALLOCATED': 'allocated shared cost',
  'outside MANDATE_CATEGORY': 'category the mandate leaves out',
  'outside CYCLE_CATEGORY': 'category the cycle leaves out',
};

/** A way from one amount of a cycle to another, in the year. */
const ofSteps = (title: string, stepsOf: (figures: EnvelopeFigures) => readonly MoneyStep[]) =>
  exportTable<object, Read>({
    title,
    query: `query ($cycleId: ID!) { ${CYCLE} envelope(cycleId: $cycleId) { ROWS
      measures { measure period addressable limit reserve committed held } baseVersion { total outside { reason amount } } } }`,
    rows: 'envelope',
    arrange: ([place]) => {
      const year = place?.row.measures.find((it) => it.period === 'YEAR' && it.measure === 'IN_YEAR');
      if (!place || !year) return [];
      const { total, outside } = place.row.baseVersion;
      const steps = stepsOf({
        total: BigInt(total),
        outside: outside.map(({ reason, amount }) => ({ reason, amount: BigInt(amount) })),
        addressable: BigInt(year.addressable),
        limit: BigInt(year.limit),
        reserve: BigInt(year.reserve),
        committed: BigInt(year.committed),
        held: BigInt(year.held),
      });
      return steps.map((row, at) => ({ row: row as never, at, above: place as unknown as Place }));
    },
    columns: [
      reckoned<MoneyStep>('step', 'TEXT', '__typename', ({ key }, words) => words.text(NAMES[key] ?? key)),
      reckoned<MoneyStep>('what it is', 'TEXT', '__typename', ({ kind }, words) =>
        words.text(kind === 'total' ? 'total' : 'change'),
      ),
      reckoned<MoneyStep>('amount', 'MONEY', '__typename', ({ amount }) => amount.toString()),
    ],
  });

/** How the base becomes the envelope: what is outside, and the share under the cap. */
export const BASE_TO_ENVELOPE = ofSteps('From the base to the envelope', baseSteps);
/** What of the envelope may still be promised. */
export const ENVELOPE_TO_HEADROOM = ofSteps('From envelope to headroom', envelopeSteps);
