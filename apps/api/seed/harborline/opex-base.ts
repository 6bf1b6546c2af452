import { allocate, sum } from '@clout/domain';
import { UNITS } from './organisation';
import { ACCOUNTS, MATRIX, OUTSIDE, REPORT_AREAS, SHARED_SPLIT, TIMING } from './opex-matrix';
import type { AreaCode, OpexRow, UnitCode } from './shape';

const HUNDRED_THOUSAND = 10_000_000n;
const AREA_NUMBER: Readonly<Record<AreaCode, number>> = {
  CONTACT_CENTRE: 410,
  BRANCH: 420,
  DIGITAL_IT: 510,
  OPERATIONS: 430,
  PRODUCT: 310,
  MARKETING: 320,
  SALES: 330,
  RISK: 610,
  LEGAL: 620,
  FINANCE: 710,
  HR: 720,
  LOGISTICS: 730,
  RND: 340,
};
/** Vendor credits on technology contracts, in per cent of the area's addressable cost, booked each quarter. */
const CREDIT_PERCENT = 1n;
const QUARTER_ENDS = [3, 6, 9, 12];

/** A unit's cost centre for a functional area, such as `EB-510`. */
export const costCentre = (unit: UnitCode, area: AreaCode): string => `${unit}-${AREA_NUMBER[area]}`;

const split = (total: bigint, weights: readonly { key: string; weight: bigint }[]): Map<string, bigint> => {
  const parts = allocate(total, weights);
  if (parts === null) throw new RangeError('nothing to split over');
  return parts;
};
const periodKey = (index: number): string => String(index + 1).padStart(2, '0');
/** Splits an amount over periods 1..12 by weight, to the cent. */
export const overPeriods = (total: bigint, weights: readonly bigint[]): readonly bigint[] => [
  ...split(
    total,
    weights.map((weight, index) => ({ key: periodKey(index), weight })),
  ).values(),
];

interface Cell {
  readonly unit: UnitCode;
  readonly area: Exclude<AreaCode, 'RND'>;
  readonly amount: bigint;
}
/** The company's cost by unit and taxonomy area; `percent` scales a past year. */
export const opexCells = (percent = 100n): readonly Cell[] =>
  Object.entries(MATRIX).flatMap(([unit, amounts]) =>
    REPORT_AREAS.flatMap((area, index) => {
      const amount = (BigInt(amounts[index] ?? 0) * HUNDRED_THOUSAND * percent) / 100n;
      if (area !== 'FINANCE_HR_FACILITIES') return [{ unit: unit as UnitCode, area, amount }];
      const parts = split(
        amount,
        SHARED_SPLIT.map(([key, weight]) => ({ key, weight })),
      );
      return [...parts].map(([key, part]) => ({ unit: unit as UnitCode, area: key as Cell['area'], amount: part }));
    }),
  );

const yearRows = (
  cell: Cell,
  account: string,
  category: string,
  byPeriod: readonly bigint[],
  allocation: OpexRow['allocation'] = 'direct',
): OpexRow[] =>
  byPeriod.flatMap((amount, index) =>
    amount === 0n
      ? []
      : [
          {
            unit: cell.unit,
            legalEntity: UNITS.find((u) => u.code === cell.unit)?.legalEntity ?? 'Harborline Bank',
            costCentre: costCentre(cell.unit, cell.area),
            area: cell.area,
            account,
            category,
            period: index + 1,
            amount,
            allocation,
            flow: 'expense' as const,
          },
        ],
  );

const cellRows = (cell: Cell, outside: readonly { category: string; account: string; amount: bigint }[]): OpexRow[] => {
  const rest = cell.amount - sum(outside.map((o) => o.amount));
  const credit = cell.area === 'DIGITAL_IT' ? (rest * CREDIT_PERCENT) / 100n : 0n;
  const shares = ACCOUNTS[cell.area];
  const parts = split(
    rest + credit,
    shares.map((s) => ({ key: s.account, weight: s.weight })),
  );
  return [
    ...outside.flatMap((o) =>
      yearRows(
        cell,
        o.account,
        o.category,
        overPeriods(o.amount, TIMING.FLAT),
        o.category === 'Shared services' ? 'allocated' : 'direct',
      ),
    ),
    ...shares.flatMap((s) =>
      yearRows(cell, s.account, s.category, overPeriods(parts.get(s.account) ?? 0n, TIMING[s.timing])),
    ),
    ...yearRows(
      cell,
      '6290 Vendor credits',
      'Technology',
      overPeriods(
        credit,
        TIMING.FLAT.map((_, i) => (QUARTER_ENDS.includes(i + 1) ? 1n : 0n)),
      ).map((a) => -a),
    ),
  ];
};

/**
 * The OpEx base of one fiscal year, cell by cell, exact to the cent: expense totals are the given ones times
 * `percent` / 100. Revenue rows stand in the same extract, as in a real ledger, and are not OpEx.
 */
export const opexRows = (percent = 100n): readonly OpexRow[] => {
  const cells = opexCells(percent);
  const outside = new Map<Cell, { category: string; account: string; amount: bigint }[]>();
  for (const { category, total, areas, account } of OUTSIDE) {
    const carriers = cells.filter((c) => areas.includes(c.area));
    const parts = split(
      (total * percent) / 100n,
      carriers.map((c) => ({ key: `${c.unit}/${c.area}`, weight: c.amount })),
    );
    for (const c of carriers) {
      const amount = parts.get(`${c.unit}/${c.area}`) ?? 0n;
      outside.set(c, [...(outside.get(c) ?? []), { category, account: account[c.area] ?? category, amount }]);
    }
  }
  const revenue = UNITS.filter((u) => u.annualNetRevenue > 0n).flatMap((u) =>
    yearRows(
      { unit: u.code, area: 'FINANCE', amount: 0n },
      '4010 Net revenue',
      'Revenue',
      overPeriods((u.annualNetRevenue * percent) / 100n, TIMING.DAYS),
    ).map((row) => ({ ...row, flow: 'revenue' as const })),
  );
  return [...cells.flatMap((c) => cellRows(c, outside.get(c) ?? [])), ...revenue];
};
