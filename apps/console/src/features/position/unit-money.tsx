import { Paper, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { sumMinor } from '../../shared/format/money';
import { useFormat } from '../../shared/format/use-format';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Facts } from '../../shared/ui/facts';
import { Loaded } from '../../shared/ui/loaded';
import { Section } from '../../shared/ui/page';
import { type DrawnStep, StepsChart } from '../../shared/ui/steps-chart';
import { type Position, type PositionLine, UnitPositionQuery } from '../../shared/graphql/unit-position';

/** What a leader is asked first, and what stands behind it. */
const HEADLINE = ['baseBefore', 'budgetAfter', 'requested', 'held'] as const;
const FACTS = ['contributed', 'received', 'net', 'alreadyBudgeted', 'absorbed', 'baseAfter'] as const;
/** The figures of a line, some with another below. */
const LINE_FIGURES = [
  ['baseBefore', null],
  ['contributed', 'held'],
  ['received', null],
  ['budgetAfter', 'absorbed'],
] as const;
const MOVES = ['contributed', 'received', 'held', 'absorbed'] as const;
type Way = 'contributed' | 'received' | 'net';

const wayOf = (position: Position, label: (step: Way) => string): readonly DrawnStep<Way>[] => [
  { step: 'contributed', amount: -BigInt(position.contributed), look: 'down', label: label('contributed') },
  { step: 'received', amount: BigInt(position.received), look: 'up', label: label('received') },
  { step: 'net', amount: BigInt(position.net), level: true, look: 'main', label: label('net') },
];

const Lines = ({ lines }: { readonly lines: readonly PositionLine[] }) => {
  const { t } = useTranslation('position');
  const format = useFormat();
  const [all, setAll] = useState(false);
  if (lines.length === 0) return null;
  const money = (figure: (typeof LINE_FIGURES)[number][0] | (typeof MOVES)[number]) => ({
    head: t(`money.${figure}`),
    cell: (line: PositionLine) => format.money(line[figure]),
    foot: format.money(sumMinor(lines.map((line) => line[figure]))),
  });
  const moved = lines.filter((line) => MOVES.some((figure) => BigInt(line[figure]) !== 0n));
  return (
    <Stack gap="xs">
      <Switch
        label={t('money.allLines', { count: lines.length })}
        checked={all}
        onChange={(event) => setAll(event.currentTarget.checked)}
      />
      {moved.length > 0 || all ? (
        <DataTable
          label={t('money.lines')}
          rows={all ? lines : moved}
          rowKey={(line) => `${line.costCentre} ${line.account}`}
          columns={[
            {
              key: 'costCentre',
              brief: true,
              head: t('money.costCentre'),
              cell: (line) => line.costCentre,
              foot: t('money.total'),
            },
            { key: 'account', head: t('money.account'), wide: true, cell: (line) => line.account, foot: '' },
            ...LINE_FIGURES.map(([figure, below]) => ({
              key: figure,
              figure: true,
              ...money(figure),
              ...(below ? { second: money(below) } : {}),
            })),
          ]}
        />
      ) : null}
    </Stack>
  );
};

/** One unit's budget before and after: the way from one to the other, what else is asked and held, and every line. */
export const UnitMoney = (props: { readonly cycleId: string; readonly unit: { id: string; name: string } }) => {
  const { t } = useTranslation('position');
  const format = useFormat();
  const { cycleId, unit } = props;
  const [answer, again] = useQuery({ query: UnitPositionQuery, variables: { cycleId, businessUnitId: unit.id } });
  return (
    <Section
      title={t('money.of', { unit: unit.name })}
      methods={['envelope', 'allocation']}
      aside={
        <ExportButtons table="unit-lines" variables={{ cycleId, businessUnitId: unit.id }} label={t('money.lines')} />
      }
    >
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ unitPosition: it }) => {
          const way = wayOf(it, (step) => t(`money.${step}`));
          const facts = [
            ...FACTS.map((fact) => [t(`money.${fact}`), format.money(it[fact])] as const),
            [t('money.charged'), t('money.notCharged')] as const,
          ];
          return (
            <Stack gap="sm">
              <Paper withBorder p="md">
                <Stack>
                  <Facts isLead items={HEADLINE.map((fact) => [t(`money.${fact}`), format.money(it[fact])] as const)} />
                  {way.some((step) => step.amount !== 0n) ? (
                    <StepsChart label={t('money.chart')} steps={way} />
                  ) : (
                    <Text size="sm">{t('money.noneMoved')}</Text>
                  )}
                  <Facts items={facts} />
                  <Text size="sm" c="dimmed">
                    {t('money.chargedNote')}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {t('money.asOf', { year: it.fiscalYear, currency: it.currency, when: format.dateTime(it.asOf) })}
                  </Text>
                </Stack>
              </Paper>
              <Lines lines={it.lines} />
            </Stack>
          );
        }}
      </Loaded>
    </Section>
  );
};
