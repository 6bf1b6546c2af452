import { sum } from '../money/money';
import type { InitiativeState } from '../organisation/sight';
import { spendingOfSums, usedOf, type Spending, type SpendingSums } from './spending';

export const SPENDING_DIMENSIONS = [
  'INITIATIVE',
  'BUSINESS_UNIT',
  'FUNCTIONAL_AREA',
  'ACCOUNT',
  'COST_CENTRE',
  'PERIOD',
] as const;
/** What spending is added up by. */
export type SpendingDimension = (typeof SPENDING_DIMENSIONS)[number];

export const SPENDING_FLAGS = ['OVERSPENT', 'BLOCKED', 'ENDED'] as const;
export type SpendingFlag = (typeof SPENDING_FLAGS)[number];

interface AtLine {
  readonly period: number;
  readonly costCentre: string;
  readonly account: string;
}
/** Money of a plan line on one line of the books and in one period, as planned; minor units. */
export interface PlannedPart extends AtLine, Pick<SpendingSums, 'approved' | 'released'> {
  readonly requested: bigint;
}
/** The same as booked. */
export type BookedPart = AtLine & Pick<SpendingSums, 'obligated' | 'accrued' | 'actual'>;

/** What a thing is called and sorted by. */
interface Named {
  readonly key: string;
  readonly name: string;
}

/** A committed plan line with its OPEX of the cycle's fiscal year, as planned and as booked. */
export interface ReportedLine {
  readonly lineId: string;
  readonly initiative: Named;
  readonly businessUnit: Named;
  /** Functional areas by code; several stand together as one group, so that parts add up to the whole. */
  readonly functionalAreas: readonly Named[];
  readonly state: InitiativeState;
  /** True while a condition of the line is not cleared. */
  readonly blocked: boolean;
  /** What its owner expects it to have cost at the end, where given. */
  readonly forecast: bigint | null;
  readonly planned: readonly PlannedPart[];
  readonly booked: readonly BookedPart[];
}

/** Spending of one group; minor units. */
export interface SpendingGroup extends Named, Spending {
  readonly requested: bigint;
  /** Approved, and not released, through the period looked at. */
  readonly approvedToDate: bigint;
  /** approvedToDate less what was received and spent through that period: below 0 is above plan. */
  readonly variance: bigint;
  /** Expected at the end, of the lines for which that is given; null where it is of none. */
  readonly forecast: bigint | null;
  /** Approved, and not released, less the forecast, of the same lines. */
  readonly varianceAtEnd: bigint | null;
  readonly flags: readonly SpendingFlag[];
}

interface Group {
  readonly named: Named;
  readonly lines: readonly ReportedLine[];
}

const groupOf = (line: ReportedLine, by: SpendingDimension): Named => {
  if (by === 'INITIATIVE') return line.initiative;
  if (by === 'BUSINESS_UNIT') return line.businessUnit;
  const join = (pick: (area: Named) => string): string => line.functionalAreas.map(pick).join(' + ');
  return { key: join((area) => area.key), name: join((area) => area.name) };
};

const placeIn = (part: AtLine, by: SpendingDimension): string =>
  by === 'ACCOUNT' ? part.account : by === 'COST_CENTRE' ? part.costCentre : String(part.period).padStart(2, '0');

/** The lines with only their parts on one account, cost centre or period. */
const narrowed = (lines: readonly ReportedLine[], by: SpendingDimension, key: string): readonly ReportedLine[] =>
  lines.map((line) => ({
    ...line,
    forecast: null,
    planned: line.planned.filter((part) => placeIn(part, by) === key),
    booked: line.booked.filter((part) => placeIn(part, by) === key),
  }));

