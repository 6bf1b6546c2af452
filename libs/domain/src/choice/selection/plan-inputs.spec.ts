import { fraction } from '../scoring/fraction';
import { inputChanges } from './input-changes';
import { handPlan } from './hand-plan';
import { candidateOf, inputsOf, optionAt } from './plan-choosing.fixtures';
import { planInputsText, readPlanInputs } from './plan-inputs';
import { drive, solveByTrying } from './selection.fixtures';
import { solveInputs } from './solve-inputs';

const cost = {
  id: 'c',
  fiscalYear: 2027,
  period: 1,
  amount: 9_000_000_000_000_001n,
  kind: 'RUN_RATE' as const,
  costClass: 'OPEX' as const,
  costCentre: '100',
  account: '6000',
  alreadyBudgeted: 0n,
  contractEnd: null,
  absorbsOn: '2028-01-01',
};
const values = new Map([['o1', fraction(7n, 3n)]]);
const two = [
  candidateOf('A2', 800n, [optionAt(1, 40n, { costs: [cost] }), optionAt(2, 10n, { effectShare: 2_500 })]),
  candidateOf('A1', 900n, [optionAt(1, 50n)], { values, businessUnitId: 'other' }),
];

describe('the inputs of a plan', () => {
  it('are one text, whatever the order in which they were read, and come back from it whole', () => {
    const pilots = [{ initiativeId: 'id-A1', optionId: 'o1', learning: 3n, reason: 'x' }];
    const further = { fairness: 'OPEX' as const, roomToFail: { floor: 1, ceiling: null, pointWorth: 5n, pilots } };
    const inputs = inputsOf(two, 90n, further, { voters: { unit: 2n ** 70n, other: 1n } });
    const text = planInputsText(inputs);
    expect(planInputsText({ ...inputs, candidates: [...two].reverse() })).toBe(text);
    expect(readPlanInputs(text)).toEqual({ ...inputs, candidates: [two[1], two[0]] });
    expect(planInputsText(readPlanInputs(text))).toBe(text);
  });

  it('give the same plan again', () => {
    const solve = (inputs: ReturnType<typeof inputsOf>) => drive(solveInputs(inputs), solveByTrying);
    const inputs = inputsOf(two, 60n);
    const again = solve(readPlanInputs(planInputsText(inputs)));
    expect(again).toMatchObject({ ok: true, value: { selection: { proven: true } } });
    expect(again).toEqual(solve({ ...inputs, candidates: [two[1]!, two[0]!] }));
  });

  it('say in words what of them changed', () => {
    const then = inputsOf(two, 90n);
    expect(inputChanges(then, inputsOf(two, 90n))).toEqual([]);
    const now = inputsOf(
      [
        candidateOf('A1', 900n, [optionAt(1, 50n)], { businessUnitId: 'other' }),
        candidateOf('A3', 1n, [optionAt(1, 1n)]),
      ],
      80n,
      {},
      { versions: { ...then.versions, baseVersionId: 'next', scoringModel: 2, rateCard: 3 } },
    );
    expect(inputChanges(then, now)).toEqual([
      'the OpEx base has another version',
      'the scoring model has another version',
      'the rate card has another version',
      'the headroom of the year is another',
      'the headroom in run-rate is another',
      'the headroom of a period is another',
      'A2 is no longer free for a plan',
      'A1 is worth otherwise',
      'A3 is free for a plan now',
    ]);
  });
});

describe('a plan by hand', () => {
  const inputs = inputsOf(two, 90n);
  const lines = [{ initiativeId: 'id-A2', optionId: 'o2' }];
  const change = (initiativeId: string, optionId: string | null) => ({ initiativeId, optionId });
  const hand = (...changes: ReturnType<typeof change>[]) => {
    const made = handPlan(inputs, lines, changes);
    return made.ok
      ? [made.value.chosen.map(({ candidate, option }) => `${candidate.code} ${option.id}`), made.value.broken]
      : made.refusal.problems.map((one) => one.field);
  };

  it('takes, changes and drops options, and names every rule that breaks', () => {
    expect(hand()).toEqual([['A2 o2'], []]);
    expect(hand(change('id-A1', 'o1'))).toEqual([['A1 o1', 'A2 o2'], []]);
    expect(hand(change('id-A2', 'o1'))).toEqual([['A2 o1'], ['period 1: 9000000000000001 is above 90']]);
    expect(hand(change('id-A2', null))).toEqual([[], []]);
    const gone = handPlan(inputs, [...lines, { initiativeId: 'id-A9', optionId: 'o1' }], []);
    expect(gone).toMatchObject({ value: { broken: ['an initiative is no longer free for a plan'] } });
  });

  it('refuses changes that name nothing', () => {
    expect(hand(change('id-A9', 'o1'), change('id-A1', 'o9'), change('id-A1', 'o1'), change('id-A3', null))).toEqual([
      'changes[0].initiativeId',
      'changes[1].optionId',
      'changes[2].initiativeId',
      'changes[3].initiativeId',
    ]);
  });
});
