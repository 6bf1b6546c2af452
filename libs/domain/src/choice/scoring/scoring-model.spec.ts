import { isScore, readScoringModel, type CriterionDraft } from './scoring-model';

const anchors = [
  { value: 1000, text: 'Every customer notices' },
  { value: 0, text: 'No customer notices' },
];
const criterion = (more: Partial<CriterionDraft> = {}): CriterionDraft => ({
  name: 'Customer outcome',
  question: 'How much better off is the customer?',
  weight: 3000,
  kind: 'CUSTOMER_VALUE',
  factor: null,
  lowest: 0,
  highest: 1000,
  anchors,
  ...more,
});
const business = criterion({ name: 'Return', kind: 'BUSINESS_VALUE' });

describe('a scoring model', () => {
  it('is taken with its texts tidied and its anchors in order', () => {
    const read = readScoringModel([criterion({ name: '  Customer outcome ' }), business]);
    expect(read).toMatchObject({
      ok: true,
      value: [{ name: 'Customer outcome', anchors: [{ value: 0 }, { value: 1000 }] }, {}],
    });
  });

  it.each<[string, CriterionDraft[], string]>([
    ['no value to the customer', [business], 'criteria'],
    ['no value to the business', [criterion()], 'criteria'],
    ['nothing at all', [], 'criteria'],
    ['too many', Array.from({ length: 21 }, (_, k) => criterion({ name: `c${k}` })), 'criteria'],
    ['a weight of 0', [criterion({ weight: 0 }), business], 'criteria[0].weight'],
    ['a negative weight', [criterion({ weight: -1 }), business], 'criteria[0].weight'],
    ['a fraction of a weight', [criterion({ weight: 0.5 }), business], 'criteria[0].weight'],
    ['a weight that is no number', [criterion({ weight: NaN }), business], 'criteria[0].weight'],
    [
      'the same name twice, in other letters',
      [criterion(), { ...business, name: 'CUSTOMER OUTCOME' }],
      'criteria[1].name',
    ],
    ['a blank name', [criterion({ name: ' ' }), business], 'criteria[0].name'],
    ['a NUL in a question', [criterion({ question: 'a\u0000b' }), business], 'criteria[0].question'],
    ['no anchor at 0', [criterion({ anchors: anchors.slice(0, 1) }), business], 'criteria[0].anchors'],
    ['no anchor at 10', [criterion({ anchors: anchors.slice(1) }), business], 'criteria[0].anchors'],
    [
      'two anchors at one value',
      [criterion({ anchors: [...anchors, { value: 0, text: 'x' }] }), business],
      'criteria[0].anchors',
    ],
    [
      'an anchor off the scale',
      [criterion({ anchors: [...anchors, { value: 1001, text: 'x' }] }), business],
      'criteria[0].anchors',
    ],
    [
      'a blank anchor',
      [criterion({ anchors: [...anchors, { value: 500, text: '' }] }), business],
      'criteria[0].anchors[2].text',
    ],
  ])('is refused by field: %s', (_, drafts, field) => {
    expect(readScoringModel(drafts)).toMatchObject({
      ok: false,
      refusal: { code: 'INVALID_INPUT', problems: expect.arrayContaining([expect.objectContaining({ field })]) },
    });
  });

  it('scores are integers of hundredths, 0 to 1000', () => {
    expect([0, 1, 700, 1000].every((value) => isScore(value))).toBe(true);
    expect([-1, 1001, 7.5, NaN, Infinity].some((value) => isScore(value))).toBe(false);
  });
});
