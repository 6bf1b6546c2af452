import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import type { Mandate } from './operations';

/** One term of a mandate and how to say it. */
export interface TermRow {
  readonly key: string;
  readonly label: string;
  readonly text: (mandate: Mandate) => string;
}

/** Every term of a mandate in words, in the order in which a reader asks for them. */
export const useTermRows = (): readonly TermRow[] => {
  const { t } = useTranslation('mandate');
  const format = useFormat();
  const money = (amount: string | null, none: string) => (amount === null ? none : format.money(amount));
  return [
    { key: 'capShare', label: t('capShare'), text: (it) => format.share(it.capShare) },
    { key: 'reserveShare', label: t('reserveShare'), text: (it) => format.share(it.reserveShare) },
    { key: 'excluded', label: t('excluded'), text: (it) => it.excludedCategories.join(', ') || t('none') },
    { key: 'contributionRule', label: t('contributionRule'), text: (it) => t(`rule.${it.contributionRule}`) },
    {
      key: 'contributionLines',
      label: t('contributionLines'),
      text: (it) =>
        it.contributionLines
          .map((line) => `${line.businessUnit.name}, ${line.costCentre} / ${line.account}`)
          .join('; ') || t('none'),
    },
    { key: 'crossEntity', label: t('crossEntity'), text: (it) => t(it.crossEntityAllowed ? 'yes' : 'no') },
    {
      key: 'certification',
      label: t('certification'),
      text: (it) => t(it.certificationRequired ? 'yes' : 'no'),
    },
    { key: 'maximumPerUnit', label: t('maximumPerUnit'), text: (it) => money(it.maximumPerUnit, t('noMaximum')) },
    { key: 'carryOverRule', label: t('carryOverRule'), text: (it) => t(`carryOver.${it.carryOverRule}`) },
    {
      key: 'carryOverLimit',
      label: t('carryOverLimit'),
      text: (it) => (it.carryOverRule === 'LAPSE' ? t('notCarried') : money(it.carryOverLimit, t('noLimit'))),
    },
    {
      key: 'carryOverExpires',
      label: t('carryOverExpires'),
      text: (it) =>
        it.carryOverRule === 'LAPSE'
          ? t('notCarried')
          : it.carryOverExpires
            ? format.date(it.carryOverExpires)
            : t('noEnd'),
    },
    { key: 'holdDays', label: t('holdDays'), text: (it) => t('days', { count: it.holdDays }) },
    { key: 'absorb', label: t('absorb'), text: (it) => t('periods', { count: it.absorbAfterPeriods }) },
    { key: 'alternate', label: t('alternate'), text: (it) => it.alternateApprover?.name ?? t('nobody') },
  ];
};
