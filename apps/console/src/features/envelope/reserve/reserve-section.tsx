import { Button, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import type { Cycle } from '../../../shared/session/workspace';
import { useMay } from '../../../shared/session/workspace';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Fact, Facts } from '../../../shared/ui/facts';
import { Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { type ReserveData, ReserveQuery } from './operations';
import { ReleaseDialog } from './release-dialog';

const Releases = ({ envelope, initiatives }: ReserveData) => {
  const { t } = useTranslation('reserve');
  const format = useFormat();
  const named = (id: string | null) => {
    const found = initiatives.nodes.find((it) => it.id === id);
    return found ? `${found.code} ${found.title}` : id ? t('otherItem') : t('anyItem');
  };
  if (envelope.reserveReleases.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('none')}
      </Text>
    );
  return (
    <DataTable
      label={t('releases')}
      rows={envelope.reserveReleases}
      rowKey={(row) => row.id}
      columns={[
        { key: 'at', head: t('at'), cell: (row) => format.dateTime(row.releasedAt) },
        { key: 'by', head: t('by'), cell: (row) => row.releasedBy?.name ?? '' },
        { key: 'inYear', head: t('inYear'), figure: true, cell: (row) => format.money(row.amount) },
        { key: 'runRate', head: t('runRate'), figure: true, cell: (row) => format.money(row.runRateAmount) },
        { key: 'item', head: t('item'), cell: (row) => named(row.initiativeId) },
        { key: 'for', head: t('use'), cell: (row) => t(row.betweenCycles ? 'betweenCycles' : 'headroom') },
        { key: 'reason', wide: true, head: t('reason'), cell: (row) => row.reason },
      ]}
    />
  );
};

/** The cycle's reserve, what the COO released of it, and for the COO the release itself. */
export const ReserveSection = (props: { readonly cycle: Cycle; readonly onChange: () => void }) => {
  const { t } = useTranslation('reserve');
  const { t: c } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const { cycle } = props;
  const [answer, again] = useQuery({ query: ReserveQuery, variables: { cycleId: cycle.id } });
  const [asking, setAsking] = useState(false);
  const refresh = () => again({ requestPolicy: 'network-only' });
  return (
    <Section
      title={t('title')}
      aside={
        may('releaseReserve') && cycle.state !== 'CLOSED' ? (
          <Button variant="default" size="xs" onClick={() => setAsking(true)}>
            {t('release')}
          </Button>
        ) : null
      }
    >
      <Loaded answer={answer} onRetry={refresh}>
        {(data) => (
          <>
            <Paper withBorder p="md">
              <Facts>
                {data.envelope.measures
                  .filter((measure) => measure.period === 'YEAR')
                  .map((measure) => (
                    <Fact key={measure.measure} name={t('left', { measure: c(`measure.${measure.measure}`) })}>
                      {format.money(measure.reserve)}
                    </Fact>
                  ))}
                {data.envelope.releasedReserve ? (
                  <Fact name={t('drawable')}>
                    {t('drawableBoth', {
                      inYear: format.money(data.envelope.releasedReserve.inYear),
                      runRate: format.money(data.envelope.releasedReserve.runRate),
                    })}
                  </Fact>
                ) : null}
              </Facts>
            </Paper>
            {data.envelope.reserveReleases.length > 0 ? (
              <ExportButtons named table="reserve-releases" variables={{ cycleId: cycle.id }} label={t('releases')} />
            ) : null}
            <Releases {...data} />
            {asking ? (
              <ReleaseDialog
                cycleId={cycle.id}
                initiatives={data.initiatives.nodes}
                onClose={() => setAsking(false)}
                onReleased={() => {
                  setAsking(false);
                  refresh();
                  props.onChange();
                }}
              />
            ) : null}
          </>
        )}
      </Loaded>
    </Section>
  );
};
