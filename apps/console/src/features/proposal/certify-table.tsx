import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format';
import { DataTable } from '../../shared/ui/data-table';
import type { CostDraft } from './certified-costs';
import type { InitiativeData } from './operations';

const CLASSES = ['OPEX', 'CAPEX', 'PREPAID'] as const;

/** Every cost line with what FINANCE may say otherwise: amount, class and contract end. */
export const CertifyTable = (props: {
  readonly options: InitiativeData['options'];
  readonly drafts: Readonly<Record<string, CostDraft>>;
  readonly tried: boolean;
  readonly onChange: (drafts: Readonly<Record<string, CostDraft>>) => void;
}) => {
  const { t } = useTranslation('proposal');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { drafts } = props;
  const rows = props.options.flatMap((option) =>
    option.costs.map((cost) => ({
      ...cost,
      name: t('certify.line', { option: option.name, period: `${cost.fiscalYear}-${cost.period}` }),
    })),
  );
  const set = (id: string, change: Partial<CostDraft>) => {
    const draft = drafts[id];
    if (draft) props.onChange({ ...drafts, [id]: { ...draft, ...change } });
  };
  return (
    <DataTable
      label={t('certify.title')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'line', head: t('form.optionName'), cell: (row) => row.name },
        { key: 'where', head: t('costCentre'), cell: (row) => `${row.costCentre} / ${row.account}` },
        { key: 'kind', head: t('kind'), cell: (row) => c(`costKind.${row.kind}`) },
        { key: 'asked', head: t('certify.asked'), figure: true, cell: (row) => format.money(row.amount) },
        {
          key: 'amount',
          head: `${t('certify.certified')} (${format.currency})`,
          cell: (row) => (
            <TextInput
              aria-label={t('certify.amountOf', { line: row.name })}
              inputMode="decimal"
              w={140}
              value={drafts[row.id]?.amount ?? ''}
              onChange={(event) => set(row.id, { amount: event.currentTarget.value })}
              error={
                props.tried && format.parse(drafts[row.id]?.amount ?? '') === null ? c('form.notAnAmount') : undefined
              }
            />
          ),
        },
        {
          key: 'class',
          head: t('class'),
          cell: (row) => (
            <Select
              aria-label={t('certify.classOf', { line: row.name })}
              w={120}
              data={CLASSES.map((it) => ({ value: it, label: c(`costClass.${it}`) }))}
              value={drafts[row.id]?.costClass ?? row.costClass}
              onChange={(value) => set(row.id, { costClass: CLASSES.find((it) => it === value) ?? row.costClass })}
              allowDeselect={false}
            />
          ),
        },
        {
          key: 'end',
          head: t('contractEnd'),
          cell: (row) => (
            <TextInput
              aria-label={t('certify.endOf', { line: row.name })}
              type="date"
              w={160}
              value={drafts[row.id]?.contractEnd ?? ''}
              onChange={(event) => set(row.id, { contractEnd: event.currentTarget.value })}
            />
          ),
        },
      ]}
    />
  );
};
