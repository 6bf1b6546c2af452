import { Paper, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { sumMinor } from '../../shared/format/money';
import { useFormat } from '../../shared/format/use-format';
import { useWorkspace } from '../../shared/session/workspace';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Fact, Facts } from '../../shared/ui/facts';
import { Loaded } from '../../shared/ui/loaded';
import { Section } from '../../shared/ui/page';
import { type Position, type PositionLine, UnitPositionQuery } from '../../shared/graphql/unit-position';
import { UnitPositionsQuery } from './operations';

const FIGURES = [
  'baseBefore',
  'contributed',
  'requested',
  'received',
  'alreadyBudgeted',
  'net',
  'budgetAfter',
  'held',
  'absorbed',
  'baseAfter',
] as const satisfies readonly (keyof Position)[];

/** The figures side by side, each with the one that stands below it. */
const PAIRS: readonly (readonly [first: (typeof FIGURES)[number], second?: (typeof FIGURES)[number]])[] = [
  ['baseBefore'],
  ['contributed'],
  ['received', 'requested'],
  ['net', 'alreadyBudgeted'],
  ['budgetAfter', 'held'],
  ['baseAfter', 'absorbed'],
];

const LINE_FIGURES = [
  'baseBefore',
  'contributed',
  'received',
  'budgetAfter',
  'held',
  'absorbed',
] as const satisfies readonly (keyof PositionLine)[];

/** Every unit's budget before and after, with the totals that must agree with the ledger. */
export const UnitPositions = ({ cycleId }: { readonly cycleId: string }) => {
  const { t } = useTranslation('envelope');
  const format = useFormat();
  const [answer, again] = useQuery({ query: UnitPositionsQuery, variables: { cycleId } });
  return (
    <Section
      title={t('positions')}
      methods={['allocation']}
      aside={<ExportButtons table="unit-positions" variables={{ cycleId }} label={t('positions')} />}
    >
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ unitPositions: rows }) => {
          const of = (figure: (typeof FIGURES)[number]) => ({
            head: t(figure),
            cell: (row: Position) => format.money(row[figure]),
            foot: format.money(sumMinor(rows.map((row) => row[figure]))),
          });
          return (
            <DataTable
              label={t('positions')}
              rows={rows}
              rowKey={(row) => row.businessUnit.id}
              columns={[
                { key: 'unit', head: t('unit'), cell: (row) => row.businessUnit.name, foot: t('total') },
                ...PAIRS.map(([first, second]) => ({
                  key: first,
                  figure: true,
                  ...of(first),
                  second: second && of(second),
                })),
              ]}
            />
          );
        }}
      </Loaded>
    </Section>
  );
};

/** One unit's budget before and after, by line. */
export const UnitPosition = (props: { readonly cycleId: string; readonly unitId: string; readonly title: string }) => {
  const { t } = useTranslation('envelope');
  const format = useFormat();
  const [answer, again] = useQuery({
    query: UnitPositionQuery,
    variables: { cycleId: props.cycleId, businessUnitId: props.unitId },
  });
  return (
    <Section title={props.title}>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ unitPosition }) => (
          <Stack>
            <Paper withBorder p="md">
              <Facts>
                {FIGURES.map((figure) => (
                  <Fact key={figure} name={t(figure)}>
                    {format.money(unitPosition[figure])}
                  </Fact>
                ))}
              </Facts>
            </Paper>
            {unitPosition.lines.length > 0 ? (
              <ExportButtons
                table="unit-lines"
                variables={{ cycleId: props.cycleId, businessUnitId: props.unitId }}
                label={t('lines')}
              />
            ) : null}
            {unitPosition.lines.length > 0 ? (
              <DataTable
                label={t('lines')}
                first={15}
                rows={unitPosition.lines}
                rowKey={(line) => `${line.costCentre} ${line.account}`}
                columns={[
                  { key: 'costCentre', brief: true, head: t('costCentre'), cell: (line) => line.costCentre },
                  { key: 'account', wide: true, head: t('account'), cell: (line) => line.account },
                  ...LINE_FIGURES.map((figure) => ({
                    key: figure,
                    head: t(figure),
                    figure: true,
                    cell: (line: PositionLine) => format.money(line[figure]),
                  })),
                ]}
              />
            ) : null}
          </Stack>
        )}
      </Loaded>
    </Section>
  );
};

/** The positions of the signed-in leader's own units. */
export const MyPosition = ({ cycleId }: { readonly cycleId: string }) => {
  const { t } = useTranslation('envelope');
  const { member } = useWorkspace();
  return member.businessUnits.map((unit) => (
    <UnitPosition key={unit.id} cycleId={cycleId} unitId={unit.id} title={`${t('position')}: ${unit.name}`} />
  ));
};
