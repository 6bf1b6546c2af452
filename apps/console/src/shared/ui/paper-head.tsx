import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format';
import { usePrinted } from './use-printed';

/** What a sheet of paper says of itself: whose figures these are, of which cycle, by whom and when they were printed. */
export const PaperHead = (props: { readonly of: readonly (string | undefined)[] }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const printed = usePrinted();
  const when = printed ? t('frame.printed', { when: format.dateTime(printed) }) : undefined;
  return <p className="print-only">{[...props.of, when].filter(Boolean).join(' · ')}</p>;
};
