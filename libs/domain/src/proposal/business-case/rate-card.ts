import { MAX_AMOUNT } from '../../money/money';
import { type FieldProblem, type Result, invalid, ok, refuse } from '../../result';
import { MOST_RATE } from './present-value';
import { MOST_PERIODS } from './read-benefit';

/** What a contact of a channel costs, in minor units: fully loaded for showback, avoidable for crediting a saving. */
export interface ContactRate {
  readonly full: bigint;
  readonly avoidable: bigint;
}

/** The unit costs and rates that every case of an organisation uses; owned and certified by FINANCE, in versions. */
export interface RateCard {
  readonly version: number;
  readonly perContact: ReadonlyMap<string, ContactRate>;
  /** Minor units a year. */
  readonly fteCost: bigint;
  /** Basis points of revenue. */
  readonly margin: number;
  /** Minor units a customer. */
  readonly clv: bigint;
  /** Basis points a year: the discount rate of NPV. */
  readonly hurdleRate: number;
  /** Years after the start. */
  readonly horizon: number;
  /** Basis points that costs are raised by against optimism. */
  readonly optimismUplift: number;
}

const within = (value: number, low: number, high: number): boolean =>
  Number.isInteger(value) && value >= low && value <= high;

/** Checks a rate card: avoidable never above full cost, no negative cost, rates and horizon within reason. */
export const readRateCard = (card: RateCard): Result<RateCard> => {
  const problems: FieldProblem[] = [];
  const say = (field: string, message: string): number => problems.push({ field, message });
  for (const [channel, { full, avoidable }] of card.perContact) {
    if (full < 0n || full > MAX_AMOUNT) say(`perContact.${channel}.full`, 'must be an amount that is not negative');
    if (avoidable < 0n || avoidable > full)
      say(`perContact.${channel}.avoidable`, 'must lie between 0 and the full cost: only part of it goes away');
  }
  if (card.perContact.size === 0) say('perContact', 'must name at least one channel');
  if (card.fteCost < 0n || card.fteCost > MAX_AMOUNT) say('fteCost', 'must be an amount that is not negative');
  if (!within(card.margin, -10_000, 10_000)) say('margin', 'must be basis points from -10000 to 10000');
  if (!within(card.hurdleRate, 0, MOST_RATE)) say('hurdleRate', `must be basis points from 0 to ${MOST_RATE}`);
  if (!within(card.horizon, 1, MOST_PERIODS - 1)) say('horizon', `must be whole years from 1 to ${MOST_PERIODS - 1}`);
  if (!within(card.optimismUplift, 0, 100_000)) say('optimismUplift', 'must be basis points from 0 to 100000');
  return problems.length > 0 ? invalid(problems) : ok(card);
};

/** Whether a member of FINANCE may certify a version: a draft that somebody else wrote. */
export const mayCertifyRateCard = (
  card: { readonly state: 'DRAFT' | 'CERTIFIED'; readonly preparedBy: string; readonly version: number },
  memberId: string,
): Result<void> => {
  if (card.state === 'CERTIFIED')
    return refuse('WRONG_STATE', `Version ${card.version} of the rate card is certified already.`);
  if (card.preparedBy === memberId)
    return refuse('CONFLICT_OF_INTEREST', 'Whoever wrote a rate card does not certify it.', {
      remedy: 'A second member of FINANCE certifies it.',
    });
  return ok(undefined);
};

/** What avoided contacts are worth, in minor units a period. */
export interface AvoidedContacts {
  /** At avoidable cost: what counts. */
  readonly credited: bigint;
  /** At fully loaded cost: for showback only. */
  readonly showback: bigint;
}

/** Contacts avoided x the card's cost of the channel; a channel without a rate is INCOMPLETE, never free. */
export const avoidedContacts = (card: RateCard, channel: string, contacts: bigint): Result<AvoidedContacts> => {
  const rate = card.perContact.get(channel);
  if (!rate)
    return refuse('INCOMPLETE', `the rate card has no cost of a contact by ${channel}`, {
      field: 'channel',
      remedy: `let FINANCE add ${channel} to the rate card`,
    });
  if (contacts < 0n)
    return invalid([{ field: 'contacts', message: 'must not be negative; more contacts are a disbenefit' }]);
  return ok({ credited: contacts * rate.avoidable, showback: contacts * rate.full });
};
