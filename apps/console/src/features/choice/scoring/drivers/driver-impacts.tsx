import { Alert, Button, Paper, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../../shared/format/use-format';
import { useAct } from '../../../../shared/graphql/use-act';
import { useMay } from '../../../../shared/session/workspace';
import { Loaded } from '../../../../shared/ui/loaded';
import { Section } from '../../../../shared/ui/page';
import { ActProblem } from '../../../../shared/ui/refusal-alert';
import { LEVELS } from './draft';
import { type DriverData, type ImpactsData, ImpactsQuery, RateImpactMutation } from './operations';

type Impact = ImpactsData['initiative']['driverImpacts'][number];

/** One driver: how far the initiative serves it, in the driver's own words; a changed rating needs a reason. */
const Rating = (props: {
  readonly initiativeId: string;
  readonly driver: DriverData;
  readonly impact: Impact | undefined;
  readonly editable: boolean;
  readonly onRated: () => void;
}) => {
  const { t } = useTranslation('scoring');
  const { t: c } = useTranslation();
  const format = useFormat();
  const { driver, impact } = props;
  const [level, setLevel] = useState<Impact['level'] | null>(impact?.level ?? null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(RateImpactMutation);
  const changed = impact !== undefined && level !== impact.level;
  const save = async () => {
    setTried(true);
    if (!level || (changed && reason.trim() === '')) return;
    const driverId = driver.id;
    if (!(await act.run({ initiativeId: props.initiativeId, driverId, level, reason: reason.trim() || null }))) return;
    setTried(false);
    setReason('');
    props.onRated();
  };
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <div>
          <Text fw={600}>
            {driver.name} ({format.share(driver.share)})
          </Text>
          <Text size="sm" c="dimmed">
            {driver.description}
          </Text>
        </div>
        {impact ? (
          <Text size="sm">
            {t('ratedBy', {
              level: t(`level.${impact.level}`),
              statement: impact.statement,
              who: impact.ratedBy.name,
              when: format.dateTime(impact.ratedAt),
            })}{' '}
            {impact.reason}
          </Text>
        ) : null}
        {props.editable ? (
          <>
            <Select
              label={t('levelOf', { driver: driver.name })}
              data={LEVELS.map((one) => ({
                value: one,
                label: `${t(`level.${one}`)}: ${driver.impacts.find((it) => it.level === one)?.statement ?? ''}`,
              }))}
              value={level}
              onChange={(value) => setLevel(LEVELS.find((one) => one === value) ?? null)}
              maw={720}
            />
            {changed ? (
              <Textarea
                label={t('reason')}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
                error={tried && reason.trim() === '' ? c('form.required') : undefined}
                autosize
                required
                maw={720}
              />
            ) : null}
            <ActProblem act={act} />
            <Button
              variant="default"
              size="xs"
              w="fit-content"
              loading={act.busy}
              disabled={level === null || level === impact?.level}
              onClick={() => void save()}
            >
              {t('saveRating', { driver: driver.name })}
            </Button>
          </>
        ) : impact ? null : (
          <Text size="sm">{t('notRated')}</Text>
        )}
      </Stack>
    </Paper>
  );
};

/** How far an initiative serves the strategic drivers of its cycle. */
export const DriverImpacts = (props: { readonly cycleId: string; readonly initiativeId: string }) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const may = useMay();
  const { cycleId, initiativeId } = props;
  const [answer, again] = useQuery({ query: ImpactsQuery, variables: { id: initiativeId, cycleId } });
  return (
    <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {({ strategicDrivers: { drivers }, initiative }) => {
        if (drivers.length === 0) return null;
        const { driverPriority: standing } = initiative;
        return (
          <Section title={t('drivers')}>
            {standing ? (
              <Alert color="harbor">
                {standing.priority === null
                  ? t('ratedOf', { rated: standing.rated, drivers: standing.drivers })
                  : t('priorityText', { share: format.share(standing.priority) })}
              </Alert>
            ) : null}
            {drivers.map((driver) => (
              <Rating
                key={driver.id}
                initiativeId={initiativeId}
                driver={driver}
                impact={initiative.driverImpacts.find((one) => one.driver.id === driver.id)}
                editable={may('rateDriverImpact') && initiative.state === 'ACCEPTED'}
                onRated={() => again({ requestPolicy: 'network-only' })}
              />
            ))}
          </Section>
        );
      }}
    </Loaded>
  );
};
