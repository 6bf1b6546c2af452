import { fraction } from '../scoring/fraction';
import type { FieldProblem } from '../../result';
import { checkPlan } from './check-plan';
import { composePortfolio } from './compose-plan';
import { ROOM_TO_FAIL } from './compose-further';
import { declaredValues } from './declared-values';
import { whyNotFunded } from './explain-plan';
import { keepFurther, NO_FURTHER, readKeptFurther, type FurtherRules } from './further-rules';
import { optionValue } from './option-value';
import { candidateOf, inputsOf, optionAt } from './plan-choosing.fixtures';
import { readPlanRules } from './plan-rules';
import { drive, solveByTrying } from './selection.fixtures';
import { solveInputs } from './solve-inputs';

const three = ['A1', 'A2', 'A3'].map((code, k) => candidateOf(code, BigInt(900 - 100 * k), [optionAt(1, 40n)]));
const solve = (further: Partial<FurtherRules>, cap = 120n, candidates = three) => {
  const solved = drive(solveInputs(inputsOf(candidates, cap, further)), solveByTrying);
  return solved.ok ? solved.value.selection.selected.map((one) => one.id) : solved.refusal.conflict;
};
const problems = (further: Partial<FurtherRules>, objective: 'SCORE' | 'BLEND' = 'SCORE'): readonly FieldProblem[] => {
  const rules = { maximumItems: null, forced: [], excluded: [], further: { ...NO_FURTHER, ...further } };
  const read = readPlanRules(rules, three, null, objective);
  return read.ok ? [] : read.refusal.problems;
};
const pilot = { initiativeId: 'id-A3', optionId: 'o1', learning: 5_000n, reason: 'We learn what it costs' };

