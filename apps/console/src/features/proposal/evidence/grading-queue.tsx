import { Badge, Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { useNarrow } from '../../../shared/ui/use-narrow';
import { type CaseOfCycle, CasesQuery, MOST_CASES } from './case-operations';
import { QueueQuery, type Task, type TaskState } from './desk-operations';
import { GradeBadge } from './grade-badge';
import { addressOfLink, commitmentOf } from './links';

type Review = NonNullable<CaseOfCycle['businessCase']>['review'];

const STATES = ['OPEN', 'WAITING', 'GRADED'] as const satisfies readonly TaskState[];

const Tasks = (props: {
  readonly cycleId: string;
  readonly state: TaskState;
  readonly rows: readonly Task[];
  readonly reviews: ReadonlyMap<string, Review>;
}) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const addressOf = (task: Task) =>
    `/cycles/${props.cycleId}/evidence/${task.initiative.id}/${addressOfLink(task.link)}`;
  return (
    <DataTable
      label={t(`evidence.task.${props.state}`)}
      rows={props.rows}
      rowKey={(task) => `${task.initiative.id} ${task.link}`}
      columns={[
        {
          key: 'initiative',
          wide: true,
          head: t('evidence.initiative'),
          cell: (task) => (
            <>
              <Link to={`/cycles/${props.cycleId}/initiatives/${task.initiative.id}`}>
                {task.initiative.code} {task.initiative.title}
              </Link>
              <Text size="sm" c="dimmed">
                {task.initiative.businessUnit.name}
              </Text>
            </>
          ),
        },
        {
          key: 'link',
          head: t('evidence.linkHead'),
          cell: (task) => (
            <>
              {t(`evidence.link.${task.link}`)}
              {task.standing.stale ? (
                <div>
                  <Badge color="orange">{t('evidence.staleBadge')}</Badge>
                </div>
              ) : null}
              {task.standing.apart ? (
                <div>
                  <Badge color="orange">{t('evidence.apartBadge')}</Badge>
                </div>
              ) : null}
            </>
          ),
        },
        { key: 'grade', head: t('evidence.gradeHead'), cell: (task) => <GradeBadge state={task.standing.state} /> },
        {
          key: 'cost',
          head: t('evidence.cost'),
          figure: true,
          cell: (task) => {
            const cost = commitmentOf(task.initiative);
            return cost === null ? t('evidence.unknown') : format.money(cost);
          },
        },
        {
          key: 'depth',
          head: t('evidence.depthHead'),
          cell: (task) => {
            const review = props.reviews.get(task.initiative.id);
            return review ? (
              <>
                {t(`evidence.depth.${review.depth}`)}
                <Text size="xs" c="dimmed">
                  {review.because.join('; ')}
                </Text>
              </>
            ) : (
              t('evidence.noCase')
            );
          },
        },
        {
          key: 'items',
          head: t('evidence.items'),
          figure: true,
          cell: (task) => format.count(task.standing.evidence.length),
        },
        {
          key: 'given',
          head: t('evidence.graders'),
          cell: ({ standing }) => (
            <span className="nowrap">
              {t('evidence.gradersOf', { given: standing.given, needed: standing.needed })}
            </span>
          ),
        },
        {
          key: 'act',
          head: t('evidence.todo'),
          cell: (task) =>
            task.mayGrade ? (
              <Button
                size="compact-sm"
                variant={task.state === 'OPEN' ? 'filled' : 'default'}
                component={Link}
                to={addressOf(task)}
                aria-label={t('evidence.gradeOf', {
                  link: t(`evidence.link.${task.link}`),
                  code: task.initiative.code,
                })}
              >
                {t('evidence.gradeIt')}
              </Button>
            ) : (
              <>
                {t('evidence.notYours')}
                <Text size="xs" c="dimmed">
                  {task.whyNot}
                </Text>
              </>
            ),
        },
      ]}
    />
  );
};

/** The links of the cycle as one grader has them before them, those that wait for them first. */
export const GradingQueue = ({ cycleId }: { readonly cycleId: string }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const [answer, again] = useQuery({ query: QueueQuery, variables: { cycleId } });
  const [cases] = useQuery({ query: CasesQuery, variables: { cycleId, first: MOST_CASES } });
  const reviews = new Map(
    (cases.data?.initiatives.nodes ?? []).flatMap((it) =>
      it.businessCase ? [[it.id, it.businessCase.review] as const] : [],
    ),
  );
  const [state, setState] = useState<TaskState>('OPEN');
  const narrow = useNarrow();
  return (
    <Section title={t('evidence.queue')}>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ gradingQueue }) => {
          if (gradingQueue.length === 0)
            return <Empty title={t('evidence.queueEmpty')} text={t('evidence.queueEmptyText')} />;
          const rows = gradingQueue.filter((task) => task.state === state);
          const count = (of: TaskState) => format.count(gradingQueue.filter((task) => task.state === of).length);
          return (
            <Stack gap="sm">
              <SegmentedControl
                aria-label={t('evidence.show')}
                orientation={narrow ? 'vertical' : 'horizontal'}
                w="fit-content"
                maw="100%"
                value={state}
                onChange={(value) => setState(STATES.find((it) => it === value) ?? state)}
                data={STATES.map((it) => ({
                  value: it,
                  label: t('evidence.taskCount', { state: t(`evidence.task.${it}`), n: count(it) }),
                }))}
              />
              {rows.length > 0 ? (
                <ExportButtons table="grading" variables={{ cycleId, taskState: state }} label={t('evidence.queue')} />
              ) : null}
              {rows.length > 0 ? (
                <Tasks cycleId={cycleId} state={state} rows={rows} reviews={reviews} />
              ) : state === 'OPEN' ? (
                <Empty title={t('evidence.doneTitle')} text={t('evidence.doneText')} />
              ) : (
                <Empty title={t('evidence.queueNone')} text={t('evidence.queueNoneText')} />
              )}
            </Stack>
          );
        }}
      </Loaded>
    </Section>
  );
};
