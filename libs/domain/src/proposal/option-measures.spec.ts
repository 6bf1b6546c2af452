import * as fc from 'fast-check';
import { type CostLineContent, measureCosts } from './option-measures';

const year = { fiscalYear: 2026, calendar: { fiscalYearStartMonth: 1, periodsPerYear: 12 } };
const line = (more: Partial<CostLineContent>): CostLineContent => ({
  fiscalYear: 2026,
  period: 1,
  amount: 100n,
  kind: 'ONE_TIME',
  costClass: 'OPEX',
  costCentre: 'unknown',
  account: 'unknown',
  alreadyBudgeted: 0n,
  contractEnd: null,
  absorbsOn: null,
  ...more,
});
const monthly = (from: number, to: number, amount: bigint, more: Partial<CostLineContent> = {}) =>
  Array.from({ length: to - from + 1 }, (_, i) => line({ period: from + i, amount, kind: 'RUN_RATE', ...more }));

describe('option measures', () => {
  it('of nothing are nothing', () =>
    expect(measureCosts([], year)).toEqual({
      inYear: 0n,
      runRate: 0n,
      capex: 0n,
      alreadyBudgeted: 0n,
      totalCommitment: 0n,
    }));

  it('count OPEX of the cycle’s year, once and running', () => {
    const costs = [line({ amount: 38_000_000n }), ...monthly(1, 12, 750_000n)];
    expect(measureCosts(costs, year)).toMatchObject({
      inYear: 47_000_000n,
      runRate: 9_000_000n,
      totalCommitment: 47_000_000n,
    });
  });

  it('take the run-rate from the latest period that costs anything, and make a year of it', () => {
    const costs = [
      ...monthly(4, 6, 100n),
      ...monthly(7, 11, 250n),
      line({ period: 11, amount: 50n, kind: 'RUN_RATE' }),
    ];
    expect(measureCosts(costs, year).runRate).toBe(300n * 12n);
    expect(measureCosts([...costs, line({ period: 12, amount: 0n, kind: 'RUN_RATE' })], year).runRate).toBe(3600n);
    expect(measureCosts([...costs, line({ fiscalYear: 2027, amount: 9n, kind: 'RUN_RATE' })], year).runRate).toBe(
      3600n,
    );
    const thirteen = { ...year, calendar: { ...year.calendar, periodsPerYear: 13 } };
    expect(measureCosts(costs, thirteen).runRate).toBe(300n * 13n);
  });

  it('keep CAPEX and PREPAID out of the cap, and CAPEX beside it', () => {
    const costs = [
      line({ costClass: 'CAPEX', amount: 7n }),
      line({ costClass: 'PREPAID', amount: 5n }),
      line({ amount: 3n }),
    ];
    expect(measureCosts(costs, year)).toMatchObject({ inYear: 3n, runRate: 0n, capex: 7n, totalCommitment: 15n });
  });

  it('leave later years out of the year and in the commitment', () => {
    const costs = [
      line({ amount: 10n, alreadyBudgeted: 4n }),
      line({ fiscalYear: 2027, amount: 20n, alreadyBudgeted: 20n }),
    ];
    expect(measureCosts(costs, year)).toMatchObject({ inYear: 10n, alreadyBudgeted: 4n, totalCommitment: 30n });
  });

  it('run on to the contract’s end', () => {
    const costs = monthly(10, 12, 100n, { contractEnd: '2028-03-31' });
    expect(measureCosts(costs, year).totalCommitment).toBe(300n + 15n * 100n);
  });

  it('run until the unit absorbs the cost when no contract says more', () => {
    expect(measureCosts(monthly(7, 12, 100n, { absorbsOn: '2027-04-01' }), year).totalCommitment).toBe(900n);
    expect(measureCosts(monthly(7, 12, 100n), year).totalCommitment).toBe(1200n);
  });

  it('let each contract run for itself', () => {
    const costs = [
      ...monthly(1, 12, 10n, { account: 'licence', contractEnd: '2027-12-31' }),
      ...monthly(1, 12, 5n, { account: 'support', contractEnd: '2026-12-31' }),
    ];
    expect(measureCosts(costs, year).totalCommitment).toBe(240n + 60n);
  });

  const anyLine = fc.record({
    fiscalYear: fc.integer({ min: 2026, max: 2028 }),
    period: fc.integer({ min: 1, max: 12 }),
    amount: fc.bigInt(0n, 10n ** 15n),
    kind: fc.constantFrom('ONE_TIME' as const, 'RUN_RATE' as const),
    costClass: fc.constantFrom('OPEX' as const, 'CAPEX' as const, 'PREPAID' as const),
    account: fc.constantFrom('a', 'b'),
  });

  it('do not depend on the order of the lines, and commit at least what is written', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), (parts) => {
        const costs = parts.map(line);
        const measures = measureCosts(costs, year);
        expect(measureCosts([...costs].reverse(), year)).toEqual(measures);
        expect(measures.totalCommitment).toBeGreaterThanOrEqual(costs.reduce((a, c) => a + c.amount, 0n));
        expect(measures.inYear + measures.capex).toBeLessThanOrEqual(measures.totalCommitment);
        expect(measures.runRate % 12n).toBe(0n);
      }),
    );
  });
});