describe('further rules of a plan', () => {
  it('keep resources, groups and what needs one of others', () => {
    expect(solve({})).toEqual(['A1', 'A2', 'A3']);
    const use = three.map((one, k) => ({ initiativeId: one.id, amount: k + 1 }));
    expect(solve({ resources: [{ name: 'people', max: 4, use }] })).toEqual(['A1', 'A2']);
    expect(solve({ exclusiveGroups: [{ name: 'chat', initiativeIds: ['id-A1', 'id-A2'], max: 1 }] })).toEqual([
      'A1',
      'A3',
    ]);
    expect(solve({ requiresAny: [{ initiativeId: 'id-A1', anyOf: ['id-A2', 'id-A3'] }] }, 40n)).toEqual(['A2']);
    expect(solve({ requiresAny: [{ initiativeId: 'id-A1', anyOf: ['id-A2', 'id-A3'] }] }, 80n)).toEqual(['A1', 'A2']);
  });

  it('say why an initiative is left out', () => {
    const use = three.map((one) => ({ initiativeId: one.id, amount: 2 }));
    const further = {
      ...NO_FURTHER,
      resources: [{ name: 'people', max: 3, use }],
      exclusiveGroups: [{ name: 'chat', initiativeIds: ['id-A1', 'id-A2'], max: 1 }],
    };
    const { rules, room, around } = inputsOf(three, 120n, further);
    const composed = composePortfolio(three, rules, room, around);
    if (!composed.ok) throw new Error(composed.refusal.message);
    const chosen = [{ candidate: three[0]!, option: three[0]!.options[0]! }];
    expect(whyNotFunded(three, chosen, rules, room, composed.value).map((one) => one.reason)).toEqual([
      'At most 1 of chat can be funded, and A1 are worth more together.',
      'It needs more of people than the plan leaves, and what it would displace is worth more.',
    ]);
  });

  it('value a pilot in the room to fail by what it teaches, within its own floor and ceiling', () => {
    const low = [three[0]!, three[1]!, candidateOf('A3', 1n, [optionAt(1, 40n), optionAt(2, 10n)])];
    const roomToFail = { floor: 2_500, ceiling: null, pointWorth: 1_000n, pilots: [pilot] };
    const valued = declaredValues(low, 'SCORE', { ...NO_FURTHER, roomToFail }, 2);
    // 50.00 of learning at 10.00 a point: five points; the other option is not offered.
    expect(valued[2]!.options.map((one) => optionValue(valued[2]!, one))).toEqual([fraction(500n), fraction(0n)]);
    expect(solve({ roomToFail }, 80n, [...valued])).toEqual(['A1', 'A3']);
    const { rules, room, around } = inputsOf(valued, 80n, { roomToFail });
    const composed = composePortfolio(valued, rules, room, around);
    if (!composed.ok) throw new Error(composed.refusal.message);
    expect(checkPlan(composed.value.portfolio, [{ id: 'A1', option: '01' }]).broken).toEqual([
      `tranche ${ROOM_TO_FAIL}: 0 is below 20`,
    ]);
    expect(solve({ roomToFail: { ...roomToFail, ceiling: 2_500 } }, 80n, [...valued])).toContain(
      'at least 20 for tranche room to fail',
    );
  });

  it('blend score and value at a declared worth, so that a new initiative changes no other', () => {
    const values = new Map([['o1', fraction(1_000_000n)]]);
    const blend = { scoreShare: 2_500, pointWorth: 100_000n };
    const one = candidateOf('A1', 800n, [optionAt(1, 10n)], { values });
    // A quarter of 8 points at 1,000.00 and three quarters of 10,000.00, in hundredths of the currency's unit.
    const worth = (candidates: readonly (typeof one)[]) => {
      const [first] = declaredValues(candidates, 'BLEND', { ...NO_FURTHER, blend }, 2);
      return optionValue(first!, first!.options[0]!);
    };
    expect(worth([one])).toEqual(fraction(950_000n));
    expect(worth([one, candidateOf('A2', 10n, [optionAt(1, 1n)])])).toEqual(fraction(950_000n));
  });

  it('are refused field by field', () => {
    const fields = (further: Partial<FurtherRules>, objective: 'SCORE' | 'BLEND' = 'SCORE') =>
      problems(further, objective).map((one) => one.field);
    expect(fields({ resources: [{ name: ' ', max: -1, use: [{ initiativeId: 'x', amount: 0.5 }] }] })).toEqual([
      'constraints.resources[0].max',
      'constraints.resources[0].use[0].initiativeId',
      'constraints.resources[0].use[0].amount',
      'constraints.resources[0].name',
    ]);
    expect(fields({ requiresAny: [{ initiativeId: 'id-A1', anyOf: [] }] })).toEqual([
      'constraints.requiresAny[0].anyOf',
    ]);
    expect(fields({ requiresAny: [{ initiativeId: 'id-A1', anyOf: ['id-A1'] }] })).toHaveLength(1);
    expect(fields({ exclusiveGroups: [{ name: 'g', initiativeIds: ['id-A1'], max: 0 }] })).toEqual([
      'constraints.exclusiveGroups[0].initiativeIds',
      'constraints.exclusiveGroups[0].max',
    ]);
    expect(fields({}, 'BLEND')).toEqual(['blend']);
    expect(fields({ blend: { scoreShare: 1, pointWorth: 1n } })).toEqual(['blend']);
    expect(fields({ blend: { scoreShare: 10_001, pointWorth: 0n } }, 'BLEND')).toEqual([
      'blend.scoreShare',
      'blend.pointWorth',
    ]);
    const roomToFail = {
      floor: 2,
      ceiling: 1,
      pointWorth: null,
      pilots: [{ ...pilot, optionId: 'o9', learning: 0n, reason: '' }],
    };
    expect(fields({ roomToFail })).toEqual([
      'roomToFail.floor',
      'roomToFail.pointWorth',
      'roomToFail.pilots[0].optionId',
      'roomToFail.pilots[0].learning',
      'roomToFail.pilots[0].reason',
    ]);
  });

  it('come back from JSON as they were', () => {
    const further: FurtherRules = {
      ...NO_FURTHER,
      blend: { scoreShare: 1, pointWorth: 9_000_000_000_000n },
      roomToFail: { floor: null, ceiling: 5, pointWorth: 2n ** 60n, pilots: [pilot] },
      fairness: 'OPEX',
    };
    expect(readKeptFurther(JSON.parse(JSON.stringify(keepFurther(further))))).toEqual(further);
  });
});
