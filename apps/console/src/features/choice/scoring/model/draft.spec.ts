import { blankAnchor, blankCriterion, criteriaFor, draftOf, FACTORS, inputOf, type ModelDraft } from './draft';
import { ofParts, partsOf } from './draft-parts';
import { problemsOf } from './draft-problems';
import { differing, takingParts } from '../../../../shared/stale/meeting';

const NONE = new Set<string>();
const words = (factor: string) => ({
  name: factor.toLowerCase(),
  question: `How much ${factor}?`,
  low: 'low',
  high: 'high',
});
const named = (name: string, kind: 'CUSTOMER_VALUE' | 'BUSINESS_VALUE', weight: number) => ({
  ...blankCriterion(kind),
  name,
  question: `How much ${name}?`,
  weight,
  anchors: [blankAnchor(0, 'none'), blankAnchor(10, 'all')],
});
const sound = (): ModelDraft => ({
  ...draftOf(null),
  criteria: [named('Ease', 'CUSTOMER_VALUE', 60), named('Margin', 'BUSINESS_VALUE', 40)],
});

describe('a model being written', () => {
  it('goes into the input in hundredths', () => {
    expect(problemsOf(sound())).toEqual({});
    expect(inputOf(sound(), NONE)).toMatchObject({
      method: 'WEIGHTED',
      formula: null,
      criteria: [
        { name: 'Ease', weight: 60, lowest: null, anchors: [{ value: 0 }, { value: 1000 }] },
        { name: 'Margin', weight: 40 },
      ],
    });
  });

  it('names what is missing by the path of its field', () => {
    expect(problemsOf(draftOf(null))).toMatchObject({
      'criteria.0.name': 'required',
      'criteria.1.question': 'required',
      'criteria.0.anchors.0.text': 'required',
    });
    const twice = sound();
    twice.criteria[1] = { ...named('ease', 'CUSTOMER_VALUE', 0), anchors: [blankAnchor(0, 'a'), blankAnchor(0, 'b')] };
    expect(problemsOf(twice)).toEqual({
      'criteria.1.name': 'name',
      'criteria.1.weight': 'weight',
      'criteria.1.anchors': 'ends',
      'criteria.1.anchors.1.value': 'twice',
      criteria: 'kinds',
    });
  });

  it.each(['RICE', 'ICE', 'WSJF'] as const)('takes the factors of %s with their own scales', (method) => {
    const criteria = criteriaFor(method, sound().criteria, words);
    expect(criteria.map((criterion) => criterion.factor)).toEqual(FACTORS[method].map(([factor]) => factor));
    const draft: ModelDraft = { ...sound(), method, criteria };
    expect(problemsOf(draft)).toEqual({});
    for (const criterion of inputOf(draft, NONE).criteria) expect(criterion.anchors[0]?.value).toBe(criterion.lowest);
    // Turning back to a weighted model starts anew: factors are no questions of its own.
    expect(criteriaFor('WEIGHTED', criteria, words).every((criterion) => criterion.factor === null)).toBe(true);
  });

  it('keeps the questions between a weighted model and a formula, which must be written', () => {
    const draft: ModelDraft = {
      ...sound(),
      method: 'FORMULA',
      criteria: criteriaFor('FORMULA', sound().criteria, words),
    };
    expect(draft.criteria.map((criterion) => criterion.name)).toEqual(['Ease', 'Margin']);
    expect(problemsOf(draft)).toEqual({ formula: 'formula' });
    expect(inputOf({ ...draft, formula: ' Ease + Margin ' }, NONE).formula).toBe('Ease + Margin');
  });

  it('comes back from its parts, and differs by criterion from another that was read anew', () => {
    const [ease, margin] = sound().criteria.map((criterion, k) => ({ ...criterion, id: `c${k + 1}` }));
    const standing: ModelDraft = { ...sound(), criteria: ease && margin ? [ease, margin] : [] };
    expect(inputOf(ofParts(partsOf(standing), standing), new Set(['c1']))).toMatchObject({
      criteria: [
        { id: 'c1', name: 'Ease' },
        { id: null, name: 'Margin' },
      ],
    });
    const reread = { ...standing, criteria: standing.criteria.map((criterion) => ({ ...criterion, key: 'other' })) };
    expect(differing(partsOf(standing), partsOf(reread))).toEqual([]);
    const changed = { ...standing, criteria: ease ? [{ ...ease, weight: 70 }, named('New', 'BUSINESS_VALUE', 5)] : [] };
    const [first, second, third] = differing(partsOf(standing), partsOf(changed));
    expect([first, second]).toEqual(['criterion c1', 'criterion c2']);
    expect(third).toMatch(/^criterion /);
    const taken = ofParts(takingParts(partsOf(standing), partsOf(changed), ['criterion c2']), standing);
    expect(taken.criteria).toMatchObject([{ name: 'Ease', weight: 60, key: ease?.key }]);
  });
});
