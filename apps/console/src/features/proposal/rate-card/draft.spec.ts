import { parseAmount, toDecimal } from '../../../shared/format/money';
import { avoidableShare, draftOf, inputOf, problemsOf, type RateCardDraft } from './draft';
import { ofParts, partsOf } from './draft-parts';
import type { RateCardData } from './operations';

const parse = (typed: string) => parseAmount(typed, 2);
const plain = (minor: string) => toDecimal(minor, 2);
const someone = { id: 'f', name: 'Priya Raman' };
const card: RateCardData = {
  id: 'r1',
  version: 1,
  state: 'CERTIFIED',
  certified: true,
  preparedAt: '2026-01-01T00:00:00Z',
  preparedBy: someone,
  certifiedAt: '2026-01-02T00:00:00Z',
  certifiedBy: { id: 'g', name: 'Leonard Buckley' },
  asOf: '2026-01-01',
  currency: 'USD',
  fteCost: '8500000',
  margin: 3250,
  clv: '120000',
  hurdleRate: 900,
  horizon: 3,
  optimismUplift: 1500,
  perContact: [{ channel: { id: 'phone', name: 'Phone agent' }, full: '825', avoidable: '500' }],
};
const draft = draftOf(card, '2026-07-01', plain);

describe('a new version of the rate card', () => {
  it('starts from the newest one, as of today, and comes back as it was', () => {
    expect(draft).toMatchObject({ asOf: '2026-07-01', marginPercent: 32.5, fteCost: '85000.00' });
    expect(problemsOf(draft, parse)).toEqual({});
    expect(inputOf(draft, parse)).toEqual({
      asOf: '2026-07-01',
      perContact: [{ channelId: 'phone', full: '825', avoidable: '500' }],
      fteCost: '8500000',
      clv: '120000',
      margin: 3250,
      hurdleRate: 900,
      horizon: 3,
      optimismUplift: 1500,
    });
  });

  it.each<[string, Partial<RateCardDraft>, string, string]>([
    ['no date', { asOf: '' }, 'asOf', 'required'],
    ['no margin', { marginPercent: '' }, 'marginPercent', 'required'],
    ['words for a cost', { fteCost: 'much' }, 'fteCost', 'notAnAmount'],
    ['no channel', { perContact: [] }, 'perContact', 'noChannel'],
    [
      'more avoidable than full',
      { perContact: [{ channelId: 'phone', name: 'Phone', full: '8', avoidable: '8.01' }] },
      'perContact.0.avoidable',
      'aboveFull',
    ],
  ])('with %s cannot be sent', (_name, more, path, problem) => {
    expect(problemsOf({ ...draft, ...more }, parse)).toEqual({ [path]: problem });
  });

  it('may have a negative lifetime value, and a channel that costs nothing', () => {
    expect(inputOf({ ...draft, clv: '-12.50' }, parse).clv).toBe('-1250');
    expect(avoidableShare({ full: '825', avoidable: '500' })).toBe(6060);
    expect(avoidableShare({ full: '0', avoidable: '0' })).toBeNull();
  });

  it('comes back from its parts, channel by channel', () => {
    expect(ofParts(partsOf(draft))).toEqual(draft);
    expect(ofParts({ ...partsOf(draft), 'channel phone': undefined }).perContact).toEqual([]);
  });
});
