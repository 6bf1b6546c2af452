import { reviewRows } from '@clout/domain';
import { parseAmount, toDecimal } from '../../../shared/format/money';
import { type CaseRulesDraft, draftOf, inputOf, problemsOf } from './draft';
import type { CaseRulesData } from './operations';

const parse = (typed: string) => parseAmount(typed, 2);
const plain = (minor: string) => toDecimal(minor, 2);
const rules: CaseRulesData = {
  isDefault: false,
  multipliers: (['E0', 'E1', 'E2', 'E3', 'E4', 'E5'] as const).map((grade, k) => ({ grade, multiplier: k * 1250 })),
  chainRule: 'WEAKEST',
  estimate: 'CENTRAL',
  secondGraderFrom: '50000000',
  review: { costSteps: ['10000000', '50000000'], easedFrom: 'E4', deepenedUpTo: 'E1' },
  rateCard: null,
  offeredRateCard: null,
};
const draft = draftOf(rules, plain);

describe('the rules of a cycle as a form', () => {
  it('come back as they were', () => {
    expect(draft).toMatchObject({ secondGraderFrom: '500000.00', steps: ['100000.00', '500000.00', ''] });
    expect(draft.multipliers.E3).toBe(37.5);
    expect(problemsOf(draft, parse)).toEqual({});
    expect(inputOf(draft, parse)).toEqual({
      multipliers: rules.multipliers,
      chainRule: 'WEAKEST',
      estimate: 'CENTRAL',
      secondGraderFrom: '50000000',
      review: rules.review,
    });
  });

  it('say that one grader is always enough by leaving the threshold empty', () => {
    expect(inputOf({ ...draft, secondGraderFrom: ' ' }, parse).secondGraderFrom).toBeNull();
  });

  it.each<[string, Partial<CaseRulesDraft>, string, string]>([
    ['belief that counts', { multipliers: { ...draft.multipliers, E0: 1 } }, 'multipliers.E0', 'rising'],
    ['a better grade that counts less', { multipliers: { ...draft.multipliers, E4: 10 } }, 'multipliers.E4', 'rising'],
    ['more than the whole', { multipliers: { ...draft.multipliers, E5: 101 } }, 'multipliers.E5', 'rising'],
    ['no share', { multipliers: { ...draft.multipliers, E2: '' } }, 'multipliers.E2', 'required'],
    ['words for a threshold', { secondGraderFrom: 'much' }, 'secondGraderFrom', 'notAnAmount'],
    ['steps that fall', { steps: ['500', '100', ''] }, 'steps.0', 'steps'],
    ['a grade that eases and deepens', { easedFrom: 'E1' }, 'easedFrom', 'grades'],
  ])('with %s cannot be sent', (_name, more, path, problem) => {
    expect(problemsOf({ ...draft, ...more }, parse)).toEqual({ [path]: problem });
  });
});

describe('the depth of review by commitment', () => {
  it('deepens by one at each step, as the rule of the domain says', () => {
    expect(reviewRows(rules.review)).toEqual([
      { from: null, depths: { plain: 'LIGHT', eased: 'LIGHT', deepened: 'STANDARD' } },
      { from: '10000000', depths: { plain: 'STANDARD', eased: 'LIGHT', deepened: 'FULL' } },
      { from: '50000000', depths: { plain: 'FULL', eased: 'STANDARD', deepened: 'FULL_WITH_SECOND_GRADER' } },
    ]);
  });

  it('needs no column between grades that touch', () => {
    const touching = reviewRows({ costSteps: [], easedFrom: 'E2', deepenedUpTo: 'E1' });
    expect(touching).toEqual([{ from: null, depths: { plain: null, eased: 'LIGHT', deepened: 'STANDARD' } }]);
  });
});
