import { booksThrough, spendingBy, type ReportedLine } from './spending-report';

const at = (period: number, account = '6000') => ({ period, account, costCentre: '1000' });
const planned = (period: number, approved: bigint, account?: string) => ({
  ...at(period, account),
  requested: approved + 5n,
  approved,
  released: 0n,
});
const booked = (
  period: number,
  actual: bigint,
  more: Partial<Record<'obligated' | 'accrued', bigint>> = {},
  account?: string,
) => ({
  ...at(period, account),
  obligated: 0n,
  accrued: 0n,
  actual,
  ...more,
});
const named = (key: string) => ({ key, name: `Name of ${key}` });
const line = (key: string, more: Partial<ReportedLine>): ReportedLine => ({
  lineId: key,
  initiative: named(key),
  businessUnit: named('EB'),
  functionalAreas: [named('IT'), named('OPS')],
  state: 'FUNDED',
  blocked: false,
  forecast: null,
  planned: [],
  booked: [],
  ...more,
});
const lines = [
  line('EB-01', {
    planned: [planned(1, 100n), planned(2, 100n), planned(5, 50n)],
    booked: [booked(1, 60n, { accrued: 10n }), booked(2, 40n, { obligated: 70n }, '7000')],
    forecast: 260n,
  }),
  line('EB-02', {
    planned: [planned(1, 100n)],
    booked: [booked(3, 130n)],
    functionalAreas: [named('IT')],
    blocked: true,
  }),
  line('EB-03', { planned: [{ ...planned(1, 30n), released: 30n }], state: 'STOPPED', businessUnit: named('CD') }),
];

describe('spending against what was approved', () => {
  it('stands by initiative, to date and to the end', () => {
    expect(booksThrough(lines, 0)).toBe(3);
    expect(booksThrough(lines, 8)).toBe(8);
    const [first, second, third] = spendingBy(lines, 'INITIATIVE', 2);
    expect(first).toEqual({
      ...named('EB-01'),
      requested: 265n,
      approved: 250n,
      released: 0n,
      obligated: 70n,
      accrued: 10n,
      actual: 100n,
      free: 70n,
      overspent: 0n,
      approvedToDate: 200n,
      variance: 90n,
      forecast: 260n,
      varianceAtEnd: -10n,
      flags: [],
    });
    expect(second).toMatchObject({
      approvedToDate: 100n,
      variance: 100n,
      overspent: 30n,
      flags: ['OVERSPENT', 'BLOCKED'],
    });
    expect(third).toMatchObject({ approved: 30n, released: 30n, free: 0n, forecast: null, flags: ['ENDED'] });
  });

  it('never lets money left on one line hide what another overspent', () => {
    const [dispatch, cards] = spendingBy(lines, 'BUSINESS_UNIT', 3);
    expect(dispatch).toMatchObject({ key: 'CD', flags: ['ENDED'] });
    expect(cards).toMatchObject({
      approved: 350n,
      free: 70n,
      overspent: 30n,
      variance: 60n,
      forecast: 260n,
      varianceAtEnd: -10n,
    });
  });

  it.each(['INITIATIVE', 'BUSINESS_UNIT', 'FUNCTIONAL_AREA', 'ACCOUNT', 'COST_CENTRE', 'PERIOD'] as const)(
    'adds up to the whole by %s',
    (by) => {
      const groups = spendingBy(lines, by, 3);
      const total = (name: 'requested' | 'approved' | 'obligated' | 'accrued' | 'actual' | 'released' | 'variance') =>
        groups.reduce((sum, group) => sum + group[name], 0n);
      expect([total('requested'), total('approved'), total('released')]).toEqual([405n, 380n, 30n]);
      expect([total('obligated'), total('accrued'), total('actual'), total('variance')]).toEqual([70n, 10n, 230n, 60n]);
      for (const g of groups)
        expect(g.released + g.obligated + g.accrued + g.actual + g.free - g.overspent).toBe(g.approved);
    },
  );

  it('names several silos of one initiative together, accounts and periods in order', () => {
    expect(spendingBy(lines, 'FUNCTIONAL_AREA', 3).map((group) => group.key)).toEqual(['IT', 'IT + OPS']);
    expect(spendingBy(lines, 'ACCOUNT', 3).map((group) => [group.key, group.overspent])).toEqual([
      ['6000', 0n],
      ['7000', 110n],
    ]);
    expect(spendingBy(lines, 'PERIOD', 3).map((group) => group.name)).toEqual(['1', '2', '3', '5']);
    expect(spendingBy([], 'PERIOD', 3)).toEqual([]);
  });
});
