import './catalogue';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import type { ResultOf } from '../../../shared/graphql/graphql';
import { useAct } from '../../../shared/graphql/use-act';
import { useLoadOn } from '../../../shared/graphql/use-load-on';
import { useMay } from '../../../shared/session/workspace';
import { Facts } from '../../../shared/ui/facts';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { LoadOn } from '../../../shared/ui/load-on';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Page, Section } from '../../../shared/ui/page';
import { ReasonDialog } from '../../../shared/ui/reason-dialog';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { DeadJobs } from './dead-jobs';
import { type BackgroundData, BackgroundQuery, type DeadJob, DropMutation, RetryMutation } from './operations';

const PAGE = 50;
const listOf = (data: ResultOf<typeof BackgroundQuery>) => data.backgroundWork.deadJobs;

const Standing = ({ work }: { readonly work: BackgroundData }) => {
  const { t } = useTranslation('background');
  const format = useFormat();
  const facts = [
    [t('dead'), format.count(work.dead)],
    [t('waiting'), format.count(work.waiting)],
    [t('failing'), format.count(work.failing)],
    [t('dueSince'), work.dueSince ? format.dateTime(work.dueSince) : t('notDue')],
  ] as const;
  return (
    <Section title={t('standing')}>
      <Stack gap="sm">
        <Facts items={facts} />
        {work.dueSince ? <Text size="sm">{t('late')}</Text> : null}
      </Stack>
    </Section>
  );
};

/** How notices and mails fare, and what was given up: tried again or dropped by an administrator. */
export default function BackgroundPage() {
  const { t } = useTranslation('background');
  const may = useMay();
  const { answer, list, again } = useLoadOn(BackgroundQuery, { first: PAGE }, listOf);
  const [retry, drop] = [useAct(RetryMutation), useAct(DropMutation)];
  const [dropping, setDropping] = useState<readonly DeadJob[] | 'ALL' | null>(null);
  const close = () => {
    setDropping(null);
    drop.clear();
  };
  const naming = (jobs: readonly DeadJob[] | 'ALL') =>
    jobs === 'ALL' ? { ids: [], all: true } : { ids: jobs.map(({ id }) => id), all: false };
  const onRetry = async (jobs: readonly DeadJob[] | 'ALL') => {
    if (await retry.run(naming(jobs))) again();
  };
  const onDrop = async (reason: string) => {
    if (dropping === null || !(await drop.run({ ...naming(dropping), reason }))) return;
    close();
    again();
  };
  const acts = may('retryJobs') ? { onRetry, onDrop: setDropping } : null;
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded answer={answer} onRetry={again}>
        {({ backgroundWork }) => (
          <Stack gap="xl">
            <Standing work={backgroundWork} />
            <Section
              title={t('list')}
              aside={
                <Group gap="xs">
                  {list && list.rows.length > 0 ? (
                    <ExportButtons table="background-jobs" variables={{}} label={t('list')} />
                  ) : null}
                  {acts && list && list.total > 1 ? (
                    <>
                      <Button variant="default" loading={retry.busy} onClick={() => void onRetry('ALL')}>
                        {t('retryAll')}
                      </Button>
                      <Button variant="default" onClick={() => setDropping('ALL')}>
                        {t('dropAll')}
                      </Button>
                    </>
                  ) : null}
                </Group>
              }
            >
              <ActProblem act={retry} onReload={again} />
              {!list || list.rows.length === 0 ? (
                <Empty title={t('none')} text={t('noneText')} />
              ) : (
                <Stack gap="sm">
                  <DeadJobs jobs={list.rows} acts={acts} busy={retry.busy} />
                  <LoadOn list={list} count={t('count', { count: list.total })} />
                </Stack>
              )}
            </Section>
          </Stack>
        )}
      </Loaded>
      {dropping ? (
        <ReasonDialog
          opened
          title={t('dropTitle')}
          text={t('dropText')}
          reasonLabel={t('reason')}
          confirm={t(dropping === 'ALL' ? 'dropAll' : 'drop')}
          busy={drop.busy}
          problem={<ActProblem act={drop} onReload={again} />}
          onClose={close}
          onConfirm={(reason) => void onDrop(reason)}
        />
      ) : null}
    </Page>
  );
}
