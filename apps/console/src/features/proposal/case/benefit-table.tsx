import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { Facts } from '../../../shared/ui/facts';
import type { CaseData } from './operations';
import type { ValueData } from './value-operations';
import { useYears } from './years';

type Benefit = CaseData['benefits'][number];

/** What each benefit counts for: its grade, the multiplier that the grade carries, what others share of its baseline. */
export const CreditTable = (props: { readonly benefits: readonly Benefit[]; readonly value: ValueData }) => {
  const { t } = useTranslation('case');
  const format = useFormat();
  const rows = props.value.benefits.map((one) => ({ ...one, of: props.benefits.find((it) => it.id === one.id) }));
  return (
    <DataTable
      label={t('credit.title')}
      rows={rows}
      rowKey={(one) => one.id}
      columns={[
        { key: 'name', head: t('credit.benefit'), cell: (one) => one.of?.description ?? '', wide: true },
        { key: 'type', head: t('benefitType'), cell: (one) => (one.of ? t(`benefitTypes.${one.of.type}`) : '') },
        { key: 'grade', head: t('grade'), cell: (one) => one.grade },
        { key: 'multiplier', head: t('credit.multiplier'), cell: (one) => format.share(one.multiplier), figure: true },
        { key: 'shared', head: t('credit.shared'), cell: (one) => format.share(one.shared), figure: true },
        { key: 'claimed', head: t('step.claimed'), cell: (one) => format.money(one.claimed), figure: true },
        { key: 'credited', head: t('step.credited'), cell: (one) => format.money(one.credited), figure: true },
      ]}
    />
  );
};

/** The benefits as they are stated: money by year, and below it who answers for them, budget line, jobs, baseline. */
export const BenefitTable = (props: { readonly benefits: readonly Benefit[]; readonly fiscalYear: number }) => {
  const { t } = useTranslation('case');
  const format = useFormat();
  const count = Math.max(0, ...props.benefits.map((benefit) => benefit.amounts.length));
  const years = useYears(props.fiscalYear, count);
  const jobs = (benefit: Benefit) =>
    benefit.jobs === null
      ? t('jobsStated.OPEN')
      : benefit.jobs.fte === 0
        ? t('jobsStated.NONE')
        : t(benefit.jobs.consulted ? 'jobsConsulted' : 'jobsNotConsulted', { fte: benefit.jobs.fte });
  const cashable = ({ release, cashable: isCashable }: Benefit) =>
    release
      ? t('releaseText', {
          line: release.budgetLine,
          year: release.fiscalYear,
          owner: release.owner?.name ?? t('answers.OPEN'),
        })
      : t(isCashable ? 'releaseOpen' : 'notCashable');
  const baseline = ({ baseline: one }: Benefit) =>
    one
      ? t('baselineText', {
          id: one.id,
          claimed: format.count(one.claimed),
          quantity: format.count(one.quantity),
          count: one.otherClaims,
        })
      : t('none');
  return (
    <DataTable
      label={t('part.benefits')}
      rows={props.benefits}
      rowKey={(benefit) => benefit.id}
      after={(benefit) => (
        <Facts
          items={[
            [t('benefitOwner'), benefit.owner?.name ?? t('answers.OPEN')],
            [t('cashable'), cashable(benefit)],
            [t('jobs'), jobs(benefit)],
            [t('baselineId'), baseline(benefit)],
          ]}
        />
      )}
      columns={[
        {
          key: 'name',
          head: t('description'),
          cell: (benefit) => benefit.description,
          wide: true,
          second: { head: t('benefitType'), cell: (benefit) => t(`benefitTypes.${benefit.type}`) },
        },
        ...years.map((year, k) => ({
          key: year,
          head: year,
          cell: (benefit: Benefit) => {
            const one = benefit.amounts[k];
            return one ? format.money(one.central) : '';
          },
          figure: true,
          second: {
            head: t('range', { low: t('end.low'), high: t('end.high') }),
            cell: (benefit: Benefit) => {
              const one = benefit.amounts[k];
              return one ? t('range', { low: format.figure(one.low), high: format.figure(one.high) }) : '';
            },
          },
        })),
      ]}
    />
  );
};
