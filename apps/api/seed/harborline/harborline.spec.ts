import { shareDown, shareUp, sum } from '@clout/domain';
import { buildHarborline, EXCLUDED_CATEGORIES } from './harborline';
import { contactsAvoided, reasonCost } from './contact-reasons';
import { opexCells } from './opex-base';
import { OPEX_COLUMNS, OPEX_MAPPING, opexCsv } from './opex-csv';
import { MATRIX, REPORT_AREAS } from './opex-matrix';

const seed = buildHarborline({ today: '2026-11-22' });
const MILLION = 100_000_000n;
const baseOf = (year: number) => seed.bases.find((b) => b.fiscalYear === year) ?? seed.bases[0]!;
const expense = (year: number) => baseOf(year).rows.filter((r) => r.flow === 'expense');
const total = (rows: readonly { readonly amount: bigint }[]) => sum(rows.map((r) => r.amount));

describe('the demo company: its OpEx base', () => {
  const rows = expense(2026);

  it('adds up to 480.0 m, by unit and by functional area, to the cent', () => {
    expect(total(rows)).toBe(480n * MILLION);
    expect(baseOf(2026).controlTotal).toBe(480n * MILLION);
    const unit = (code: string) => total(rows.filter((r) => r.unit === code)) / MILLION;
    expect(['EB', 'CD', 'HL', 'AP', 'WM', 'IN', 'CX', 'CORP'].map(unit)).toEqual([
      182n,
      96n,
      74n,
      41n,
      58n,
      29n,
      0n,
      0n,
    ]);
    const area = (...codes: string[]) => total(rows.filter((r) => codes.includes(r.area))) / (MILLION / 10n);
    expect(area('CONTACT_CENTRE')).toBe(309n);
    expect(area('BRANCH')).toBe(704n);
    expect(area('DIGITAL_IT')).toBe(935n);
    expect(area('OPERATIONS')).toBe(938n);
    expect(area('PRODUCT')).toBe(239n);
    expect(area('MARKETING')).toBe(275n);
    expect(area('RISK')).toBe(586n);
    expect(area('LEGAL')).toBe(108n);
    expect(area('SALES')).toBe(356n);
    expect(area('FINANCE', 'HR', 'LOGISTICS')).toBe(350n);
  });

  it('holds every cell of the unit by area matrix', () => {
    for (const [unit, amounts] of Object.entries(MATRIX))
      for (const [index, area] of REPORT_AREAS.entries()) {
        const areas = area === 'FINANCE_HR_FACILITIES' ? ['FINANCE', 'HR', 'LOGISTICS'] : [area];
        const cell = rows.filter((r) => r.unit === unit && areas.includes(r.area));
        expect(total(cell)).toBe(BigInt(amounts[index] ?? -1) * (MILLION / 10n));
      }
    expect(total(opexCells())).toBe(480n * MILLION);
  });

  it('leaves 435.0 m addressable: 45.0 m stand in named categories, allocated rows among them', () => {
    const outside = rows.filter(
      (r) => r.allocation === 'allocated' || ['Statutory', 'Contractual', 'Depreciation'].includes(r.category),
    );
    expect(total(outside)).toBe(45n * MILLION);
    expect(outside.every((r) => EXCLUDED_CATEGORIES.some((c) => c === r.category))).toBe(true);
    expect(rows.filter((r) => EXCLUDED_CATEGORIES.some((c) => c === r.category))).toHaveLength(outside.length);
    const of = (category: string) => total(outside.filter((r) => r.category === category)) / MILLION;
    expect(EXCLUDED_CATEGORIES.map(of)).toEqual([7n, 12n, 14n, 12n]);
    expect(outside.filter((r) => r.allocation === 'allocated').every((r) => r.category === 'Shared services')).toBe(
      true,
    );
  });

  it('is an extract of sensible size with credits, three legal entities, twelve periods and revenue beside it', () => {
    expect(rows.length).toBeGreaterThan(3_000);
    expect(baseOf(2026).rows.length).toBeLessThan(6_000);
    expect(rows.some((r) => r.amount < 0n)).toBe(true);
    expect(new Set(rows.map((r) => r.legalEntity)).size).toBe(3);
    expect(new Set(rows.map((r) => r.period)).size).toBe(12);
    const revenue = baseOf(2026).rows.filter((r) => r.flow === 'revenue');
    expect(total(revenue)).toBe(812n * MILLION);
  });

  it('is written as CSV whose decimal amounts add up to the same cents', () => {
    const [header, ...lines] = opexCsv(baseOf(2026).rows).trimEnd().split('\n');
    expect(header).toBe(OPEX_COLUMNS.join(','));
    for (const [field, column] of Object.entries(OPEX_MAPPING))
      if (field.endsWith('Column')) expect(OPEX_COLUMNS).toContain(column);
    expect(lines).toHaveLength(baseOf(2026).rows.length);
    const read = lines.map((line) => line.match(/,(-?\d+\.\d\d),(direct|allocated),(expense|revenue)$/));
    expect(sum(read.filter((m) => m?.[3] === 'expense').map((m) => BigInt(m?.[1]?.replace('.', '') ?? 'x')))).toBe(
      480n * MILLION,
    );
  });

  it('keeps history: two closed years, smaller by three and six per cent', () => {
    expect(seed.bases.map((b) => [b.fiscalYear, b.kind, b.controlTotal])).toEqual([
      [2024, 'ACTUAL', (480n * MILLION * 94n) / 100n],
      [2025, 'ACTUAL', (480n * MILLION * 97n) / 100n],
      [2026, 'BUDGET', 480n * MILLION],
      [2027, 'BUDGET', 480n * MILLION],
    ]);
    for (const b of seed.bases) expect(total(expense(b.fiscalYear))).toBe(b.controlTotal);
  });
});

