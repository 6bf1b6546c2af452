import { Alert, Button, Paper, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { useWorkspace } from '../../../shared/session/workspace';
import { DataTable } from '../../../shared/ui/data-table';
import { Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { ReasonDialog } from '../../../shared/ui/reason-dialog';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { ModelQuery, RevealMutation } from './operations';

/** How far the panel is, by counts only until the reveal; the model and the reveal itself. */
export const PanelOverview = ({ cycleId }: { readonly cycleId: string }) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const { refresh } = useWorkspace();
  const [answer, again] = useQuery({ query: ModelQuery, variables: { cycleId } });
  const act = useAct(RevealMutation);
  const [asking, setAsking] = useState(false);
  return (
    <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {({ scoringModel: model }) => {
        const all = model.progress.done + model.progress.open;
        const total = model.criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
        const text = t('progressText', { done: format.count(model.progress.done), all: format.count(all) });
        return (
          <Stack gap="xl">
            <Section
              title={t('progress')}
              aside={
                model.revealedAt ? (
                  <Button component={Link} to={`/cycles/${cycleId}/ranking`}>
                    {t('toRanking')}
                  </Button>
                ) : (
                  <Button onClick={() => setAsking(true)}>{t('reveal')}</Button>
                )
              }
            >
              <Paper withBorder p="md">
                <Stack gap="xs">
                  <Progress value={all === 0 ? 0 : (model.progress.done / all) * 100} size="lg" aria-label={text} />
                  <Text>{text}</Text>
                  {model.revealedAt ? (
                    <Alert color="green">{t('revealed', { when: format.dateTime(model.revealedAt) })}</Alert>
                  ) : null}
                </Stack>
              </Paper>
            </Section>
            <Section title={t('model')}>
              <DataTable
                label={t('model')}
                rows={model.criteria}
                rowKey={(criterion) => criterion.id}
                columns={[
                  { key: 'name', head: t('criterion'), cell: (criterion) => criterion.name },
                  { key: 'question', wide: true, head: t('anchors'), cell: (criterion) => criterion.question },
                  { key: 'kind', head: t('kind'), cell: (criterion) => t(`kinds.${criterion.kind}`) },
                  {
                    key: 'weight',
                    head: t('weight'),
                    figure: true,
                    cell: (criterion) => format.share(total === 0 ? 0 : (criterion.weight * 10_000) / total),
                  },
                ]}
              />
            </Section>
            <Section title={t('panel')}>
              {model.panel.length === 0 ? (
                <Text c="dimmed">{t('panelEmpty')}</Text>
              ) : (
                <DataTable
                  label={t('panel')}
                  rows={model.panel}
                  rowKey={(assignment) => assignment.member.id}
                  columns={[
                    { key: 'name', head: t('panellist'), cell: (assignment) => assignment.member.name },
                    {
                      key: 'criteria',
                      head: t('criteria'),
                      cell: (assignment) => assignment.criteria.map((criterion) => criterion.name).join(', '),
                    },
                  ]}
                />
              )}
            </Section>
            <ReasonDialog
              opened={asking}
              title={t('revealTitle')}
              text={t('revealText')}
              confirm={t('reveal')}
              busy={act.busy}
              problem={<ActProblem act={act} />}
              onClose={() => {
                setAsking(false);
                act.clear();
              }}
              onConfirm={async () => {
                if (!(await act.run({ cycleId }))) return;
                setAsking(false);
                again({ requestPolicy: 'network-only' });
                refresh();
              }}
            />
          </Stack>
        );
      }}
    </Loaded>
  );
};
