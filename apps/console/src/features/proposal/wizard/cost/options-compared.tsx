import { Text } from '@mantine/core';
import { memo, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { FundedYear, OptionMeasures } from '@clout/domain';
import { useFormat } from '../../../../shared/format/use-format';
import { useMay } from '../../../../shared/session/workspace';
import { DataTable } from '../../../../shared/ui/data-table';
import { Section } from '../../../../shared/ui/page';
import type { OptionDraft } from '../draft';
import { HeadroomQuery } from '../operations';
import { oncePer } from './per-row';
import { measuresOf } from './totals';

const FIGURES = ['inYear', 'runRate', 'capex', 'alreadyBudgeted', 'totalCommitment'] as const;
type Row = OptionMeasures & { readonly key: string; readonly name: string; readonly proposed: boolean };

/** Every option's figures side by side as they are typed, against the money that the cycle has left. */
export const OptionsCompared = memo(function OptionsCompared(props: {
  readonly options: readonly OptionDraft[];
  readonly year: FundedYear;
  readonly cycleId: string;
}) {
  const { t } = useTranslation('wizard');
  const { t: p } = useTranslation('proposal');
  const format = useFormat();
  const may = useMay();
  const options = useDeferredValue(props.options);
  const [{ data }] = useQuery({
    query: HeadroomQuery,
    variables: { cycleId: props.cycleId },
    pause: !may('envelope'),
  });
  const headroom = (measure: 'IN_YEAR' | 'RUN_RATE') =>
    data?.envelope.measures.find((it) => it.measure === measure && it.period === 'YEAR')?.headroom;
  const [inYear, runRate] = [headroom('IN_YEAR'), headroom('RUN_RATE')];
  const measures = useMemo(
    () => oncePer((option: OptionDraft) => measuresOf(option, format.parse, props.year)),
    [format, props.year],
  );
  const rows = options.map((option, index): Row => ({
    ...measures(option),
    key: option.key,
    name: option.name || `${p('option')} ${index + 1}`,
    proposed: option.proposed,
  }));
  const heads = {
    inYear: p('inYear'),
    runRate: p('runRate'),
    capex: p('capex'),
    alreadyBudgeted: p('alreadyBudgeted'),
    totalCommitment: p('commitment'),
  };
  return (
    <Section title={t('cost.compared')}>
      <DataTable
        label={t('cost.compared')}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'name',
            head: p('option'),
            cell: (row) => (row.proposed ? `${row.name} · ${p('proposed')}` : row.name),
          },
          ...FIGURES.map((figure) => ({
            key: figure,
            head: heads[figure],
            figure: true,
            cell: (row: Row) => format.money(row[figure]),
          })),
          ...(inYear === undefined
            ? []
            : [
                {
                  key: 'left',
                  head: t('cost.left'),
                  figure: true,
                  cell: (row: Row) => {
                    const left = BigInt(inYear) - row.inYear;
                    return <span className={left < 0n ? 'over' : undefined}>{format.money(left)}</span>;
                  },
                },
              ]),
        ]}
      />
      {inYear !== undefined && runRate !== undefined && data ? (
        <Text size="sm" c="dimmed">
          {t('cost.headroom', {
            inYear: format.money(inYear),
            runRate: format.money(runRate),
            when: format.dateTime(data.envelope.asOf),
          })}
        </Text>
      ) : null}
    </Section>
  );
});
