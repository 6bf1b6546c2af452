import { Alert, Button, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../../shared/format/use-format';
import { faultOf } from '../../../../shared/graphql/fault';
import { useAct } from '../../../../shared/graphql/use-act';
import { useCycle } from '../../../../shared/session/use-cycle';
import { useMay } from '../../../../shared/session/workspace';
import { DataTable } from '../../../../shared/ui/data-table';
import { ExportButtons } from '../../../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../../../shared/ui/loaded';
import { Section } from '../../../../shared/ui/page';
import { ActProblem } from '../../../../shared/ui/refusal-alert';
import { ScoringFrame } from '../scoring-frame';
import { InviteForm } from './invite-form';
import { AssignMutation, type PanelModel, PanelQuery } from './operations';
import { Release } from './release';

type Assignment = PanelModel['panel'][number];

/** Who scores what and how far each is: counts alone, no score. */
const PanelTable = (props: { readonly model: PanelModel; readonly onChange: () => void }) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const cycle = useCycle();
  const may = useMay();
  const act = useAct(AssignMutation);
  const [released, setReleased] = useState<string | null>(null);
  const { model } = props;
  const changing = (cycle.state === 'INTAKE' || cycle.state === 'SCORING') && !model.revealedAt;
  // While nobody has scored the panel is set anew; from the first score on one of it is released, with a reason.
  const removable = changing && model.progress.done === 0 && may('assignPanellists');
  const releasable = changing && model.progress.done > 0 && may('releasePanellist');
  const remove = async (gone: Assignment) => {
    const input = model.panel
      .filter((one) => one !== gone)
      .map((one) => ({ memberId: one.member.id, criterionIds: one.criteria.map((criterion) => criterion.id) }));
    if (await act.run({ cycleId: cycle.id, input })) props.onChange();
  };
  const progressOf = ({ progress: { done, open }, member }: Assignment) => {
    const text = t('progressText', { done: format.count(done), all: format.count(done + open) });
    return (
      <Stack gap={4} miw={140}>
        <Progress value={done + open === 0 ? 0 : (done / (done + open)) * 100} aria-label={`${member.name}: ${text}`} />
        <Text size="xs">{text}</Text>
      </Stack>
    );
  };
  return (
    <Stack gap="sm">
      <ActProblem act={act} />
      <div role="status" className={released === null ? 'quiet-status' : undefined}>
        {released === null ? null : <Alert color="green">{t('release.done', { name: released })}</Alert>}
      </div>
      <DataTable
        label={t('panel')}
        rows={model.panel}
        rowKey={(one) => one.member.id}
        columns={[
          { key: 'name', head: t('panellist'), cell: (one) => one.member.name },
          {
            key: 'criteria',
            head: t('criteria'),
            wide: true,
            cell: (one) => one.criteria.map((criterion) => criterion.name).join(', '),
          },
          { key: 'progress', head: t('progress'), cell: progressOf },
          {
            key: 'invited',
            head: t('invite.when'),
            cell: (one) =>
              one.invitedAt && one.invitedBy
                ? t('invite.by', { who: one.invitedBy.name, when: format.dateTime(one.invitedAt) })
                : t('invite.withModel'),
          },
          ...(removable
            ? [
                {
                  key: 'remove',
                  head: t('removeHead'),
                  cell: (one: Assignment) => (
                    <Button
                      variant="default"
                      size="compact-xs"
                      loading={act.busy}
                      aria-label={t('removePanellist', { name: one.member.name })}
                      onClick={() => void remove(one)}
                    >
                      {t('removeHead')}
                    </Button>
                  ),
                },
              ]
            : []),
          ...(releasable
            ? [
                {
                  key: 'release',
                  head: t('release.head'),
                  cell: (one: Assignment) =>
                    one.progress.open > 0 ? (
                      <Release
                        one={one}
                        onReleased={(name) => {
                          setReleased(name);
                          props.onChange();
                        }}
                      />
                    ) : null,
                },
              ]
            : []),
        ]}
      />
    </Stack>
  );
};

/** The panel of a cycle: who is asked, how far each is, and inviting more until the reveal. */
export default function PanelPage() {
  const { t } = useTranslation('scoring');
  const cycle = useCycle();
  const may = useMay();
  const [answer, again] = useQuery({ query: PanelQuery, variables: { cycleId: cycle.id } });
  const none = answer.error && !answer.data && faultOf(answer.error) === 'WRONG_STATE';
  const refresh = () => again({ requestPolicy: 'network-only' });
  const open = cycle.state === 'INTAKE' || cycle.state === 'SCORING';
  return (
    <ScoringFrame title={t('panel')}>
      {none ? (
        <Empty title={t('noModelTitle')} text={t('noModelText')} />
      ) : (
        <Loaded answer={answer} onRetry={refresh}>
          {(data) => (
            <Stack gap="xl">
              {data.scoringModel.panel.length === 0 ? (
                <Empty title={t('panelEmpty')} />
              ) : (
                <>
                  <ExportButtons named table="panel" variables={{ cycleId: cycle.id }} label={t('panel')} />
                  <PanelTable model={data.scoringModel} onChange={refresh} />
                </>
              )}
              {open && !data.scoringModel.revealedAt && may('invitePanellists') ? (
                <Section title={t('invite.title')}>
                  <InviteForm answer={data} onInvited={refresh} />
                </Section>
              ) : null}
            </Stack>
          )}
        </Loaded>
      )}
    </ScoringFrame>
  );
}
