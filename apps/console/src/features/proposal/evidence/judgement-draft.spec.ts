import type { EvidenceData } from './operations';
import {
  gradeOf,
  type JudgementDraft,
  type JudgementDrafts,
  judgeable,
  judgementsOf,
  NO_JUDGEMENT_YET,
  reasonsMissing,
} from './judgement-draft';

const TODAY = '2026-06-30';
const item: EvidenceData = {
  id: 'a',
  link: 'ACTION_OUTCOME',
  source: 'Matched control, Cards',
  kind: 'MATCHED_CONTROL',
  start: 'E4',
  date: '2026-01-31',
  segment: 'Cards',
  sample: 4000,
  effect: { estimate: 0.03, low: 0.02, high: 0.05, unit: 'share' },
  parallelTrends: true,
  replicatedIn: [],
  url: null,
  attachment: null,
  coefficient: null,
  note: null,
  addedBy: { id: 'm', name: 'Maria Delgado' },
  addedAt: '2026-02-01T00:00:00Z',
  withdrawnAt: null,
  old: false,
};
const borrowed: EvidenceData = {
  ...item,
  id: 'b',
  kind: 'OUTSIDE_BENCHMARK',
  date: '2025-12-31',
  sample: null,
  effect: { estimate: 5, low: null, high: null, unit: 'percent' },
  coefficient: { id: 'retention-elasticity', statement: 'one brings five' },
};
const judged = (draft: Partial<JudgementDraft>, id = 'a'): JudgementDrafts => ({
  [id]: { ...NO_JUDGEMENT_YET, ...draft },
});
const grade = (one: EvidenceData, drafts: JudgementDrafts = {}) => gradeOf([one], drafts, TODAY).grade;

describe('the grade a link would have', () => {
  it('starts from the numbers alone', () => {
    expect(grade(item)).toBe('E4');
    expect(grade({ ...item, sample: 12 })).toBe('E3');
    expect(grade({ ...item, effect: { estimate: 0.01, low: -0.01, high: 0.03, unit: 'share' } })).toBe('E3');
    expect(gradeOf([], {}, TODAY).grade).toBe('E0');
  });

  it('falls by each step the grader takes, and only once for one that the numbers force', () => {
    expect(grade(item, judged({ downgrades: { RISK_OF_BIAS: 'chosen by the branch' } }))).toBe('E3');
    expect(grade(item, judged({ downgrades: { RISK_OF_BIAS: 'x', INCONSISTENCY: 'y' } }))).toBe('E2');
    expect(grade({ ...item, sample: 12 }, judged({ downgrades: { IMPRECISION: 'few' } }))).toBe('E3');
  });

  it('rises by dose-response or a large effect where the ladder lets it', () => {
    const before: EvidenceData = { ...item, kind: 'BEFORE_AFTER' };
    expect(grade(before, judged({ doseResponse: 'branches with more of it gain more' }))).toBe('E4');
    expect(grade(before, judged({ hurdle: 0.01 }))).toBe('E4');
    expect(grade(before, judged({ hurdle: 0.02 }))).toBe('E3');
  });

  it('is that of the best item, a borrowed coefficient one lower until own data confirm it', () => {
    expect(grade(borrowed)).toBe('E1');
    expect(grade(borrowed, judged({ confirmedByOwnData: 'our own cohorts of 2025' }, 'b'))).toBe('E2');
    expect(gradeOf([borrowed, item], {}, TODAY).grade).toBe('E4');
  });
});

describe('what is sent', () => {
  it('are the judgements that say anything, trimmed', () => {
    const drafts = { a: NO_JUDGEMENT_YET, ...judged({ confirmedByOwnData: ' seen here too ' }, 'b') };
    expect(judgementsOf([item, borrowed], drafts)).toEqual([
      { evidenceId: 'b', downgrades: [], doseResponse: null, hurdle: null, confirmedByOwnData: 'seen here too' },
    ]);
  });

  it('waits for the reason of every step', () => {
    const drafts = judged({ downgrades: { RISK_OF_BIAS: ' ', INCONSISTENCY: 'two branches fell' }, doseResponse: '' });
    expect(reasonsMissing([item], drafts)).toEqual(['a.RISK_OF_BIAS', 'a.doseResponse']);
    expect(reasonsMissing([item], judged({ downgrades: { RISK_OF_BIAS: 'chosen' } }))).toEqual([]);
  });

  it('offers only the steps that are a judgement', () => {
    expect(judgeable(item, ['IMPRECISION'])).toEqual([
      'RISK_OF_BIAS',
      'INCONSISTENCY',
      'INDIRECTNESS',
      'SELECTIVE_REPORTING',
      'NO_PARALLEL_TRENDS',
    ]);
    expect(judgeable(borrowed, [])).not.toContain('INDIRECTNESS');
    expect(judgeable({ kind: 'REPLICATED', coefficient: null }, [])).toContain('NOT_REPLICATED');
  });
});
