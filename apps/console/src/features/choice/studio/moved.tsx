import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCycle } from '../../../shared/session/use-cycle';

interface Named {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

/** The initiatives that join a plan, leave it, or take another option. */
export const Moved = (props: { readonly joins: readonly Named[]; readonly leaves: readonly Named[] }) => {
  const { t } = useTranslation('studio');
  const cycle = useCycle();
  const { joins, leaves } = props;
  const among = (others: readonly Named[], it: Named) => others.some((other) => other.id === it.id);
  const rows = [
    ...joins.map((it) => ({ it, word: t(among(leaves, it) ? 'resized' : 'joins') })),
    ...leaves.filter((it) => !among(joins, it)).map((it) => ({ it, word: t('leaves') })),
  ];
  if (rows.length === 0) return <Text size="sm">{t('nothingMoves')}</Text>;
  return (
    <ul className="studio-moved">
      {rows.map(({ it, word }) => (
        <li key={`${word} ${it.id}`}>
          {word} <Link to={`/cycles/${cycle.id}/initiatives/${it.id}`}>{`${it.code} ${it.title}`}</Link>
        </li>
      ))}
    </ul>
  );
};