describe('the demo company: its envelope', () => {
  it('has 43.5 m to give, 31.25 m promised, and 10.075 m of headroom beside a reserve of 5 %', () => {
    const [mandate] = seed.mandates;
    const limit = shareDown(435n * MILLION, mandate?.capShare ?? 0);
    expect(limit).toBe(4_350_000_000n);
    for (const { commitments } of seed.openingCommitments) {
      expect(sum(commitments.map((c) => c.inYear))).toBe(3_125_000_000n);
      expect(sum(commitments.map((c) => c.runRate))).toBe(3_125_000_000n);
      for (const c of commitments) expect(sum(c.byPeriod)).toBe(c.inYear);
    }
    expect(limit - shareUp(limit, mandate?.reserveShare ?? 0) - 3_125_000_000n).toBe(1_007_500_000n);
  });
});

describe('the demo company: people, places and years', () => {
  it("has unique codes and METHODS' numbers of touchpoints, channels, areas, stages and types", () => {
    expect(
      [seed.touchpoints, seed.channels, seed.functionalAreas, seed.journeyStages, seed.initiativeTypes].map(
        (t) => t.length,
      ),
    ).toEqual([24, 14, 13, 9, 8]);
    for (const list of [seed.businessUnits, seed.regions, seed.touchpoints, seed.channels, seed.functionalAreas])
      expect(new Set(list.map((x) => x.code)).size).toBe(list.length);
    expect(sum(seed.businessUnits.map((u) => BigInt(u.customers)))).toBe(2_900_000n);
  });

  it('gives every role to somebody and no forbidden pair to anybody', () => {
    const roles = new Set(seed.members.flatMap((m) => m.roles));
    expect([...roles].sort()).toEqual([
      'ADMIN',
      'AUDITOR',
      'COO',
      'CX_EXECUTIVE',
      'FINANCE',
      'PANELLIST',
      'PNL_LEADER',
    ]);
    const pairs = [
      ['CX_EXECUTIVE', 'COO'],
      ['FINANCE', 'COO'],
      ['ADMIN', 'COO'],
      ['ADMIN', 'FINANCE'],
      ['ADMIN', 'CX_EXECUTIVE'],
    ] as const;
    for (const m of seed.members)
      for (const [a, b] of pairs) expect(m.roles.includes(a) && m.roles.includes(b)).toBe(false);
    for (const u of seed.businessUnits.filter((x) => x.kind === 'P_AND_L'))
      expect(seed.members.filter((m) => m.roles.includes('PNL_LEADER') && m.units.includes(u.code))).toHaveLength(1);
    expect(seed.members.filter((m) => m.roles.includes('FINANCE'))).toHaveLength(2);
    expect(new Set(seed.members.map((m) => m.email)).size).toBe(seed.members.length);
    expect(seed.members.every((m) => /^[a-z.]+@harborline\.example$/.test(m.email))).toBe(true);
  });

  it('closes the past, opens the rest of the running year and all of the next, on any day', () => {
    const open = seed.fiscalYears.map((y) => y.periods.filter((p) => p.open).map((p) => p.period));
    expect(open).toEqual([[], [], [11, 12], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]]);
    const leap = buildHarborline({ today: '2028-02-29' });
    expect(leap.fiscalYears[2]?.periods[1]).toEqual({
      period: 2,
      startsOn: '2028-02-01',
      endsOn: '2028-02-29',
      open: true,
    });
    expect(() => buildHarborline({ today: '2027-02-29' })).toThrow('not a day');
  });

  it('has a round in each state, two of them closed, and past rounds that fit their headroom', () => {
    expect(new Set(seed.cycles.map((c) => c.state)).size).toBe(6);
    expect(seed.cycles.filter((c) => c.state === 'CLOSED').map((c) => c.fiscalYear)).toEqual([2024, 2025]);
    const full = (code: string) => seed.initiatives.find((i) => i.code === code)?.options.at(-1)?.inYear ?? -1n;
    for (const c of seed.cycles.filter((x) => x.fiscalYear <= 2026)) {
      const leftOut = c.leftOut.map((o) => o.initiative);
      const funded = c.initiatives.filter((code) => !leftOut.includes(code));
      expect(leftOut.length).toBeGreaterThan(0);
      expect(sum(funded.map(full)) <= shareDown(435n * MILLION * 94n, 1000) / 100n - 3_400_000_000n).toBe(true);
    }
    expect(seed.cycles.find((c) => c.state === 'APPROVAL')).toMatchObject({
      fiscalYear: 2027,
      putIn: [{ initiative: 'XX-01' }],
    });
  });

  it('counts contacts that cost what the rate card says', () => {
    expect(reasonCost('AP-PHONE-FEE')).toBe(
      13_781n * 801n + 4_039n * 382n + 2_376n * 442n + 2_851n * 400n + 713n * 500n,
    );
    expect(contactsAvoided('AP-PHONE-FEE', 10_000)).toBe(reasonCost('AP-PHONE-FEE'));
  });

  it('is the same every time', () => {
    expect(buildHarborline({ today: '2026-11-22' })).toEqual(seed);
  });
});
