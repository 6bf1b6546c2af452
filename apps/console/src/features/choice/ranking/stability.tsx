import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import type { Entry } from './operations';

/** How little would move a place across the funding line, in one sentence. */
export const useStabilityWords = () => {
  const { t } = useTranslation('ranking');
  const format = useFormat();
  const share = (decimal: string) => format.share(Number(decimal) * 10_000);
  return (stability: Entry['stability']): string => {
    if (!stability) return t('stability.notKept');
    if (stability.reason) return stability.reason;
    const { flip, funded } = stability;
    if (!flip) return t('stability.none');
    const more = !flip.change.startsWith('-');
    return t(funded ? 'stability.falls' : 'stability.rises', {
      criterion: flip.criterion.name,
      at: t(flip.atTie ? 'stability.at' : more ? 'stability.above' : 'stability.below', { share: share(flip.at) }),
      from: share(flip.from),
    });
  };
};

/** What a reader of a place must know of its order: how stable it is, and whether the gap to the one before says anything. */
export const Stability = ({ entry }: { readonly entry: Entry }) => {
  const { t } = useTranslation('ranking');
  const words = useStabilityWords();
  return (
    <>
      {entry.statisticalTie?.tie ? (
        <Badge color="orange" title={t('tie.hint')}>
          {t('tie.badge')}
        </Badge>
      ) : null}
      <Text size="xs" c="dimmed" className="contribution-words">
        {words(entry.stability)}
      </Text>
    </>
  );
};
