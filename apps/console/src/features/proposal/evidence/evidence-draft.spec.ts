import { BLANK_EVIDENCE, type EvidenceDraft, type EvidenceProblem, inputOf, problemsOf } from './evidence-draft';

const TODAY = '2026-06-30';
const study: EvidenceDraft = {
  ...BLANK_EVIDENCE,
  source: ' Branch trial ',
  kind: 'MATCHED_CONTROL',
  date: '2026-01-31',
  segment: 'Cards',
  sample: 400,
  estimate: '-0.3',
  low: '-0.4',
  high: '-0.2',
  effectUnit: 'share',
  parallelTrends: true,
};

describe('evidence as it is typed', () => {
  it.each<[string, Partial<EvidenceDraft>, string, EvidenceProblem]>([
    ['no source', { source: ' ' }, 'source', 'required'],
    ['no kind of study', { kind: null }, 'kind', 'required'],
    ['no date', { date: '' }, 'date', 'required'],
    ['a date that is none', { date: '2026-02-30' }, 'date', 'notADate'],
    ['a date to come', { date: '2026-07-01' }, 'date', 'future'],
    ['half an interval', { high: '' }, 'low', 'bothEnds'],
    ['an interval upside down', { low: '-0.1', high: '-0.4' }, 'low', 'upsideDown'],
    ['an estimate outside it', { estimate: '-0.9' }, 'estimate', 'outside'],
    ['an interval without estimate', { estimate: '' }, 'estimate', 'required'],
    ['an effect without unit', { effectUnit: '' }, 'effectUnit', 'required'],
    ['words for a number', { estimate: 'much' }, 'estimate', 'notANumber'],
    ['an address that is none', { url: 'javascript:alert(1)' }, 'url', 'notAnAddress'],
    ['no coefficient chosen', { from: 'LIBRARY' }, 'coefficientId', 'required'],
  ])('with %s cannot be sent', (_name, more, field, problem) => {
    expect(problemsOf({ ...study, ...more }, TODAY, '.')).toMatchObject({ [field]: problem });
  });

  it('is sent with its numbers, and its units only for a replication', () => {
    expect(problemsOf(study, TODAY, '.')).toEqual({});
    expect(inputOf('ACTION_OUTCOME', { ...study, replicatedIn: ['Cards'] }, '.')).toEqual({
      link: 'ACTION_OUTCOME',
      source: 'Branch trial',
      kind: 'MATCHED_CONTROL',
      date: '2026-01-31',
      segment: 'Cards',
      sample: 400,
      effect: { estimate: -0.3, low: -0.4, high: -0.2, unit: 'share' },
      parallelTrends: true,
      replicatedIn: [],
      url: null,
      attachmentId: null,
      note: null,
    });
  });

  it('takes of a coefficient of the library only what is one’s own', () => {
    const draft: EvidenceDraft = { ...study, from: 'LIBRARY', coefficientId: 'retention-elasticity', segment: 'Cards' };
    expect(problemsOf(draft, TODAY, '.')).toEqual({});
    expect(inputOf('LOYALTY_RESULT', draft, '.')).toEqual({
      link: 'LOYALTY_RESULT',
      coefficientId: 'retention-elasticity',
      segment: 'Cards',
      url: null,
      attachmentId: null,
      note: null,
    });
  });

  it('needs no effect and no sample', () => {
    const bare = { ...study, estimate: '', low: '', high: '', effectUnit: '', sample: '' as const };
    expect(problemsOf(bare, TODAY, '.')).toEqual({});
    expect(inputOf('ACTION_OUTCOME', bare, '.')).toMatchObject({ effect: null, sample: null });
  });
});
