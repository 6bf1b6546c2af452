import fc from 'fast-check';
import type { Result } from '../../result';
import { agreementOf } from './agreement';
import { STUDY_KINDS, type StudyKind } from './evidence-item';
import { GRADES, gradeLevel } from './grade';
import { DOWNGRADES, type Downgrade } from './grade-link';
import { gradingTaskState, isFreeToGrade, mayGradeNow } from './grading';
import { type ItemAtLink, type ReasonedJudgement, judgeLink, readJudgements } from './judge-link';

const TODAY = '2026-06-30';
const item = (more: Partial<ItemAtLink> = {}): ItemAtLink => ({
  id: 'a',
  coefficientId: null,
  source: 'Branch pilot',
  kind: 'BEFORE_AFTER',
  date: '2026-03-31',
  segment: 'Card holders',
  sample: 400,
  effect: { estimate: 0.1, interval: [0.05, 0.15], unit: 'share' },
  parallelTrends: false,
  replicatedIn: [],
  ...more,
});
const judgement = (more: Partial<ReasonedJudgement> = {}): ReasonedJudgement => ({
  evidenceId: 'a',
  downgrades: [],
  doseResponse: null,
  hurdle: null,
  confirmedByOwnData: null,
  ...more,
});
const fields = (result: Result<unknown>) => (result.ok ? [] : result.refusal.problems.map(({ field }) => field));

describe('a judged link', () => {
  it('has the grade of its best item, each step with its own reason', () => {
    const judged = judgeLink(
      [item({ sample: 12 }), item({ id: 'b', kind: 'ANECDOTE' })],
      [judgement({ downgrades: [{ reason: 'RISK_OF_BIAS', because: 'The best branch was chosen.' }], hurdle: 0.02 })],
      TODAY,
    );
    expect(judged.grade).toBe('E2');
    expect(judged.items.map(({ start, grade }) => [start, grade])).toEqual([
      ['E3', 'E2'],
      ['E1', 'E1'],
    ]);
    expect(judged.items[0]?.adjustments).toMatchObject([
      { reason: 'IMPRECISION', levels: -1, byRule: true, because: null },
      { reason: 'RISK_OF_BIAS', levels: -1, byRule: false, because: 'The best branch was chosen.' },
      { reason: 'LARGE_EFFECT', levels: 1, byRule: true, because: null },
    ]);
  });

  it('is E0 without evidence, and one level down for someone else’s data unless own data confirm it', () => {
    expect(judgeLink([], [], TODAY)).toEqual({ items: [], grade: 'E0' });
    const library = item({ kind: 'OUTSIDE_BENCHMARK', coefficientId: 'x', effect: null, sample: null });
    const elsewhere = judgeLink([library], [], TODAY);
    expect([elsewhere.grade, elsewhere.items[0]?.adjustments]).toMatchObject([
      'E1',
      [{ reason: 'INDIRECTNESS', byRule: true, because: null }],
    ]);
    const confirmed = judgement({ confirmedByOwnData: 'Our own panel shows the same.' });
    expect(judgeLink([library], [confirmed], TODAY).grade).toBe('E2');
  });

  it('never rises by a downgrade, whatever the study', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(STUDY_KINDS) as StudyKind[])),
        fc.uniqueArray(fc.constantFrom(...(Object.keys(DOWNGRADES) as Downgrade[]))),
        (kind, reasons) => {
          const downgrades = reasons.map((reason) => ({ reason, because: 'so' }));
          const [plain, down] = [judgement(), judgement({ downgrades })].map(
            (one) => judgeLink([item({ kind })], [one], TODAY).grade,
          );
          expect(gradeLevel(down ?? 'E5')).toBeLessThanOrEqual(gradeLevel(plain ?? 'E0'));
        },
      ),
    );
  });

  it('refuses judgements by field', () => {
    const twice = [
      { reason: 'OLD' as const, because: 'Old.' },
      { reason: 'OLD' as const, because: ' ' },
    ];
    const wrong = [
      judgement({ downgrades: twice, hurdle: 0, doseResponse: '', confirmedByOwnData: 'Yes.' }),
      judgement(),
      judgement({ evidenceId: 'z' }),
    ];
    expect(fields(readJudgements(wrong, [item()]))).toEqual([
      'judgements[0].downgrades[1].reason',
      'judgements[0].hurdle',
      'judgements[0].confirmedByOwnData',
      'judgements[0].downgrades[1].because',
      'judgements[0].doseResponse',
      'judgements[1].evidenceId',
      'judgements[2].evidenceId',
    ]);
    expect(fields(readJudgements([judgement({ hurdle: 1 })], [item({ effect: null })]))).toEqual([
      'judgements[0].hurdle',
    ]);
  });
});

describe('a grader', () => {
  const living = {
    code: 'CD-01',
    state: 'ACCEPTED' as const,
    businessUnitId: 'u',
    ownerId: 'o',
    editorIds: ['e'],
    createdBy: 'c',
    submittedBy: 's',
  };
  const actor = { memberId: 'x', roles: ['CX_EXECUTIVE'] as const, businessUnitIds: ['v'] };

  it('stands neither behind the case nor for its unit', () => {
    for (const memberId of ['o', 'e', 'c', 's', 'b'])
      expect(isFreeToGrade({ ...actor, memberId }, living, ['b'])).toMatchObject({
        refusal: { code: 'CONFLICT_OF_INTEREST' },
      });
    expect(isFreeToGrade({ ...actor, businessUnitIds: ['u'] }, living, [])).toMatchObject({
      refusal: { code: 'CONFLICT_OF_INTEREST' },
    });
    expect(isFreeToGrade(actor, living, ['b']).ok).toBe(true);
  });

  it('grades what has been handed in, until the plan goes to its decision', () => {
    expect(mayGradeNow(living, 'SELECTION').ok).toBe(true);
    for (const state of ['DRAFT', 'RETURNED', 'FUNDED'] as const)
      expect(mayGradeNow({ ...living, state }, 'INTAKE')).toMatchObject({ refusal: { code: 'WRONG_STATE' } });
    expect(mayGradeNow(living, 'APPROVAL')).toMatchObject({ refusal: { code: 'WRONG_STATE' } });
  });

  it('waits for the other once they have graded', () => {
    expect(gradingTaskState(false, false, 1, 2)).toBe('OPEN');
    expect(gradingTaskState(false, true, 1, 2)).toBe('WAITING');
    expect(gradingTaskState(false, true, 1, 1)).toBe('OPEN');
    expect(gradingTaskState(true, false, 1, 1)).toBe('GRADED');
  });

  it('agrees with another as kappa tells, with the counts behind it', () => {
    const agreement = agreementOf([
      { first: 'E1', second: 'E1' },
      { first: 'E3', second: 'E2' },
      { first: 'E4', second: 'E1' },
    ]);
    expect(agreement).toMatchObject({ n: 3, apart: 1, kappa: { known: true, flags: ['few_cases'] } });
    expect(agreement.matrix[4]?.[1]).toBe(1);
    expect(agreement.matrix.flat().reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(agreementOf([])).toMatchObject({ n: 0, kappa: { known: false, code: 'no_cases' } });
    expect(agreement.matrix).toHaveLength(GRADES.length);
  });
});
