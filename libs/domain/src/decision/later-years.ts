import type { IsoDate } from '../date';
import { goesOn, linesEntering, type RunRateLine } from '../envelope/absorption';
import { allocate, sum } from '../money/money';
import { type CostLineContent, type FundedYear, streamsOf } from '../proposal/option-measures';
import { firstDayOfPeriod, periodIndex, periodIndexOf } from '../proposal/period-index';

/** What an approved line promises in one period after its fiscal year, on one line of the books; minor units. */
export interface LaterCost {
  readonly fiscalYear: number;
  readonly period: number;
  readonly costCentre: string;
  readonly account: string;
  readonly contractEnd: IsoDate | null;
  readonly absorbsOn: IsoDate | null;
  readonly inYear: bigint;
  /** Only in the last period of a year that counts: the year's level times its periods. */
  readonly runRate: bigint;
}

/** Committed run-rate that its unit takes into its own base on a day; minor units. */
export interface AbsorbedPart {
  readonly absorbsOn: IsoDate;
  readonly amount: bigint;
  /** Where it enters the base; they add up to `amount` less what its contract ends before that day. */
  readonly lines: readonly RunRateLine[];
}

/** A run-rate stream with the running number of the period in which its unit absorbs it. */
interface Stream {
  readonly lines: readonly CostLineContent[];
  readonly absorbs: number;
  readonly absorbsOn: IsoDate;
}

/**
 * Recurring OPEX by stream. A stream is absorbed on the day its lines name, else on the first day of the period that
 * lies `absorbAfter` periods after its first.
 */
const recurring = (costs: readonly CostLineContent[], year: FundedYear, absorbAfter: number): readonly Stream[] =>
  streamsOf(costs.filter((cost) => cost.costClass === 'OPEX' && cost.kind === 'RUN_RATE' && cost.amount > 0n)).map(
    (lines) => {
      const named = lines[0]?.absorbsOn ?? null;
      const first = Math.min(...lines.map((line) => periodIndex(line, year.calendar)));
      const absorbs = (named === null ? null : periodIndexOf(named, year.calendar)) ?? first + absorbAfter;
      return { lines, absorbs, absorbsOn: named ?? firstDayOfPeriod(absorbs, year.calendar) };
    },
  );

/** What a stream costs in each period after the fiscal year: its lines as written, then its latest level to its end. */
const streamAfter = ({ lines, absorbs, absorbsOn }: Stream, year: FundedYear): readonly LaterCost[] => {
  const { calendar, fiscalYear } = year;
  const sample = lines[0];
  if (sample === undefined) return [];
  const at = new Map<number, bigint>();
  for (const line of lines) {
    const index = periodIndex(line, calendar);
    at.set(index, (at.get(index) ?? 0n) + line.amount);
  }
  const last = Math.max(...at.keys());
  const level = at.get(last) ?? 0n;
  const ends = sample.contractEnd === null ? null : periodIndexOf(sample.contractEnd, calendar);
  const end = Math.min(absorbs - 1, ends ?? absorbs - 1);
  const begin = periodIndex({ fiscalYear: fiscalYear + 1, period: 1 }, calendar);
  const counted = Array.from({ length: Math.max(0, end - begin + 1) }, (_, i) => begin + i)
    .map((index) => ({ index, amount: at.get(index) ?? (index > last ? level : 0n) }))
    .filter(({ amount }) => amount > 0n);
  return counted.map(({ index, amount }, i): LaterCost => {
    const itsYear = Math.floor(index / calendar.periodsPerYear);
    const next = counted[i + 1];
    const lastOfYear = next === undefined || Math.floor(next.index / calendar.periodsPerYear) > itsYear;
    return {
      fiscalYear: itsYear,
      period: index - itsYear * calendar.periodsPerYear + 1,
      costCentre: sample.costCentre,
      account: sample.account,
      contractEnd: sample.contractEnd,
      absorbsOn,
      inYear: amount,
      runRate: lastOfYear ? amount * BigInt(calendar.periodsPerYear) : 0n,
    };
  });
};

/**
 * What approved costs promise after the cycle's fiscal year, OPEX only: one-time costs as written, and each recurring
 * stream to its contract's end or to the day its unit absorbs it, whichever comes first.
 */
export const laterCosts = (
  costs: readonly CostLineContent[],
  year: FundedYear,
  absorbAfter: number,
): readonly LaterCost[] => [
  ...costs
    .filter((c) => c.costClass === 'OPEX' && c.kind === 'ONE_TIME' && c.fiscalYear > year.fiscalYear && c.amount > 0n)
    .map(({ fiscalYear, period, costCentre, account, contractEnd, amount }): LaterCost => ({
      fiscalYear,
      period,
      costCentre,
      account,
      contractEnd,
      absorbsOn: null,
      inYear: amount,
      runRate: 0n,
    })),
  ...recurring(costs, year, absorbAfter).flatMap((stream) => streamAfter(stream, year)),
];

/** A stream's level as the year ends, which is what its unit absorbs. */
interface ExitLevel extends RunRateLine {
  readonly absorbsOn: IsoDate;
  readonly goesOn: boolean;
}

const lineOf = ({ costCentre, account, amount }: ExitLevel): RunRateLine => ({ costCentre, account, amount });

const exitLevels = (costs: readonly CostLineContent[], year: FundedYear, absorbAfter: number): readonly ExitLevel[] => {
  const inYear = (lines: readonly CostLineContent[]) => lines.filter((line) => line.fiscalYear === year.fiscalYear);
  const streams = recurring(costs, year, absorbAfter);
  const last = Math.max(0, ...streams.flatMap(({ lines }) => inYear(lines).map((line) => line.period)));
  return streams.flatMap(({ lines, absorbsOn }): readonly ExitLevel[] => {
    const exit = inYear(lines).filter((line) => line.period === last);
    const [sample] = exit;
    if (!sample) return [];
    const { costCentre, account, contractEnd } = sample;
    const amount = sum(exit.map((line) => line.amount));
    return [{ absorbsOn, costCentre, account, amount, goesOn: goesOn(contractEnd, absorbsOn) }];
  });
};

/**
 * A committed run-rate by the day of its absorption and the line of the books it is on, in proportion to what each day's
 * streams cost as the year ends.
 */
export const absorbedParts = (
  costs: readonly CostLineContent[],
  runRate: bigint,
  year: FundedYear,
  absorbAfter: number,
): readonly AbsorbedPart[] => {
  if (runRate === 0n) return [];
  const levels = exitLevels(costs, year, absorbAfter);
  const weights = new Map<string, bigint>();
  for (const { absorbsOn, amount } of levels) weights.set(absorbsOn, (weights.get(absorbsOn) ?? 0n) + amount);
  const parts = allocate(
    runRate,
    [...weights].map(([key, weight]) => ({ key, weight })),
  );
  return [...(parts ?? [])]
    .filter(([, amount]) => amount > 0n)
    .map(([absorbsOn, amount]) => {
      const own = levels.filter((level) => level.absorbsOn === absorbsOn);
      const going = own.filter((level) => level.goesOn).map(lineOf);
      return { absorbsOn, amount, lines: linesEntering(amount, sum(own.map((level) => level.amount)), going) };
    });
};
