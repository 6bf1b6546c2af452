import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Entry } from './operations';
import { Facts } from '../../../shared/ui/facts';

/** The hash of an entry, which opens on what was before and after. */
export const EntryDetails = ({ entry }: { readonly entry: Entry }) => {
  const { t } = useTranslation('decision');
  return (
    <details>
      <summary className="mono">
        {entry.hash.slice(0, 12)}
        <VisuallyHidden>, {t('record.detailsOf', { n: entry.sequence })}</VisuallyHidden>
      </summary>
      <Facts>
        {(
          [
            ['hash', entry.hash],
            ['previous', entry.previousHash],
            ['before', entry.before],
            ['after', entry.after],
          ] as const
        ).map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{t(`record.${name}`)}</dt>
              <dd className="mono">{value}</dd>
            </div>
          ) : null,
        )}
      </Facts>
    </details>
  );
};
