import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from './operations';
import { Facts } from '../../../shared/ui/facts';

/** What a panellist reads of an initiative before scoring it. */
export const ScoredFacts = ({ initiative }: { readonly initiative: Task['initiative'] }) => {
  const { t } = useTranslation('scoring');
  const { outcome, benefit } = initiative;
  const fact = (name: string, value: ReactNode, prose = false) => (
    <div>
      <dt>{name}</dt>
      <dd className={prose ? 'prose' : undefined}>{value}</dd>
    </div>
  );
  return (
    <Facts>
      {fact(t('problem'), initiative.problem, true)}
      {fact(t('action'), initiative.action, true)}
      {outcome
        ? fact(t('outcome'), `${outcome.metric}: ${outcome.baseline ?? '?'} → ${outcome.target ?? '?'} ${outcome.unit}`)
        : null}
      {benefit ? fact(t('benefit'), benefit.description) : null}
    </Facts>
  );
};
