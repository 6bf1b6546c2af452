import type { UseFormReturnType } from '@mantine/form';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/format/today';
import { useFormat } from '../../../shared/format/use-format';
import type { Act } from '../../../shared/graphql/use-act';
import { useMet } from '../../../shared/stale/use-met';
import { draftOf, type RateCardDraft } from './draft';
import { channelOf, ofParts, partsOf, type RateCardPart, type RateCardParts } from './draft-parts';
import type { RateCardData } from './operations';

/** The version that a card is written over, and what is told where somebody else wrote a newer one meanwhile. */
export const useRateCardMeeting = (props: {
  readonly form: UseFormReturnType<RateCardDraft>;
  readonly newest: RateCardData | undefined;
  readonly act: Pick<Act<object, never>, 'refusal' | 'fault' | 'clear'>;
  readonly reload: () => void;
}): { readonly version: number; readonly told: ReactNode } => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const { form, newest } = props;
  const stands = partsOf(draftOf(newest, today(), format.plainAmount));
  const mine = partsOf(form.values);
  const labels: Readonly<Partial<Record<RateCardPart, string>>> = {
    asOf: t('rateCard.asOf'),
    fteCost: t('rateCard.fteCost'),
    clv: t('rateCard.clv'),
    marginPercent: t('rateCard.margin'),
    hurdlePercent: t('rateCard.hurdleRate'),
    upliftPercent: t('rateCard.uplift'),
    horizon: t('rateCard.horizonField'),
  };
  const label = (part: RateCardPart) =>
    labels[part] ?? (channelOf(stands, part) ?? channelOf(mine, part))?.name ?? t('rateCard.contacts');
  const words = (part: RateCardPart, parts: RateCardParts): string => {
    const channel = channelOf(parts, part);
    if (channel) return `${t('rateCard.full')} ${channel.full} · ${t('rateCard.avoidable')} ${channel.avoidable}`;
    const { asOf, fteCost, clv, horizon } = parts;
    if (part === 'asOf') return asOf && format.date(asOf);
    if (part === 'fteCost') return `${fteCost} ${format.currency}`;
    if (part === 'clv') return `${clv} ${format.currency}`;
    if (part === 'horizon') return String(horizon);
    if (part === 'marginPercent' || part === 'hurdlePercent' || part === 'upliftPercent') return `${parts[part]} %`;
    return '';
  };
  return useMet<RateCardParts>({
    stands,
    version: newest?.version ?? 0,
    draft: () => mine,
    write: (parts) => form.setValues(ofParts(parts)),
    act: props.act,
    reload: props.reload,
    label,
    words,
  });
};
