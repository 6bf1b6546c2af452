import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../shared/format/use-format';
import { useCycle } from '../../../../shared/session/use-cycle';
import { DataTable } from '../../../../shared/ui/data-table';
import { ExportButtons } from '../../../../shared/ui/export-buttons';
import type { ModelData } from '../operations';

const STATE_COLOURS = { DRAFT: 'orange', PUBLISHED: 'green', FROZEN: 'gray' } as const;

/** Whether a model may be scored or changed, in words. */
export const ModelState = ({ state }: { readonly state: ModelData['state'] }) => {
  const { t } = useTranslation('scoring');
  return <Badge color={STATE_COLOURS[state]}>{t(`modelState.${state}`)}</Badge>;
};

/** The model in figures and words: its method, the sum done, its questions with scale and weight. */
export const ModelFacts = ({ model }: { readonly model: ModelData }) => {
  const { t } = useTranslation('scoring');
  const cycle = useCycle();
  const format = useFormat();
  const total = model.criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  const weighted = model.method === 'WEIGHTED';
  return (
    <Stack gap="sm">
      <Paper withBorder p="md">
        <Stack gap="sm">
          <Group gap="xs">
            <Text fw={600}>{t(`method.${model.method}`)}</Text>
            <ModelState state={model.state} />
            <Text size="sm" c="dimmed">
              {t('versionOf', { version: model.version })}
            </Text>
          </Group>
          <Text size="sm">{t(`methodText.${model.method}`)}</Text>
          <code className="formula">{model.workings}</code>
          <Text size="sm" c="dimmed">
            {t(`missing.${model.missingScores}`)}
          </Text>
        </Stack>
      </Paper>
      <ExportButtons named table="criteria" variables={{ cycleId: cycle.id }} label={t('criteria')} />
      <DataTable
        label={t('criteria')}
        rows={model.criteria}
        rowKey={(criterion) => criterion.id}
        columns={[
          {
            key: 'name',
            head: t('criterion'),
            cell: (criterion) => (
              <>
                {criterion.name}
                {criterion.factor ? (
                  <Text size="xs" c="dimmed">
                    {t(`factor.${criterion.factor}`)}
                  </Text>
                ) : null}
              </>
            ),
          },
          {
            key: 'question',
            wide: true,
            head: t('questionHead'),
            cell: (criterion) => (
              <>
                {criterion.question}
                <ul className="anchors">
                  {[...criterion.anchors]
                    .sort((a, b) => a.value - b.value)
                    .map((anchor) => (
                      <li key={anchor.value}>
                        <b>{format.score(anchor.value)}</b> {anchor.text}
                      </li>
                    ))}
                </ul>
              </>
            ),
          },
          { key: 'kind', head: t('kind'), cell: (criterion) => t(`kinds.${criterion.kind}`) },
          {
            key: 'scale',
            head: t('scale'),
            figure: true,
            cell: (criterion) =>
              t('scaleOf', {
                lowest: format.points(criterion.lowest / 100),
                highest: format.points(criterion.highest / 100),
              }),
          },
          ...(weighted
            ? [
                {
                  key: 'weight',
                  head: t('weight'),
                  figure: true,
                  cell: (criterion: ModelData['criteria'][number]) =>
                    format.share(total === 0 ? 0 : (criterion.weight * 10_000) / total),
                },
              ]
            : []),
        ]}
      />
    </Stack>
  );
};
