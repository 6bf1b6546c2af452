import { MultiSelect, Paper, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import type { ResultOf } from '../../../shared/graphql/graphql';
import { type LoadedOn, useLoadOn } from '../../../shared/graphql/use-load-on';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Fact, Facts } from '../../../shared/ui/facts';
import { LoadOn } from '../../../shared/ui/load-on';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { StateBadge } from '../../../shared/ui/state-badge';
import { OPENING_STATES, OpeningCommitmentsQuery, type OpeningData, type OpeningState } from './operations';

const PAGE = 100;
const listOf = (data: ResultOf<typeof OpeningCommitmentsQuery>) => data.openingCommitments;

const Table = ({ list }: { readonly list: LoadedOn<OpeningData['nodes'][number]> }) => {
  const { t } = useTranslation('opening');
  const format = useFormat();
  return (
    <DataTable
      label={t('commitments')}
      rows={list.rows}
      total={list.total}
      onEnd={list.loadOn}
      rowKey={(row) => row.id}
      columns={[
        { key: 'what', wide: true, head: t('what'), cell: (row) => row.description },
        { key: 'reference', head: t('reference'), cell: (row) => row.reference ?? '' },
        { key: 'unit', head: t('unit'), cell: (row) => row.businessUnit.name },
        { key: 'line', head: t('line'), cell: (row) => `${row.costCentre} / ${row.account}` },
        { key: 'inYear', head: t('inYear'), figure: true, cell: (row) => format.money(row.inYear) },
        { key: 'runRate', head: t('runRate'), figure: true, cell: (row) => format.money(row.runRate) },
        {
          key: 'ends',
          head: t('contractEnd'),
          cell: (row) => (row.contractEnd ? <span className="nowrap">{format.date(row.contractEnd)}</span> : ''),
        },
        {
          key: 'absorbs',
          head: t('absorbs'),
          cell: (row) =>
            row.absorbedOn
              ? t('absorbedOn', { when: format.date(row.absorbedOn) })
              : row.absorbsOn
                ? format.date(row.absorbsOn)
                : '',
        },
        { key: 'state', head: t('state'), cell: (row) => <StateBadge state={row.state} /> },
      ]}
    />
  );
};

const List = (props: { readonly year: number; readonly states: OpeningState[] }) => {
  const { t } = useTranslation('opening');
  const format = useFormat();
  const { year, states } = props;
  const { answer, list, again } = useLoadOn(OpeningCommitmentsQuery, { year, states, first: PAGE }, listOf);
  return (
    <Loaded answer={answer} onRetry={again}>
      {({ openingCommitments: all }) =>
        !list || list.total === 0 ? (
          <Empty title={t('emptyTitle', { year: year })} text={t('emptyText')} />
        ) : (
          <Stack gap="sm">
            <Paper withBorder p="md">
              <Facts>
                {(['inYear', 'runRate'] as const).map((measure) => (
                  <Fact key={measure} name={t(`sum.${measure}`)}>
                    {format.money(all[measure])}
                  </Fact>
                ))}
              </Facts>
            </Paper>
            <ExportButtons
              table="opening-commitments"
              variables={{ fiscalYear: props.year, states: props.states }}
              label={t('commitments')}
            />
            <Table list={list} />
            <LoadOn list={list} count={t('count', { count: list.total })} />
          </Stack>
        )
      }
    </Loaded>
  );
};

/** The opening commitments of a year, those that count first. */
export const Commitments = ({ year }: { readonly year: number }) => {
  const { t } = useTranslation('opening');
  const { t: c } = useTranslation();
  const [states, setStates] = useState<OpeningState[]>(['STANDING', 'WAITING']);
  return (
    <Section
      title={t('commitments')}
      aside={
        <MultiSelect
          aria-label={t('state')}
          w={{ base: '100%', sm: 320 }}
          data={OPENING_STATES.map((state) => ({ value: state, label: c(`state.${state}`) }))}
          value={states}
          onChange={(values) => setStates(OPENING_STATES.filter((state) => values.includes(state)))}
        />
      }
    >
      <List key={`${year} ${states.join()}`} year={year} states={states.length > 0 ? states : [...OPENING_STATES]} />
    </Section>
  );
};
