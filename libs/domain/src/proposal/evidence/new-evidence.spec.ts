import type { Result } from '../../result';
import { LINK_LIBRARY } from './link-library';
import { type EvidenceRequest, newEvidence, readCoefficient } from './new-evidence';

const TODAY = '2026-06-30';
const fields = (result: Result<unknown>) => (result.ok ? [] : result.refusal.problems.map(({ field }) => field));

describe('new evidence', () => {
  const request: EvidenceRequest = {
    source: ' Branch pilot ',
    kind: 'BEFORE_AFTER',
    date: '2026-03-31',
    segment: 'Card holders',
    sample: 400,
    effect: { estimate: 1, low: 0.5, high: 1.5, unit: 'points' },
    parallelTrends: false,
    replicatedIn: [],
    url: 'https://example.test/a?b=c',
    note: null,
  };
  it('is read whole', () =>
    expect(newEvidence(request, null, TODAY)).toMatchObject({
      value: { source: 'Branch pilot', effect: { estimate: 1, interval: [0.5, 1.5], unit: 'points' } },
    }));

  it.each<[string, Partial<EvidenceRequest>, string[]]>([
    ['an interval upside down', { effect: { estimate: 1, low: 2, high: 0, unit: 'x' } }, ['input.effect.interval']],
    ['an estimate outside it', { effect: { estimate: 9, low: 0, high: 2, unit: 'x' } }, ['input.effect.estimate']],
    ['half an interval', { effect: { estimate: 1, low: 0, high: null, unit: 'x' } }, ['input.effect.low']],
    ['no unit', { effect: { estimate: 1, low: null, high: null, unit: ' ' } }, ['input.effect.unit']],
    ['what is no number', { effect: { estimate: Number.NaN, low: null, high: null, unit: 'x' } }, ['input.effect']],
    ['tomorrow', { date: '2026-07-01' }, ['input.date']],
    ['no kind and no day', { kind: null, date: null }, ['input.kind', 'input.date']],
    ['a sample below 0', { sample: -1 }, ['input.sample']],
    ['half a case', { sample: 1.5 }, ['input.sample']],
    ['a script for an address', { url: 'javascript:alert(1)' }, ['input.url']],
    ['nothing for a source', { source: null, segment: '' }, ['input.source', 'input.segment']],
  ])('refuses %s', (_, more, expected) =>
    expect(fields(newEvidence({ ...request, ...more }, null, TODAY))).toEqual(expected),
  );

  it('takes a coefficient as it is', () => {
    const [coefficient] = LINK_LIBRARY;
    if (!coefficient) throw new Error('the library is empty');
    const bare = { ...request, source: null, kind: null, date: null, segment: null, sample: null, effect: null };
    expect(newEvidence(bare, coefficient, TODAY)).toMatchObject({
      value: { source: coefficient.source, segment: 'other companies', effect: { estimate: coefficient.value } },
    });
    expect(fields(newEvidence(request, coefficient, TODAY))).toEqual([
      'input.source',
      'input.kind',
      'input.date',
      'input.effect',
      'input.sample',
    ]);
    expect(fields(readCoefficient({ ...coefficient, value: Infinity, date: '2027-01-01', unit: '' }, TODAY))).toEqual([
      'input.unit',
      'input.value',
      'input.date',
    ]);
  });
});