const groupsOf = (lines: readonly ReportedLine[], by: SpendingDimension): readonly Group[] => {
  if (by === 'ACCOUNT' || by === 'COST_CENTRE' || by === 'PERIOD') {
    const keys = new Set(lines.flatMap((line) => [...line.planned, ...line.booked].map((part) => placeIn(part, by))));
    return [...keys].sort().map((key) => ({
      named: { key, name: by === 'PERIOD' ? String(Number(key)) : key },
      lines: narrowed(lines, by, key),
    }));
  }
  const groups = new Map<string, { named: Named; lines: ReportedLine[] }>();
  for (const line of lines) {
    const named = groupOf(line, by);
    const known = groups.get(named.key);
    if (known) known.lines.push(line);
    else groups.set(named.key, { named, lines: [line] });
  }
  return [...groups.values()].sort((a, b) => (a.named.name < b.named.name ? -1 : 1));
};

/** Sums of one plan line. */
export const sumsOfLine = (line: Pick<ReportedLine, 'planned' | 'booked'>): SpendingSums => ({
  approved: sum(line.planned.map((part) => part.approved)),
  released: sum(line.planned.map((part) => part.released)),
  obligated: sum(line.booked.map((part) => part.obligated)),
  accrued: sum(line.booked.map((part) => part.accrued)),
  actual: sum(line.booked.map((part) => part.actual)),
});

const addUp = ({ named, lines }: Group, throughPeriod: number, whole: boolean): SpendingGroup => {
  const planned = lines.flatMap((line) => line.planned);
  const booked = lines.flatMap((line) => line.booked);
  const toDate = <Part extends AtLine>(parts: readonly Part[]): readonly Part[] =>
    parts.filter((part) => part.period <= throughPeriod);
  const standing = (parts: readonly PlannedPart[]): bigint => sum(parts.map((part) => part.approved - part.released));
  const spent = (parts: readonly BookedPart[]): bigint => sum(parts.map((part) => part.accrued + part.actual));
  const each = lines.map((line) => spendingOfSums(sumsOfLine(line)));
  const total = spendingOfSums(sumsOfLine({ planned, booked }));
  const forecasts = lines.flatMap((line) => (line.forecast === null ? [] : [{ line, amount: line.forecast }]));
  const forecast = forecasts.length === 0 ? null : sum(forecasts.map((one) => one.amount));
  const promised = standing(forecasts.flatMap(({ line }) => line.planned));
  const approvedToDate = standing(toDate(planned));
  const overspent = whole ? sum(each.map((one) => one.overspent)) : total.overspent;
  const blocked = lines.some((line) => line.blocked && usedOf(sumsOfLine(line)) !== 0n);
  const ended = lines.length > 0 && lines.every((line) => line.state === 'STOPPED' || line.state === 'COMPLETED');
  return {
    ...named,
    ...total,
    free: whole ? sum(each.map((one) => one.free)) : total.free,
    overspent,
    requested: sum(planned.map((part) => part.requested)),
    approvedToDate,
    variance: approvedToDate - spent(toDate(booked)),
    forecast,
    varianceAtEnd: forecast === null ? null : promised - forecast,
    flags: [
      ...(overspent > 0n ? (['OVERSPENT'] as const) : []),
      ...(blocked ? (['BLOCKED'] as const) : []),
      ...(ended ? (['ENDED'] as const) : []),
    ],
  };
};

/**
 * Spending by a dimension through a period (0: none yet). By initiative, unit and functional area, free and overspent
 * add up line by line: money left on one never hides what another overspent.
 */
export const spendingBy = (
  lines: readonly ReportedLine[],
  by: SpendingDimension,
  throughPeriod: number,
): readonly SpendingGroup[] => {
  const whole = by === 'INITIATIVE' || by === 'BUSINESS_UNIT' || by === 'FUNCTIONAL_AREA';
  return groupsOf(lines, by).map((group) => addUp(group, throughPeriod, whole));
};

/** How far the books go: the last period with something received or spent, or the present one where that is later. */
export const booksThrough = (lines: readonly ReportedLine[], presentPeriod: number): number =>
  lines
    .flatMap((line) => line.booked)
    .filter((part) => part.accrued !== 0n || part.actual !== 0n)
    .reduce((last, part) => Math.max(last, part.period), presentPeriod);
