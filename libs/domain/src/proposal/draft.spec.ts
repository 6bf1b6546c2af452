import { type DraftRequest, readDraft } from './draft';

const year = { fiscalYear: 2026, calendar: { fiscalYearStartMonth: 1, periodsPerYear: 12 } };
const request = (more: Partial<DraftRequest> = {}): DraftRequest => ({
  title: 'Show pending holds in the app',
  problem: '',
  action: '',
  sponsorship: 'BUSINESS_UNIT',
  ownerId: null,
  editorIds: [],
  functionalAreaIds: [],
  touchpointIds: [],
  channelIds: [],
  productLineIds: [],
  typeId: null,
  outcome: null,
  benefit: null,
  requiresIds: [],
  excludesIds: [],
  options: [],
  ...more,
});
const fields = (more: Partial<DraftRequest>) => {
  const answer = readDraft(request(more), year);
  return answer.ok ? [] : answer.refusal.problems.map((p) => p.field);
};

describe('draft', () => {
  it('needs a title and nothing else, and stores texts normalised', () => {
    expect(readDraft(request({ title: '  Cafe\u0301  ', problem: 'a\r\nb' }), year)).toMatchObject({
      ok: true,
      value: { title: 'Café', problem: 'a\nb', options: [] },
    });
  });

  it('counts a title in characters: 200 pass, 201 do not', () => {
    expect(fields({ title: '👍'.repeat(200) })).toEqual([]);
    expect(fields({ title: '👍'.repeat(201) })).toEqual(['title']);
  });

  it.each<[string, string, Partial<DraftRequest>]>([
    ['no title', 'title', { title: '' }],
    ['a title with NUL', 'title', { title: 'a\u0000b' }],
    ['a title with an override', 'title', { title: 'a\u202Eb' }],
    ['a title of two lines', 'title', { title: 'a\nb' }],
    ['a title of 10 MB', 'title', { title: 'x'.repeat(10_000_000) }],
    ['half a pair in the problem', 'problem', { problem: '\uD800' }],
    ['an endless action', 'action', { action: 'x'.repeat(10_001) }],
    ['an unknown sponsorship', 'sponsorship', { sponsorship: 'NOBODY' as 'BUSINESS_UNIT' }],
    ['an outcome without metric', 'outcome.metric', { outcome: { metric: ' ' } }],
    ['February 29 of 2027', 'outcome.byWhen', { outcome: { metric: 'x', byWhen: '2027-02-29' } }],
    [
      'a negative number of customers',
      'outcome.customersAffected',
      { outcome: { metric: 'x', customersAffected: -1 } },
    ],
    ['half a customer', 'outcome.customersAffected', { outcome: { metric: 'x', customersAffected: 0.5 } }],
    ['a negative benefit', 'benefit.perYear', { benefit: { description: 'x', perYear: -1n } }],
    ['a benefit of 2^63', 'benefit.perYear', { benefit: { description: 'x', perYear: 2n ** 63n } }],
    ['an area twice', 'functionalAreaIds[1]', { functionalAreaIds: ['a', 'a'] }],
    ['101 dependencies', 'requiresIds', { requiresIds: Array.from({ length: 101 }, (_, i) => String(i)) }],
    ['a bad cost', 'options[0].costs[0].amount', { options: [{ name: 'x', costs: [{ period: 1, amount: -1n }] }] }],
  ])('refuses %s at %s', (_, field, more) => expect(fields(more)).toEqual([field]));

  it('names all problems at once', () =>
    expect(
      fields({ title: '', outcome: { metric: '', byWhen: 'infinity' }, benefit: { description: '\u0007' } }),
    ).toEqual(['title', 'outcome.byWhen', 'outcome.metric', 'benefit.description']));
});
