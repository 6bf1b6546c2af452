import './catalogue';
import './reserve/catalogue';
import { Alert, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { useCycle } from '../../shared/session/use-cycle';
import { useMay } from '../../shared/session/workspace';
import { CapGauge } from '../../shared/ui/cap-gauge';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Loaded } from '../../shared/ui/loaded';
import { Page, Section } from '../../shared/ui/page';
import { AdvanceCycle } from './advance-cycle';
import { OutsideTable } from './base/outside-table';
import { BaseTotals } from './base-totals';
import { BesideCap } from './beside-cap';
import { Ledger } from './ledger';
import { type EnvelopeData, EnvelopeQuery } from './operations';
import { ReserveSection } from './reserve/reserve-section';
import { BaseToEnvelope, EnvelopeToHeadroom } from './steps/base-to-headroom';
import { MyPosition, UnitPositions } from './positions';
import { WaysOut } from './ways-out';

const Cap = ({ envelope }: { readonly envelope: EnvelopeData }) => {
  const { t } = useTranslation('envelope');
  const { t: c } = useTranslation();
  const format = useFormat();
  const year = envelope.measures.filter((m) => m.period === 'YEAR');
  const periods = envelope.measures.filter((m) => m.period !== 'YEAR');
  const shared = envelope.yearMeasures.filter(
    (m) => m.period === 'YEAR' && year.some((own) => own.measure === m.measure && own.limit !== m.limit),
  );
  return (
    <Section
      title={t('cap')}
      methods={['envelope']}
      aside={<ExportButtons table="envelope" variables={{ cycleId: envelope.cycle.id }} label={t('cap')} />}
    >
      <Paper withBorder p="md">
        <Stack gap="xl">
          {year.map((figures) => (
            <CapGauge key={figures.measure} figures={figures} />
          ))}
          {shared.length > 0 ? (
            <Text size="sm" c="dimmed">
              {t('yearHint')}
            </Text>
          ) : null}
          {shared.map((figures) => (
            <CapGauge key={figures.measure} figures={figures} />
          ))}
          {BigInt(envelope.openingCommitments) > 0n ? (
            <Text size="sm" c="dimmed">
              {t('opening')}: {format.money(envelope.openingCommitments)}
            </Text>
          ) : null}
        </Stack>
      </Paper>
      {periods.length > 0 ? (
        <DataTable
          label={t('periods')}
          rows={periods}
          rowKey={(m) => `${m.measure} ${m.period}`}
          columns={[
            { key: 'period', head: t('period'), cell: (m) => m.period },
            { key: 'measure', head: t('measure'), cell: (m) => c(`measure.${m.measure}`) },
            { key: 'limit', head: t('limit'), figure: true, cell: (m) => format.money(m.limit) },
            { key: 'reserve', head: c('gauge.reserve'), figure: true, cell: (m) => format.money(m.reserve) },
            { key: 'held', head: c('gauge.held'), figure: true, cell: (m) => format.money(m.held) },
            { key: 'committed', head: c('gauge.committed'), figure: true, cell: (m) => format.money(m.committed) },
            { key: 'headroom', head: c('gauge.headroom'), figure: true, cell: (m) => format.money(m.headroom) },
          ]}
        />
      ) : null}
    </Section>
  );
};

/** How the cap comes about and what is left of it, in the year. */
const Steps = ({ envelope }: { readonly envelope: EnvelopeData }) => {
  const format = useFormat();
  const year = envelope.measures.find((m) => m.period === 'YEAR' && m.measure === 'IN_YEAR');
  if (!year) return null;
  const figures = {
    total: BigInt(envelope.baseVersion.total),
    outside: envelope.baseVersion.outside.map(({ reason, amount }) => ({ reason, amount: BigInt(amount) })),
    addressable: BigInt(year.addressable),
    limit: BigInt(year.limit),
    reserve: BigInt(year.reserve),
    committed: BigInt(year.committed),
    held: BigInt(year.held),
  };
  const capShare = format.share(envelope.capShare);
  return (
    <SimpleGrid cols={{ base: 1, xl: 2 }} spacing="xl">
      <BaseToEnvelope figures={figures} capShare={capShare} cycleId={envelope.cycle.id} />
      <EnvelopeToHeadroom figures={figures} capShare={capShare} cycleId={envelope.cycle.id} />
    </SimpleGrid>
  );
};

/** The cap and how full it is, the base behind it, and what every unit gives and gets. */
export default function EnvelopePage() {
  const { t } = useTranslation('envelope');
  const format = useFormat();
  const may = useMay();
  const cycle = useCycle();
  const [answer, again] = useQuery({ query: EnvelopeQuery, variables: { cycleId: cycle.id } });
  const envelope = answer.data?.envelope;
  return (
    <Page
      title={t('title')}
      aside={may('advanceFundingCycle') ? <AdvanceCycle cycle={cycle} /> : null}
      lead={
        envelope ? (
          <>
            {t('lead', {
              year: envelope.fiscalYear,
              share: format.share(envelope.capShare),
              reserve: format.share(envelope.reserveShare),
              base: `${envelope.baseVersion.label} (${format.date(envelope.baseVersion.asOf)})`,
            })}{' '}
            <span className="nowrap">{t('asOf', { when: format.dateTime(envelope.asOf) })}</span>
          </>
        ) : undefined
      }
    >
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {(data) => (
          <Stack gap="xl">
            {data.envelope.overCommitted ? (
              <Alert color="red" title={t('overCommittedTitle')}>
                {t('overCommitted')}
              </Alert>
            ) : null}
            <WaysOut cycleId={cycle.id} ways={data.envelope.waysOut} />
            <Cap envelope={data.envelope} />
            <Steps envelope={data.envelope} />
            <BesideCap cycleId={cycle.id} figures={data.envelope.besideCap} />
            <SimpleGrid cols={{ base: 1, xl: 2 }} spacing="xl">
              <BaseTotals
                title={t('byUnit')}
                head={t('unit')}
                totals={data.envelope.byUnit}
                of={{ id: data.envelope.baseVersion.id, by: 'BUSINESS_UNIT' }}
              />
              <BaseTotals
                title={t('byArea')}
                head={t('area')}
                totals={data.envelope.byArea}
                of={{ id: data.envelope.baseVersion.id, by: 'FUNCTIONAL_AREA' }}
              />
            </SimpleGrid>
            <OutsideTable baseId={data.envelope.baseVersion.id} rows={data.envelope.baseVersion.outside} />
          </Stack>
        )}
      </Loaded>
      {may('unitPositions') ? (
        <ReserveSection cycle={cycle} onChange={() => again({ requestPolicy: 'network-only' })} />
      ) : null}
      {may('unitPositions') ? <UnitPositions cycleId={cycle.id} /> : <MyPosition cycleId={cycle.id} />}
      <Ledger key={cycle.id} cycleId={cycle.id} />
    </Page>
  );
}
