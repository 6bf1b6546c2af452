import { type Figure, type Maybe, faulty, flawIn, known, negative } from '../../method/figure';
import { addFractions, timesFractions } from './fraction';
import { decimalFraction, fractionNumber } from './decimal-fraction';
import { quotient, scoreEach } from './product-score';
import type { ScoreTable } from './rank-scores';

export interface WsjfItem {
  readonly id: string;
  readonly userBusinessValue: Maybe;
  readonly timeCriticality: Maybe;
  readonly riskReduction: Maybe;
  readonly jobSize: Maybe;
}

export interface WsjfTable extends ScoreTable {
  readonly costOfDelay: Readonly<Record<string, number>>;
}

const SCALE = [1, 2, 3, 5, 8, 13, 20];
const COLUMNS = ['userBusinessValue', 'timeCriticality', 'riskReduction', 'jobSize'] as const;

/** What SAFe asks of the four columns, as flags: it warns and never re-scales. */
const warnings = (items: readonly WsjfItem[]): readonly string[] => [
  ...COLUMNS.filter((column) => !items.some((item) => item[column] === 1)).map((column) => `no_1_in_${column}`),
  ...(items.every((item) => COLUMNS.every((column) => SCALE.includes(item[column] ?? NaN))) ? [] : ['outside_scale']),
];

/** (Value + time criticality + risk reduction or opportunity enablement) / job size (SAFe). Job size <= 0 is an error. */
export const wsjf = (items: readonly WsjfItem[]): Figure<WsjfTable> => {
  const delay = (item: WsjfItem) =>
    [item.userBusinessValue, item.timeCriticality, item.riskReduction]
      .map((part) => decimalFraction(part ?? 0))
      .reduce(addFractions);
  const table = scoreEach(
    items,
    ({ id: _, ...parts }) =>
      flawIn({ ...parts }) ??
      (Number(parts.jobSize) <= 0 ? faulty('job_size_must_be_positive', 'job size must be above 0') : null) ??
      negative({
        userBusinessValue: parts.userBusinessValue ?? 0,
        timeCriticality: parts.timeCriticality ?? 0,
        riskReduction: parts.riskReduction ?? 0,
      }),
    (item) => timesFractions(delay(item), quotient([], item.jobSize ?? 1)),
    warnings(items),
  );
  if (!table.known) return table;
  const costOfDelay = Object.fromEntries(items.map((item) => [item.id, fractionNumber(delay(item))]));
  return known({ ...table.value, costOfDelay }, table.flags);
};
