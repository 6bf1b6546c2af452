import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import type { EvidenceData } from './operations';
import { Facts } from '../../../shared/ui/facts';

/** What a study found, with its interval where it has one. */
export const useEffectWords = (): ((effect: EvidenceData['effect']) => string) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  /** A measured number as people write it. */
  const plain = (value: number): string => format.exact(String(value)).replace('-', '\u2212');
  return (effect) => {
    if (!effect) return t('evidence.noEffect');
    const { estimate, low, high, unit } = effect;
    return low === null || high === null
      ? t('evidence.effectText', { estimate: plain(estimate), unit })
      : t('evidence.effectInterval', { estimate: plain(estimate), low: plain(low), high: plain(high), unit });
  };
};

const Where = ({ item }: { readonly item: EvidenceData }) => (
  <>
    {item.url ? (
      <div>
        <Anchor href={item.url} target="_blank" rel="noreferrer" size="sm">
          {item.url}
        </Anchor>
      </div>
    ) : null}
    {item.attachment ? (
      <div>
        <Anchor href={item.attachment.url} download={item.attachment.name} size="sm">
          {item.attachment.name}
        </Anchor>
      </div>
    ) : null}
  </>
);

/** Everything an item says of itself. */
export const EvidenceFacts = ({ item }: { readonly item: EvidenceData }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const words = useEffectWords();
  const compared = ['DIFFERENCE_IN_DIFFERENCES', 'MATCHED_CONTROL', 'INTERRUPTED_SERIES'].includes(item.kind);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('evidence.kindHead'), t(`evidence.kind.${item.kind}`)],
    [t('evidence.date'), `${format.date(item.date)}${item.old ? ` (${t('evidence.old')})` : ''}`],
    [t('evidence.segment'), item.segment],
    [t('evidence.sample'), item.sample === null ? t('evidence.unknown') : format.count(item.sample)],
    [t('evidence.effect'), words(item.effect)],
    ...(compared
      ? ([[t('evidence.parallel'), t(item.parallelTrends ? 'evidence.parallelYes' : 'evidence.parallelNo')]] as const)
      : []),
    ...(item.replicatedIn.length > 0 ? ([[t('evidence.replicated'), item.replicatedIn.join(', ')]] as const) : []),
    ...(item.url || item.attachment ? ([[t('evidence.read'), <Where key="where" item={item} />]] as const) : []),
    ...(item.coefficient ? ([[t('evidence.fromLibrary'), item.coefficient.statement]] as const) : []),
    ...(item.note ? ([[t('evidence.note'), item.note]] as const) : []),
    [t('evidence.added'), t('evidence.addedBy', { who: item.addedBy.name, when: format.dateTime(item.addedAt) })],
  ];
  return <Facts items={facts} />;
};
