import * as fc from 'fast-check';
import { MAX_AMOUNT } from '../money/money';
import type { FieldProblem } from '../result';
import { type FundingOptionRequest, readFundingOptions } from './funding-options';

const year = { fiscalYear: 2026, calendar: { fiscalYearStartMonth: 1, periodsPerYear: 12 } };
const option = (more: Partial<FundingOptionRequest> = {}): FundingOptionRequest => ({
  name: 'Full',
  costs: [{ period: 3, amount: 1000n }],
  ...more,
});
const cost = (more: Partial<FundingOptionRequest['costs'][number]>) =>
  option({ costs: [{ period: 1, amount: 5n, ...more }] });
const read = (...requests: readonly FundingOptionRequest[]) => {
  const problems: FieldProblem[] = [];
  const options = readFundingOptions(problems, requests, year);
  return { problems, options, fields: problems.map((p) => p.field) };
};

describe('funding options', () => {
  it('fills in what is left out', () => {
    const { problems, options } = read(option());
    expect(problems).toEqual([]);
    expect(options).toEqual([
      {
        id: null,
        name: 'Full',
        position: 1,
        minimumAmount: 0n,
        startPeriod: 3,
        effectShare: 10_000,
        proposed: true,
        costs: [
          {
            fiscalYear: 2026,
            period: 3,
            amount: 1000n,
            kind: 'ONE_TIME',
            costClass: 'OPEX',
            costCentre: 'unknown',
            account: 'unknown',
            alreadyBudgeted: 0n,
            contractEnd: null,
            absorbsOn: null,
          },
        ],
      },
    ]);
  });

  it('proposes no option by itself when there are several', () =>
    expect(read(option({ name: 'A' }), option({ name: 'B' })).options.map((o) => o.proposed)).toEqual([false, false]));

  const line = 'options[0].costs[0]';
  it.each<[string, string, FundingOptionRequest[]]>([
    ['a negative amount', `${line}.amount`, [cost({ amount: -1n })]],
    ['an amount of 2^63', `${line}.amount`, [cost({ amount: 2n ** 63n })]],
    ['one unit above the largest amount', `${line}.amount`, [cost({ amount: MAX_AMOUNT + 1n })]],
    ['period 0', `${line}.period`, [cost({ period: 0 })]],
    ['period 13 of 12', `${line}.period`, [cost({ period: 13 })]],
    ['half a period', `${line}.period`, [cost({ period: 1.5 })]],
    ['a year before the cycle', `${line}.fiscalYear`, [cost({ fiscalYear: 2025 })]],
    ['a year far ahead', `${line}.fiscalYear`, [cost({ fiscalYear: 2037 })]],
    ['more budgeted than asked', `${line}.alreadyBudgeted`, [cost({ alreadyBudgeted: 6n })]],
    ['a negative budgeted part', `${line}.alreadyBudgeted`, [cost({ alreadyBudgeted: -1n })]],
    ['a blank account', `${line}.account`, [cost({ account: ' ' })]],
    ['a cost centre with NUL', `${line}.costCentre`, [cost({ costCentre: 'a\u0000' })]],
    ['February 30', `${line}.contractEnd`, [cost({ contractEnd: '2026-02-30' })]],
    ['infinity', `${line}.contractEnd`, [cost({ contractEnd: 'infinity' })]],
    ['a contract that ends before its cost', `${line}.contractEnd`, [cost({ period: 6, contractEnd: '2026-05-31' })]],
    ['absorbing a one-time cost', `${line}.absorbsOn`, [cost({ absorbsOn: '2026-12-01' })]],
    ['an unknown kind', `${line}.kind`, [cost({ kind: 'MONTHLY' as 'ONE_TIME' })]],
    ['an unknown class', `${line}.costClass`, [cost({ costClass: 'TAX' as 'OPEX' })]],
    ['a blank name', 'options[0].name', [option({ name: '' })]],
    ['a minimum above the option', 'options[0].minimumAmount', [option({ minimumAmount: 1001n })]],
    ['a negative minimum', 'options[0].minimumAmount', [option({ minimumAmount: -1n })]],
    ['start period 0', 'options[0].startPeriod', [option({ startPeriod: 0 })]],
    ['an effect of 10001', 'options[0].effectShare', [option({ effectShare: 10_001 })]],
    ['a negative effect', 'options[0].effectShare', [option({ effectShare: -1 })]],
    [
      '401 lines',
      'options[0].costs',
      [option({ costs: Array.from({ length: 401 }, () => ({ period: 1, amount: 1n })) })],
    ],
    ['more than a bigint in all', 'options[0].costs', [cost({ amount: MAX_AMOUNT, kind: 'RUN_RATE' })]],
    ['two options of one name', 'options[1].name', [option({ name: 'Pilot' }), option({ name: ' pilot' })]],
    ['one id twice', 'options[1].id', [option({ name: 'A', id: 'x' }), option({ name: 'B', id: 'x' })]],
    [
      'two proposed',
      'options[1].proposed',
      [option({ name: 'A', proposed: true }), option({ name: 'B', proposed: true })],
    ],
    ['eleven options', 'options', Array.from({ length: 11 }, (_, i) => option({ name: `N${i}` }))],
  ])('refuses %s at %s', (_, field, requests) => expect(read(...requests).fields).toEqual([field]));

  it('accepts 400 lines, ten options, a contract that ends in the period of its cost and a minimum equal to the cost', () => {
    const costs = Array.from({ length: 400 }, (_, i) => ({ period: (i % 12) + 1, amount: 1n }));
    const many = Array.from({ length: 10 }, (_, i) => option({ name: `N${i}`, costs, minimumAmount: 400n }));
    expect(read(...many).problems).toEqual([]);
    expect(read(cost({ period: 6, contractEnd: '2026-06-01' })).problems).toEqual([]);
  });

  it('names every problem of every line at once', () =>
    expect(
      read(
        option({
          name: '',
          costs: [
            { period: 0, amount: -1n },
            { period: 1, amount: 1n },
            { period: 1, amount: -1n },
          ],
        }),
      ).fields,
    ).toEqual(['options[0].name', `${line}.period`, `${line}.amount`, 'options[0].costs[2].amount']));

  it('whatever it accepts holds the rules', () => {
    const request = fc.record({
      name: fc.string({ maxLength: 5 }),
      minimumAmount: fc.option(fc.bigInt(-2n, 30n)),
      startPeriod: fc.option(fc.integer({ min: -1, max: 14 })),
      proposed: fc.option(fc.boolean()),
      costs: fc.array(
        fc.record({
          period: fc.integer({ min: 0, max: 13 }),
          amount: fc.bigInt(-1n, 20n),
          alreadyBudgeted: fc.option(fc.bigInt(-1n, 20n)),
          fiscalYear: fc.option(fc.integer({ min: 2025, max: 2027 })),
        }),
        { maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 3 }), (requests) => {
        const { problems, options } = read(...requests);
        if (problems.length > 0) return;
        expect(options.filter((o) => o.proposed).length).toBeLessThanOrEqual(1);
        expect(new Set(options.map((o) => o.name.toLowerCase())).size).toBe(options.length);
        for (const { costs, minimumAmount } of options) {
          const inYear = costs.filter((c) => c.fiscalYear === 2026).reduce((a, c) => a + c.amount, 0n);
          expect(minimumAmount >= 0n && minimumAmount <= inYear).toBe(true);
          expect(costs.every((c) => c.amount >= 0n && c.alreadyBudgeted >= 0n && c.alreadyBudgeted <= c.amount)).toBe(
            true,
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});
