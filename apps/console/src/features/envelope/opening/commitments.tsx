import { MultiSelect, Paper, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Fact, Facts } from '../../../shared/ui/facts';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { Pager, usePages } from '../../../shared/ui/pager';
import { StateBadge } from '../../../shared/ui/state-badge';
import { OPENING_STATES, OpeningCommitmentsQuery, type OpeningData, type OpeningState } from './operations';

const PAGE = 50;

const Table = ({ rows }: { readonly rows: OpeningData['nodes'] }) => {
  const { t } = useTranslation('opening');
  const format = useFormat();
  return (
    <DataTable
      label={t('commitments')}
      rows={rows}
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
  const pages = usePages();
  const [answer, again] = useQuery({
    query: OpeningCommitmentsQuery,
    variables: { ...props, first: PAGE, after: pages.after },
  });
  return (
    <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {({ openingCommitments: all }) =>
        all.totalCount === 0 ? (
          <Empty title={t('emptyTitle', { year: props.year })} text={t('emptyText')} />
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
            <Table rows={all.nodes} />
            <Pager pages={pages} info={all.pageInfo} count={t('count', { count: all.totalCount })} />
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
