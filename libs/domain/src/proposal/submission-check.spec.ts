import { type Checked, requireComplete, submissionCheck } from './submission-check';

const line = {
  id: 'l',
  fiscalYear: 2026,
  period: 1,
  amount: 1n,
  kind: 'ONE_TIME' as const,
  costClass: 'OPEX' as const,
  costCentre: 'unknown',
  account: 'unknown',
  alreadyBudgeted: 0n,
  contractEnd: null,
  absorbsOn: null,
};
const complete: Checked = {
  code: 'I-0001',
  title: 'T',
  problem: 'P',
  action: 'A',
  sponsorship: 'BUSINESS_UNIT',
  businessUnitId: 'u',
  ownerId: 'm',
  functionalAreaIds: ['f'],
  touchpointIds: ['t'],
  outcome: { metric: 'M', unit: '%', baseline: '5', target: '3', byWhen: '2026-12-31', customersAffected: null },
  benefit: { description: 'B', perYear: null },
  options: [{ name: 'Full', proposed: true, costs: [line] }],
};
const missing = (more: Partial<Checked>, asked: Parameters<typeof submissionCheck>[1] = []) =>
  submissionCheck({ ...complete, ...more }, asked).missing.map((m) => m.field);

describe('submission checklist', () => {
  it('is complete for a complete initiative', () => {
    const check = submissionCheck(complete, []);
    expect(check).toMatchObject({ complete: true, missing: [] });
    expect(check.items.every((item) => item.met)).toBe(true);
    expect(requireComplete(complete, []).ok).toBe(true);
  });

  it.each<[string, Partial<Checked>]>([
    ['title', { title: '' }],
    ['problem', { problem: '' }],
    ['action', { action: '' }],
    ['ownerId', { ownerId: null }],
    ['businessUnitId', { businessUnitId: null }],
    ['functionalAreaIds', { functionalAreaIds: [] }],
    ['touchpointIds', { touchpointIds: [] }],
    ['outcome', { outcome: null }],
    ['outcome', { outcome: { ...complete.outcome!, baseline: null } }],
    ['outcome', { outcome: { ...complete.outcome!, target: null } }],
    ['outcome', { outcome: { ...complete.outcome!, byWhen: null } }],
    ['benefit', { benefit: null }],
    ['benefit', { benefit: { description: '', perYear: 5n } }],
    ['options', { options: [{ name: 'Full', proposed: true, costs: [] }] }],
    ['options', { options: [{ name: 'Full', proposed: true, costs: [{ ...line, amount: 0n }] }] }],
    ['options.proposed', { options: [{ name: 'Full', proposed: false, costs: [line] }] }],
  ])('misses only %s', (field, more) => expect(missing(more)).toEqual([field]));

  it('says what would make each item pass', () => {
    const check = submissionCheck({ ...complete, outcome: { ...complete.outcome!, target: null, byWhen: null } }, []);
    expect(check.missing).toEqual([{ field: 'outcome', message: 'Say the target it shall reach, the date by when.' }]);
    const answer = requireComplete({ ...complete, problem: '', options: [] }, []);
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'INCOMPLETE', field: 'problem' } });
    expect(answer.ok ? [] : answer.refusal.problems.map((p) => p.field)).toEqual([
      'problem',
      'options',
      'options.proposed',
    ]);
  });

  describe('for CX infrastructure', () => {
    const infra = { sponsorship: 'CX_INFRASTRUCTURE' as const, functionalAreaIds: ['f', 'g'] };
    it.each<[string, Parameters<typeof submissionCheck>[1], string[]]>([
      ['nobody was asked', [], ['sponsorshipRequests']],
      ['a unit still thinks', [{ unitName: 'Cards', answer: 'OPEN' }], ['sponsorshipRequests']],
      [
        'a unit would do it',
        [
          { unitName: 'Cards', answer: 'SPONSORED' },
          { unitName: 'W', answer: 'DECLINED' },
        ],
        ['sponsorshipRequests'],
      ],
      [
        'all declined or were silent',
        [
          { unitName: 'Cards', answer: 'DECLINED' },
          { unitName: 'W', answer: 'LAPSED' },
        ],
        [],
      ],
    ])('when %s it misses %#', (_, asked, fields) => expect(missing(infra, asked)).toEqual(fields));

    it('one functional area is too few, and is said once', () =>
      expect(missing({ ...infra, functionalAreaIds: ['f'] }, [{ unitName: 'Cards', answer: 'DECLINED' }])).toEqual([
        'functionalAreaIds',
      ]));

    it('names the unit that would sponsor it', () =>
      expect(
        submissionCheck({ ...complete, ...infra }, [{ unitName: 'Cards', answer: 'SPONSORED' }]).missing[0]?.message,
      ).toContain('Cards would sponsor it'));
  });
});
