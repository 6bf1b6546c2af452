import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format';
import type { Fact, Stands } from './facts';

/** What pages of plans show alike. */
interface Shown {
  readonly version: number;
  readonly state?: string;
  readonly name?: string;
  readonly inYear?: string;
  readonly runRate?: string;
  readonly lines: readonly {
    readonly initiative: { readonly id: string; readonly code: string; readonly title: string };
    readonly option?: { readonly name: string };
    readonly inYear?: string;
    readonly approvedInYear?: string;
    readonly decision?: string | null;
  }[];
}

/** How a plan stands, in the words of its pages: for an act that meets a newer version. */
export const usePlanStands = (): ((plan: Shown) => Stands) => {
  const { t } = useTranslation();
  const format = useFormat();
  const money = (amount: string | undefined) => (amount === undefined ? '' : format.money(amount));
  return (plan) => ({
    version: plan.version,
    facts: [
      { key: 'state', text: plan.state ? t(`state.${plan.state}` as 'state.DRAFT') : '' },
      { key: 'name', text: plan.name ?? '' },
      { key: 'inYear', text: money(plan.inYear) },
      { key: 'runRate', text: money(plan.runRate) },
      ...plan.lines.map(({ initiative, option, inYear, approvedInYear, decision }): Fact => ({
        key: initiative.id,
        label: `${initiative.code} ${initiative.title}`,
        text: [
          option?.name,
          money(approvedInYear ?? inYear),
          decision ? t(`decision.${decision}` as 'decision.APPROVE') : null,
        ]
          .filter(Boolean)
          .join(' · '),
      })),
    ],
  });
};
