import './result/catalogue';
import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sumMinor } from '../../shared/format/money';
import { useFormat } from '../../shared/format/use-format';
import { useWorkspace } from '../../shared/session/workspace';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Fact, Facts } from '../../shared/ui/facts';
import { Section } from '../../shared/ui/page';
import type { InitiativeData } from './operations';
import { type CostRow, rowsOf } from './wizard/cost/rows';

/** What a row costs in one period, and the part of it that a budget holds already. */
const Cell = ({ row, period }: { readonly row: CostRow; readonly period: number }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const [amount, budgeted] = [row.cells[period], row.budgeted?.[period]];
  if (!amount) return null;
  return (
    <>
      {format.figure(amount)}
      {budgeted ? (
        <Text size="xs" c="dimmed">
          {`${t('alreadyBudgeted')}: ${format.figure(budgeted)}`}
        </Text>
      ) : null}
    </>
  );
};

/** The sizes it can be funded in, each with its costs by period. */
export const Options = ({ initiative }: { readonly initiative: InitiativeData }) => {
  const { t } = useTranslation('proposal');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { t: r } = useTranslation('result');
  const { periodsPerYear: periods } = useWorkspace().organization;
  return (
    <Section
      title={t('options')}
      aside={
        initiative.options.length > 0 ? (
          <ExportButtons table="costs" variables={{ id: initiative.id }} label={t('costs')} />
        ) : undefined
      }
    >
      {initiative.options.length === 0 ? <Text c="dimmed">{t('none')}</Text> : null}
      {initiative.options.map((option) => (
        <Paper key={option.id} withBorder p="md">
          <Stack gap="sm">
            <Group gap="xs">
              <Title order={3}>{option.name}</Title>
              {option.proposed ? <Badge color="harbor">{t('proposed')}</Badge> : null}
            </Group>
            <Facts>
              {(
                [
                  [t('inYear'), format.money(option.inYear)],
                  [t('runRate'), format.money(option.runRate)],
                  [t('capex'), format.money(option.capex)],
                  [t('alreadyBudgeted'), format.money(option.alreadyBudgeted)],
                  [t('commitment'), format.money(option.totalCommitment)],
                  [t('minimum'), format.money(option.minimumAmount)],
                  [t('effectShare'), format.share(option.effectShare)],
                ] as const
              ).map(([name, value]) => (
                <Fact key={name} name={name}>
                  {value}
                </Fact>
              ))}
            </Facts>
            <DataTable
              label={t('costsOf', { name: option.name })}
              rows={rowsOf(option.costs, { ...initiative.cycle, periods }, (minor) => minor)}
              rowKey={(row) => row.key}
              dense
              columns={[
                {
                  key: 'row',
                  wide: true,
                  head: t('costs'),
                  cell: (row) => (
                    <>
                      <div>{`${c(`costKind.${row.kind}`)} · ${c(`costClass.${row.costClass}`)} · ${row.fiscalYear}`}</div>
                      <Text size="xs" c="dimmed">
                        {[row.costCentre, row.account, row.contractEnd && format.date(row.contractEnd)]
                          .filter(Boolean)
                          .join(' · ')}
                      </Text>
                    </>
                  ),
                },
                {
                  key: 'total',
                  head: r('sum'),
                  figure: true,
                  cell: (row) => format.money(sumMinor(row.cells.map((cell) => cell || '0'))),
                },
                ...Array.from({ length: periods }, (_, period) => ({
                  key: `p${period}`,
                  head: <abbr title={`${t('period')} ${period + 1}`}>{t('periodShort', { n: period + 1 })}</abbr>,
                  name: `${t('period')} ${period + 1}`,
                  figure: true,
                  cell: (row: CostRow) => <Cell row={row} period={period} />,
                })),
              ]}
            />
          </Stack>
        </Paper>
      ))}
    </Section>
  );
};
