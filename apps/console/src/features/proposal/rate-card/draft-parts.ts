import type { ChannelDraft, RateCardDraft } from './draft';

type ChannelKey = `channel ${string}`;

/** A rate card by the parts that two people may each have changed: its rates, and every channel. */
export type RateCardParts = Omit<RateCardDraft, 'perContact'> & {
  readonly [channel: ChannelKey]: ChannelDraft | undefined;
};
export type RateCardPart = Extract<keyof RateCardParts, string>;

const isChannel = (part: string): part is ChannelKey => part.startsWith('channel ');

export const partsOf = ({ perContact, ...rates }: RateCardDraft): RateCardParts => ({
  ...rates,
  ...Object.fromEntries(perContact.map((row) => [`channel ${row.channelId}`, row])),
});

/** The form's card of such parts. */
export const ofParts = (parts: RateCardParts): RateCardDraft => {
  const { asOf, fteCost, clv, marginPercent, hurdlePercent, horizon, upliftPercent } = parts;
  const perContact = Object.keys(parts)
    .filter(isChannel)
    .flatMap((at) => parts[at] ?? []);
  return { asOf, perContact, fteCost, clv, marginPercent, hurdlePercent, horizon, upliftPercent };
};

/** A channel of parts, null for a rate. */
export const channelOf = (parts: RateCardParts, part: RateCardPart): ChannelDraft | null =>
  isChannel(part) ? (parts[part] ?? null) : null;
