import { Alert, Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../../shared/format/use-format';
import { useCycle } from '../../../../shared/session/use-cycle';
import { useMay } from '../../../../shared/session/workspace';
import { DataTable } from '../../../../shared/ui/data-table';
import { ExportButtons } from '../../../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../../../shared/ui/loaded';
import { Section } from '../../../../shared/ui/page';
import { ScoringFrame } from '../scoring-frame';
import { AdoptRatings } from './adopt-ratings';
import { DriversForm } from './drivers-form';
import { type DriverData, DriversQuery, type RatedInitiative } from './operations';

/** While accepted initiatives are rated: until the plan goes to approval. */
const RATED_IN: readonly string[] = ['INTAKE', 'SCORING', 'SELECTION'];

const DriverTable = ({ drivers }: { readonly drivers: readonly DriverData[] }) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  return (
    <DataTable
      label={t('drivers')}
      rows={drivers}
      rowKey={(driver) => driver.id}
      columns={[
        {
          key: 'name',
          head: t('driver'),
          cell: (driver) => (
            <>
              {driver.name}
              <Text size="xs" c="dimmed">
                {driver.description}
              </Text>
            </>
          ),
        },
        { key: 'share', head: t('weight'), figure: true, cell: (driver) => format.share(driver.share) },
        {
          key: 'impacts',
          head: t('impacts'),
          wide: true,
          cell: (driver) => (
            <ul className="anchors">
              {driver.impacts.map((impact) => (
                <li key={impact.level}>
                  <b>{t(`level.${impact.level}`)}</b> {impact.statement}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
};

const Ratings = (props: {
  readonly drivers: readonly DriverData[];
  readonly initiatives: readonly RatedInitiative[];
}) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const { drivers, initiatives } = props;
  const levelOf = (it: RatedInitiative, id: string) => it.driverImpacts.find((one) => one.driver.id === id)?.level;
  return (
    <DataTable
      label={t('ratings')}
      rows={initiatives}
      rowKey={(it) => it.id}
      columns={[
        {
          key: 'initiative',
          head: t('initiative'),
          wide: true,
          cell: (it) => (
            <>
              <Text component="span" c="dimmed" size="sm" mr={6}>
                {it.code}
              </Text>
              <Link to={`../initiatives/${it.id}`} relative="path">
                {it.title}
              </Link>
            </>
          ),
        },
        {
          key: 'priority',
          head: t('priority'),
          figure: true,
          cell: (it) =>
            it.driverPriority === null
              ? t('dots.none')
              : it.driverPriority.priority === null
                ? t('ratedOf', { rated: it.driverPriority.rated, drivers: it.driverPriority.drivers })
                : format.share(it.driverPriority.priority),
        },
        ...drivers.map((driver) => ({
          key: driver.id,
          head: driver.name,
          cell: (it: RatedInitiative) => {
            const level = levelOf(it, driver.id);
            // Not the level None, which is an answer.
            return level ? t(`level.${level}`) : t('notRated');
          },
        })),
      ]}
    />
  );
};

/** What the strategy asks of this cycle, and how far each accepted initiative serves it; beside the score, never part of it. */
export default function DriversPage() {
  const { t } = useTranslation('scoring');
  const cycle = useCycle();
  const may = useMay();
  const [answer, again] = useQuery({ query: DriversQuery, variables: { cycleId: cycle.id } });
  const [editing, setEditing] = useState(false);
  const [saved, setSaved] = useState(false);
  const editable = may('setStrategicDrivers') && (cycle.state === 'INTAKE' || cycle.state === 'SCORING');
  const edit = () => {
    setSaved(false);
    setEditing(true);
  };
  return (
    <ScoringFrame
      title={t('drivers')}
      aside={editable && !editing && answer.data ? <Button onClick={edit}>{t('editDrivers')}</Button> : null}
    >
      <div role="status" className={saved ? undefined : 'quiet-status'}>
        {saved ? <Alert color="green">{t('savedDrivers')}</Alert> : null}
      </div>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ strategicDrivers: { drivers }, initiatives }) =>
          editing ? (
            <DriversForm
              cycleId={cycle.id}
              drivers={drivers}
              onClose={() => setEditing(false)}
              onSaved={() => {
                setEditing(false);
                setSaved(true);
                again({ requestPolicy: 'network-only' });
              }}
            />
          ) : drivers.length === 0 ? (
            <Empty title={t('noDrivers')} text={t('noDriversText')} />
          ) : (
            <Stack gap="xl">
              <Text maw="75ch">{t('driversLead')}</Text>
              <ExportButtons named table="drivers" variables={{ cycleId: cycle.id }} label={t('drivers')} />
              <DriverTable drivers={drivers} />
              <Section
                title={t('ratings')}
                methods={['driver_priority']}
                aside={
                  initiatives.nodes.length > 0 ? (
                    <ExportButtons table="driver-ratings" variables={{ cycleId: cycle.id }} label={t('ratings')} />
                  ) : null
                }
              >
                {initiatives.nodes.length === 0 ? (
                  <Empty title={t('noAccepted')} />
                ) : (
                  <Stack gap="md">
                    <Ratings drivers={drivers} initiatives={initiatives.nodes} />
                    {may('adoptImportedRatings') && RATED_IN.includes(cycle.state) ? (
                      <AdoptRatings onAdopted={() => again({ requestPolicy: 'network-only' })} />
                    ) : null}
                  </Stack>
                )}
              </Section>
            </Stack>
          )
        }
      </Loaded>
    </ScoringFrame>
  );
}
