import fc from 'fast-check';
import { measureCosts, type CostLineContent } from '../proposal/option-measures';
import { absorbedParts, laterCosts } from './later-years';

const year = { fiscalYear: 2027, calendar: { fiscalYearStartMonth: 1, periodsPerYear: 12 } };
const cost = (more: Partial<CostLineContent>): CostLineContent => ({
  fiscalYear: 2027,
  period: 1,
  amount: 100n,
  kind: 'RUN_RATE',
  costClass: 'OPEX',
  costCentre: 'C1',
  account: '6000',
  alreadyBudgeted: 0n,
  contractEnd: null,
  absorbsOn: null,
  ...more,
});
const after = (costs: readonly CostLineContent[], absorbAfter = 12) =>
  laterCosts(costs, year, absorbAfter).map((c) => [c.fiscalYear, c.period, c.inYear, c.runRate]);

describe('later years', () => {
  it('go on at the latest level until the unit absorbs it, a year after its first period', () => {
    expect(after([cost({ period: 10 }), cost({ period: 11 }), cost({ period: 12, amount: 150n })])).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((period) => [2028, period, 150n, 0n]),
      [2028, 9, 150n, 1800n],
    ]);
    expect(laterCosts([cost({ period: 10 })], year, 12)[0]?.absorbsOn).toBe('2028-10-01');
  });

  it('promise nothing when the first period is absorbed with the year', () => {
    expect(after([cost({})])).toEqual([]);
    expect(after([cost({ period: 6 })], 3)).toEqual([]);
  });

  it('end with the contract where that is earlier, and with the absorption where that is', () => {
    expect(after([cost({ period: 12, contractEnd: '2028-02-10' })])).toEqual([
      [2028, 1, 100n, 0n],
      [2028, 2, 100n, 1200n],
    ]);
    expect(after([cost({ period: 12, contractEnd: '2029-12-31', absorbsOn: '2028-02-01' })])).toEqual([
      [2028, 1, 100n, 1200n],
    ]);
  });

  it('carry a long absorption over several years, each with its own run-rate', () => {
    const costs = after([cost({ period: 12 })], 26);
    expect(costs).toHaveLength(25);
    expect(costs.filter(([, , , runRate]) => runRate !== 0n)).toEqual([
      [2028, 12, 100n, 1200n],
      [2029, 12, 100n, 1200n],
      [2030, 1, 100n, 1200n],
    ]);
  });

  it('take one-time costs of later years as written, and leave CAPEX beside', () => {
    const costs = [
      cost({ fiscalYear: 2028, period: 3, kind: 'ONE_TIME', amount: 40n }),
      cost({ fiscalYear: 2028, period: 3, kind: 'ONE_TIME', amount: 9n, costClass: 'CAPEX' }),
      cost({ fiscalYear: 2028, period: 4, kind: 'ONE_TIME', amount: 0n }),
    ];
    expect(after(costs)).toEqual([[2028, 3, 40n, 0n]]);
  });

  it('with what the year itself costs come to the whole promise of a stream that nothing cuts short', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.bigInt({ min: 1n, max: 10n ** 9n }), (period, amount) => {
        const costs = Array.from({ length: 13 - period }, (_, i) => cost({ period: period + i, amount }));
        const { inYear, totalCommitment } = measureCosts(costs, year);
        const later = laterCosts(costs, year, 12).reduce((total, c) => total + c.inYear, 0n);
        expect(inYear + later).toBe(totalCommitment);
      }),
    );
  });

  it('share a committed run-rate by the day of absorption, to the cent', () => {
    const costs = [
      cost({ period: 3, amount: 100n }),
      cost({ period: 3, amount: 200n, account: '7000', absorbsOn: '2027-09-01' }),
    ];
    expect(absorbedParts(costs, 3601n, year, 12)).toEqual([
      { absorbsOn: '2028-03-01', amount: 1200n, lines: [{ costCentre: 'C1', account: '6000', amount: 1200n }] },
      { absorbsOn: '2027-09-01', amount: 2401n, lines: [{ costCentre: 'C1', account: '7000', amount: 2401n }] },
    ]);
    expect(absorbedParts(costs, 0n, year, 12)).toEqual([]);
    expect(absorbedParts([cost({ kind: 'ONE_TIME' })], 0n, year, 12)).toEqual([]);
  });

  it('name the lines that enter the base, without those whose contract ends before', () => {
    const named = { absorbsOn: '2027-09-01' };
    const costs = [
      cost({ ...named, period: 12, amount: 100n }),
      cost({ ...named, period: 12, amount: 50n, account: '7000', contractEnd: '2027-08-31' }),
      cost({ ...named, period: 12, amount: 50n, account: '8000', contractEnd: '2027-09-01' }),
    ];
    const [part] = absorbedParts(costs, 2400n, year, 12);
    expect(part?.amount).toBe(2400n);
    expect(part?.lines.map((line) => [line.account, line.amount])).toEqual([
      ['6000', 1200n],
      ['8000', 600n],
    ]);
  });
});
