import { parseSigned } from '../../../shared/format/money';
import type { RateCardData, RateCardInput } from './operations';

export interface ChannelDraft {
  channelId: string;
  name: string;
  full: string;
  avoidable: string;
}

/** What the form holds: amounts as typed, shares in percent. */
export interface RateCardDraft {
  asOf: string;
  perContact: ChannelDraft[];
  fteCost: string;
  clv: string;
  marginPercent: number | '';
  hurdlePercent: number | '';
  horizon: number | '';
  upliftPercent: number | '';
}

type Parse = (typed: string) => string | null;

/** The newest version to start from, or an empty card. */
export const draftOf = (
  from: RateCardData | undefined,
  today: string,
  plain: (minor: string) => string,
): RateCardDraft => ({
  asOf: today,
  perContact: (from?.perContact ?? []).map(({ channel, full, avoidable }) => ({
    channelId: channel.id,
    name: channel.name,
    full: plain(full),
    avoidable: plain(avoidable),
  })),
  fteCost: from ? plain(from.fteCost) : '',
  clv: from ? plain(from.clv) : '',
  marginPercent: from ? from.margin / 100 : '',
  hurdlePercent: from ? from.hurdleRate / 100 : '',
  horizon: from?.horizon ?? 3,
  upliftPercent: from ? from.optimismUplift / 100 : 0,
});

export type RateCardProblem = 'required' | 'notAnAmount' | 'aboveFull' | 'noChannel';

/** What cannot be sent as it stands, by path; the server judges the rest. */
export const problemsOf = (draft: RateCardDraft, parse: Parse): Readonly<Record<string, RateCardProblem>> => {
  const found: [string, RateCardProblem][] = [];
  if (!draft.asOf) found.push(['asOf', 'required']);
  for (const field of ['marginPercent', 'hurdlePercent', 'horizon', 'upliftPercent'] as const)
    if (draft[field] === '') found.push([field, 'required']);
  if (parse(draft.fteCost) === null) found.push(['fteCost', 'notAnAmount']);
  if (parseSigned(draft.clv, parse) === null) found.push(['clv', 'notAnAmount']);
  if (draft.perContact.length === 0) found.push(['perContact', 'noChannel']);
  draft.perContact.forEach((row, index) => {
    const [full, avoidable] = [parse(row.full), parse(row.avoidable)];
    if (full === null) found.push([`perContact.${index}.full`, 'notAnAmount']);
    if (avoidable === null) found.push([`perContact.${index}.avoidable`, 'notAnAmount']);
    else if (full !== null && BigInt(avoidable) > BigInt(full))
      found.push([`perContact.${index}.avoidable`, 'aboveFull']);
  });
  return Object.fromEntries(found);
};

const basisPoints = (percent: number | ''): number => Math.round(Number(percent) * 100);

/** The operation's input; only for a draft without problems. */
export const inputOf = (draft: RateCardDraft, parse: Parse): RateCardInput => ({
  asOf: draft.asOf,
  perContact: draft.perContact.map(({ channelId, full, avoidable }) => ({
    channelId,
    full: parse(full) ?? '0',
    avoidable: parse(avoidable) ?? '0',
  })),
  fteCost: parse(draft.fteCost) ?? '0',
  clv: parseSigned(draft.clv, parse) ?? '0',
  margin: basisPoints(draft.marginPercent),
  hurdleRate: basisPoints(draft.hurdlePercent),
  horizon: Number(draft.horizon),
  optimismUplift: basisPoints(draft.upliftPercent),
});

/** Basis points of the full cost that go away with a contact; null where a contact costs nothing. */
export const avoidableShare = ({ full, avoidable }: { readonly full: string; readonly avoidable: string }) =>
  BigInt(full) === 0n ? null : Number((BigInt(avoidable) * 10_000n) / BigInt(full));
