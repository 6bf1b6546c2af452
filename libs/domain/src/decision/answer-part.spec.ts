import { type PartLine, awaitsAnswer, decidePartAnswer, nothingRequires, standsOnFunded } from './answer-part';
import { accepted, refused } from './decision.fixtures';

const part = (more: Partial<PartLine> = {}): PartLine => ({
  code: 'I-1',
  state: 'PARTLY',
  used: 0n,
  whole: false,
  answered: false,
  optionShare: 10_000,
  optionBenefitPerYear: 900n,
  ...more,
});

describe('the answer to a part-approval', () => {
  it('is awaited while a part stands unanswered', () => {
    expect(awaitsAnswer(part())).toBe(true);
    expect(awaitsAnswer(part({ state: 'CONDITIONAL' }))).toBe(true);
    for (const more of [{ whole: true }, { answered: true }, { state: 'RELEASED' }, { state: 'HELD' }])
      expect(awaitsAnswer(part(more))).toBe(false);
  });

  it('accepts with the benefit restated', () => {
    const answer = { accept: true, benefit: ' Half the calls. ', benefitPerYear: 900n, effectShare: 5000 };
    expect(accepted(decidePartAnswer(part(), answer))).toEqual({ ...answer, benefit: 'Half the calls.', reason: null });
    expect(accepted(decidePartAnswer(part(), { accept: true, benefit: 'Less.' })).effectShare).toBeNull();
    expect(accepted(decidePartAnswer(part(), { accept: true, reason: 'Less.' })).benefit).toBe('Less.');
  });

  it.each([
    ['benefit', { accept: true }, {}],
    ['benefit', { accept: true, benefit: '  ' }, {}],
    ['effectShare', { accept: true, benefit: 'x' }, { optionShare: 6000 }],
    ['effectShare', { accept: true, benefit: 'x', effectShare: 6001 }, { optionShare: 6000 }],
    ['effectShare', { accept: true, benefit: 'x', effectShare: -1 }, {}],
    ['benefitPerYear', { accept: true, benefit: 'x', benefitPerYear: 901n }, {}],
    ['benefitPerYear', { accept: true, benefit: 'x', benefitPerYear: -1n }, { optionBenefitPerYear: null }],
    ['reason', { accept: false }, {}],
    ['benefit', { accept: false, reason: 'No.', effectShare: 1 }, {}],
  ] as const)('names what is wrong with %s of %p', (field, answer, more) =>
    expect(refused(decidePartAnswer(part(more), answer))).toMatchObject({ code: 'INVALID_INPUT', field }),
  );

  it('is given once, while the part stands, and takes nothing back that is spent', () => {
    const withdraw = { accept: false, reason: 'Too little.' };
    expect(accepted(decidePartAnswer(part(), withdraw)).accept).toBe(false);
    expect(refused(decidePartAnswer(part({ answered: true }), withdraw)).code).toBe('DUPLICATE');
    expect(refused(decidePartAnswer(part({ whole: true }), withdraw)).code).toBe('WRONG_STATE');
    expect(refused(decidePartAnswer(part({ state: 'RELEASED' }), withdraw)).code).toBe('WRONG_STATE');
    expect(refused(decidePartAnswer(part({ used: 1n }), withdraw))).toMatchObject({ field: 'accept' });
    expect(decidePartAnswer(part({ used: 1n }), { accept: true, benefit: 'x' }).ok).toBe(true);
  });

  it('stands on what is funded beside it or already', () => {
    const b = { code: 'B', requires: [{ id: 'a', code: 'A' }] };
    expect(standsOnFunded([b], new Set(['a'])).ok).toBe(true);
    expect(refused(standsOnFunded([b], new Set(['b'])))).toMatchObject({
      code: 'DEPENDENT_LINE',
      problems: [{ field: 'lines', message: 'B requires A, which is not funded' }],
    });
  });

  it('does not fall while another line that stands requires it', () => {
    const b = { initiativeId: 'b', code: 'B', requiresIds: ['a'] };
    const a = { initiativeId: 'a', code: 'A' };
    expect(refused(nothingRequires([a], [b], 'lineIds'))).toMatchObject({
      code: 'DEPENDENT_LINE',
      problems: [{ field: 'lineIds', message: 'B requires A' }],
    });
    expect(nothingRequires([a, b], [b], 'lineIds').ok).toBe(true);
    expect(nothingRequires([b], [b], 'lineIds').ok).toBe(true);
  });
});
