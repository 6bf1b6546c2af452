import fc from 'fast-check';
import { addFractions, compareFractions, fraction, type Fraction } from '../scoring/fraction';
import { solvePriced } from './override-prices';
import { candidateOf, inputsOf, optionAt } from './plan-choosing.fixtures';
import { readFraction, type PlanInputs } from './plan-inputs';
import { drive, solveByTrying } from './selection.fixtures';
import { solveInputs } from './solve-inputs';

const valued = (code: string, worth: readonly bigint[]) =>
  candidateOf(
    code,
    500n,
    worth.map((_, k) => optionAt(k + 1, 10n)),
    { values: new Map(worth.map((value, k) => [`o${k + 1}`, fraction(value)])) },
  );

const forcing = (inputs: PlanInputs, ...initiativeIds: readonly string[]): PlanInputs => ({
  ...inputs,
  rules: {
    ...inputs.rules,
    forced: initiativeIds.map((initiativeId) => ({ initiativeId, optionId: null, reason: 'the law' })),
  },
});

/** What the chosen options of solved inputs are worth, added up one by one. */
const worthOf = (inputs: PlanInputs): Fraction => {
  const solved = drive(solveInputs(inputs), solveByTrying);
  if (!solved.ok) throw new Error(solved.refusal.message);
  return solved.value.selection.selected.reduce((sum, { id, option }) => {
    const values = inputs.candidates.find((one) => one.code === id)?.values;
    return addFractions(sum, values?.get(`o${Number(option)}`) ?? fraction(0n));
  }, fraction(0n));
};

const priceOf = (inputs: PlanInputs) => {
  const solved = drive(solvePriced(inputs), solveByTrying);
  if (!solved.ok) throw new Error(solved.refusal.message);
  return readFraction(solved.value.rules?.forced[0]?.price ?? '');
};

describe('the price of an override', () => {
  it('is what it drives out and what it loses itself', () => {
    const inputs = inputsOf([valued('A1', [300n]), valued('A2', [200n]), valued('A3', [-500n])], 20n);
    expect(priceOf(forcing(inputs, 'id-A3'))).toEqual(fraction(700n));
    expect(priceOf(forcing(inputs, 'id-A1'))).toEqual(fraction(0n));
  });

  it('takes the option that loses least', () => {
    const inputs = forcing(inputsOf([valued('A1', [300n]), valued('A2', [-900n, -40n])], 20n), 'id-A2');
    expect([worthOf(inputs), priceOf(inputs)]).toEqual([fraction(260n), fraction(40n)]);
  });

  it('is the difference of what the two plans are worth, whatever is forced in', () => {
    const worth = fc.array(fc.bigInt(-1_000n, 1_000n), { minLength: 1, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(worth, { minLength: 2, maxLength: 4 }), fc.bigInt(20n, 40n), (all, cap) => {
        const free = inputsOf(
          all.map((values, k) => valued(`A${k + 1}`, values)),
          cap,
        );
        const bound = forcing(free, 'id-A1');
        const { n, d } = worthOf(bound);
        expect(compareFractions(priceOf(bound), addFractions(worthOf(free), fraction(-n, d)))).toBe(0);
      }),
      { numRuns: 60 },
    );
  });
});
