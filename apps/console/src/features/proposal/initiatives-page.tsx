import './catalogue';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ResultOf } from '../../shared/graphql/graphql';
import { useLoadOn } from '../../shared/graphql/use-load-on';
import { useFormat } from '../../shared/format/use-format';
import { useCycle } from '../../shared/session/use-cycle';
import { useMay } from '../../shared/session/workspace';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { LoadOn } from '../../shared/ui/load-on';
import { Empty, Loaded } from '../../shared/ui/loaded';
import { Page } from '../../shared/ui/page';
import { StateBadge } from '../../shared/ui/state-badge';
import { Filters, useFilter } from './filters';
import { type InitiativeFilter, InitiativesQuery } from './operations';
import { AnswerAwaitedBadge, OrphanedBadge, Orphans } from './orphans';
import { SponsorshipInbox } from './sponsorship';

const PAGE = 100;
const listOf = (data: ResultOf<typeof InitiativesQuery>) => data.initiatives;
const List = ({ filter, cycleId }: { readonly filter: InitiativeFilter; readonly cycleId: string }) => {
  const { t } = useTranslation('proposal');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { answer, list, again } = useLoadOn(InitiativesQuery, { cycleId, filter, first: PAGE }, listOf);
  return (
    <Loaded answer={answer} onRetry={again}>
      {() =>
        !list || list.rows.length === 0 ? (
          <Empty title={t('empty')} text={t('emptyText')} />
        ) : (
          <Stack gap="sm">
            <DataTable
              label={t('title')}
              total={list.total}
              onEnd={list.loadOn}
              rows={list.rows.map((node) => ({
                ...node,
                ask: node.options.find((o) => o.proposed) ?? node.options[0],
              }))}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'title',
                  wide: true,
                  head: t('name'),
                  cell: (row) => (
                    <>
                      <Text component="span" c="dimmed" size="sm" mr={6}>
                        {row.code}
                      </Text>
                      <Link to={row.id}>{row.title}</Link>
                    </>
                  ),
                },
                { key: 'unit', head: t('unit'), cell: (row) => row.businessUnit.name },
                {
                  key: 'state',
                  head: t('state'),
                  cell: (row) => (
                    <>
                      <StateBadge state={row.state} /> {row.orphaned ? <OrphanedBadge /> : null}{' '}
                      {row.answerAwaited ? <AnswerAwaitedBadge /> : null}
                    </>
                  ),
                },
                { key: 'sponsorship', head: t('sponsorship'), cell: (row) => c(`sponsorship.${row.sponsorship}`) },
                {
                  key: 'inYear',
                  head: t('inYear'),
                  figure: true,
                  cell: (row) => (row.ask ? format.money(row.ask.inYear) : ''),
                },
                {
                  key: 'runRate',
                  head: t('runRate'),
                  figure: true,
                  cell: (row) => (row.ask ? format.money(row.ask.runRate) : ''),
                },
                {
                  key: 'updated',
                  head: t('updated'),
                  cell: (row) => <span className="nowrap">{format.dateTime(row.updatedAt)}</span>,
                },
              ]}
            />
            <LoadOn list={list} count={t('count', { count: list.total })} />
          </Stack>
        )
      }
    </Loaded>
  );
};

/** All initiatives of the cycle that the member may see. */
export default function InitiativesPage() {
  const { t } = useTranslation('proposal');
  const cycle = useCycle();
  const may = useMay();
  const use = useFilter();
  return (
    <Page
      title={t('title')}
      lead={t('lead', { cycle: cycle.name })}
      aside={
        cycle.state === 'INTAKE' ? (
          <Group gap="xs">
            {may('importInitiatives') ? (
              <Button component={Link} to="import" variant="default">
                {t('fromFile')}
              </Button>
            ) : null}
            {may('createInitiative') ? (
              <Button component={Link} to="new">
                {t('new')}
              </Button>
            ) : null}
          </Group>
        ) : null
      }
    >
      {may('sponsorshipRequests') ? <SponsorshipInbox /> : null}
      {['SELECTION', 'APPROVAL', 'EXECUTION', 'CLOSED'].includes(cycle.state) ? <Orphans cycleId={cycle.id} /> : null}
      <Filters use={use} />
      <ExportButtons table="initiatives" variables={{ cycleId: cycle.id, filter: use.filter }} label={t('title')} />
      <List key={use.key} filter={use.filter} cycleId={cycle.id} />
    </Page>
  );
}
