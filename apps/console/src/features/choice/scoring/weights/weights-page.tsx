import { Alert, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../../shared/format/use-format';
import { faultOf } from '../../../../shared/graphql/fault';
import { useCycle } from '../../../../shared/session/use-cycle';
import { useMay } from '../../../../shared/session/workspace';
import { DataTable } from '../../../../shared/ui/data-table';
import { ExportButtons } from '../../../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../../../shared/ui/loaded';
import { Section } from '../../../../shared/ui/page';
import { ScoringFrame } from '../scoring-frame';
import { Consistency } from './consistency';
import { HangsOn } from './hangs-on';
import { MyJudgement } from './my-judgement';
import { WeightsQuery, type WeightsModel } from './operations';
import { TakeWeights } from './take-weights';

/** What the criteria weigh and how that came about. */
const Standing = ({ model, cycleId }: { readonly model: WeightsModel; readonly cycleId: string }) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const { weighting, criteria } = model;
  const whole = criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  const nameOf = (id: string) => criteria.find((criterion) => criterion.id === id)?.name ?? '';
  return (
    <Section
      title={t('weightsNow')}
      methods={['ahp', 'swing_weights', 'worst_triads']}
      aside={<ExportButtons table="criteria-weights" variables={{ cycleId }} label={t('weightsNow')} />}
    >
      <Text size="sm">
        {weighting.takenAt && weighting.takenBy
          ? t('weightsTaken', {
              method: t(`weightMethod.${weighting.method}`),
              who: weighting.takenBy.name,
              when: format.dateTime(weighting.takenAt),
              version: model.version,
            })
          : t('weightsWithModel', { version: model.version })}
      </Text>
      <DataTable
        label={t('weightsNow')}
        rows={criteria.map((criterion, k) => ({ ...criterion, figure: weighting.figures[k] }))}
        rowKey={(criterion) => criterion.id}
        columns={[
          { key: 'name', head: t('criterion'), cell: (criterion) => criterion.name, wide: true },
          { key: 'kind', head: t('kind'), cell: (criterion) => t(`kinds.${criterion.kind}`) },
          ...(weighting.figures.length > 0
            ? [
                {
                  key: 'figure',
                  head: t('entered'),
                  figure: true,
                  cell: (criterion: { readonly figure?: number }) =>
                    criterion.figure === undefined ? t('dots.none') : format.points(criterion.figure),
                },
              ]
            : []),
          {
            key: 'share',
            head: t('weight'),
            figure: true,
            cell: (criterion) => format.share(whole === 0 ? 0 : (criterion.weight * 10_000) / whole),
          },
        ]}
      />
      {weighting.consistency ? (
        <Consistency
          acceptable={weighting.consistency.acceptable}
          ratios={weighting.consistency.ratios}
          triads={weighting.triads.map((triad) => triad.words)}
        />
      ) : null}
      {weighting.judgements.length > 0 ? (
        <ExportButtons named table="criteria-comparisons" variables={{ cycleId }} label={t('judgements')} />
      ) : null}
      {weighting.judgements.length > 0 ? (
        <DataTable
          label={t('judgements')}
          rows={weighting.judgements}
          rowKey={(one) => one.id}
          columns={[
            { key: 'who', head: t('judge'), cell: (one) => one.judge.name },
            {
              key: 'pairs',
              head: t('judgements'),
              wide: true,
              cell: (one) =>
                one.judgements
                  .map((it) =>
                    t('pair.said', {
                      first: nameOf(it.criterionId),
                      second: nameOf(it.overId),
                      times: format.points(it.times),
                    }),
                  )
                  .join(' · '),
            },
            {
              key: 'ratio',
              head: t('ratio.head'),
              figure: true,
              cell: (one) => {
                const { ratio } = one.consistency?.ratios.find((it) => it.table === 'SAATY_1980') ?? { ratio: null };
                return ratio === null ? t('dots.none') : format.places(ratio, 4);
              },
            },
          ]}
        />
      ) : null}
    </Section>
  );
};

/** The weights of the criteria: how they stand, one's own comparisons, and how the CX executive makes them. */
export default function WeightsPage() {
  const { t } = useTranslation('scoring');
  const cycle = useCycle();
  const may = useMay();
  const [answer, again] = useQuery({ query: WeightsQuery, variables: { cycleId: cycle.id } });
  const [taken, setTaken] = useState(false);
  const none = answer.error && !answer.data && faultOf(answer.error) === 'WRONG_STATE';
  const refresh = () => again({ requestPolicy: 'network-only' });
  return (
    <ScoringFrame title={t('weightsTitle')}>
      <div role="status" className={taken ? undefined : 'quiet-status'}>
        {taken ? <Alert color="green">{t('take.taken')}</Alert> : null}
      </div>
      {none ? (
        <Empty title={t('noModelTitle')} text={t('noModelText')} />
      ) : (
        <Loaded answer={answer} onRetry={refresh}>
          {({ scoringModel: model }) => {
            if (model.method !== 'WEIGHTED') return <Empty title={t('noWeights')} text={t('noWeightsText')} />;
            const open = model.state !== 'FROZEN' && (cycle.state === 'INTAKE' || cycle.state === 'SCORING');
            return (
              <Stack gap="xl">
                <Standing model={model} cycleId={cycle.id} />
                {open ? null : <Alert color="gray">{t('frozenText')}</Alert>}
                {cycle.state !== 'INTAKE' && cycle.state !== 'SCORING' && may('ranking') ? <HangsOn /> : null}
                {open && may('judgeCriteria') ? (
                  <MyJudgement cycleId={cycle.id} criteria={model.criteria} onSaved={refresh} />
                ) : null}
                {open && may('takeWeights') ? (
                  <TakeWeights
                    key={model.version}
                    cycleId={cycle.id}
                    model={model}
                    onTaken={() => {
                      setTaken(true);
                      window.scrollTo({ top: 0 });
                      refresh();
                    }}
                  />
                ) : null}
              </Stack>
            );
          }}
        </Loaded>
      )}
    </ScoringFrame>
  );
}
