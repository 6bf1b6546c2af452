import '../catalogue';
import { Alert, Button, Group, Paper, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useCycle } from '../../../shared/session/use-cycle';
import { Fact, Facts } from '../../../shared/ui/facts';
import { FaultAlert, Loaded } from '../../../shared/ui/loaded';
import { Page, Section } from '../../../shared/ui/page';
import { type MyTask, MyTaskQuery } from './desk-operations';
import { GradeBadge } from './grade-badge';
import { GradesGiven } from './grades-given';
import { GradingForm } from './grading-form';
import { LinkStory, ReviewFact } from './link-story';
import { addressOfLink, commitmentOf, linkOfAddress } from './links';
import { type LinksInitiative, LinksQuery, type StandingData } from './operations';

const Statement = (props: { readonly initiative: LinksInitiative; readonly standing: StandingData }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const { initiative, standing } = props;
  const cost = commitmentOf(initiative);
  return (
    <Section title={t('evidence.statement')}>
      <Paper withBorder p="md">
        <Stack gap="sm">
          <LinkStory initiative={initiative} link={standing.link} />
          <Facts>
            <Fact name={t('evidence.standing')}>
              <GradeBadge state={standing.state} />
            </Fact>
            <Fact name={t('evidence.cost')}>{cost === null ? t('evidence.unknown') : format.money(cost)}</Fact>
            <Fact name={t('evidence.graders')}>
              {t('evidence.gradersOf', { given: standing.given, needed: standing.needed })}
            </Fact>
            <ReviewFact initiativeId={initiative.id} />
          </Facts>
        </Stack>
      </Paper>
    </Section>
  );
};

/** What a grader reads before the form: whether it is theirs, and that it is blind. */
const Notice = (props: { readonly task: MyTask | undefined; readonly standing: StandingData }) => {
  const { t } = useTranslation('proposal');
  const { task, standing } = props;
  if (!task) return <Alert color="gray">{t('evidence.queueEmptyText')}</Alert>;
  if (!task.mayGrade)
    return (
      <Alert color="gray" title={t('evidence.notYours')}>
        {task.whyNot}
      </Alert>
    );
  if (task.state === 'GRADED') return <Alert color="green">{t('evidence.gradedAll')}</Alert>;
  if (task.state === 'WAITING') return <Alert color="harbor">{t('evidence.mineGiven')}</Alert>;
  return standing.needed > 1 ? <Alert color="harbor">{t('evidence.blind')}</Alert> : null;
};

/** One link of one case, to be graded by its evidence. */
export default function GradingPage() {
  const { t } = useTranslation('proposal');
  const cycle = useCycle();
  const { id = '', link: part } = useParams();
  const link = linkOfAddress(part);
  const [answer, again] = useQuery({ query: LinksQuery, variables: { id } });
  const [tasks, againTasks] = useQuery({ query: MyTaskQuery, variables: { cycleId: cycle.id } });
  // A message belongs to the link it speaks of; the next link starts without.
  const here = `${id} ${part ?? ''}`;
  const [message, setMessage] = useState({ of: '', text: '' });
  const said = message.of === here ? message.text : null;
  const refresh = () => {
    again({ requestPolicy: 'network-only' });
    againTasks({ requestPolicy: 'network-only' });
  };
  const initiative = answer.data?.initiative;
  const desk = `/cycles/${cycle.id}/evidence`;
  const task = tasks.data?.gradingQueue.find((it) => it.initiative.id === id && it.link === link);
  const open = task?.mayGrade === true && task.state !== 'GRADED';
  const multipliers = new Map(
    (tasks.data?.fundingCycle.caseRules.multipliers ?? []).map((it) => [it.grade, it.multiplier]),
  );
  const upcoming = tasks.data?.gradingQueue.find(
    (it) => it.state === 'OPEN' && it.mayGrade && !(it.initiative.id === id && it.link === link),
  );
  return (
    <Page
      title={
        link
          ? t('evidence.gradingTitle', { number: t(`evidence.linkNumber.${link}`), link: t(`evidence.link.${link}`) })
          : t('evidence.title')
      }
      lead={
        initiative ? (
          <Link to={`/cycles/${cycle.id}/initiatives/${id}`}>{`${initiative.code} ${initiative.title}`}</Link>
        ) : undefined
      }
      aside={
        <Group gap="xs">
          <Button variant="default" component={Link} to={`/cycles/${cycle.id}/initiatives/${id}/evidence`}>
            {t('evidence.toEvidence')}
          </Button>
          <Button variant="default" component={Link} to={desk}>
            {t('evidence.toDesk')}
          </Button>
        </Group>
      }
    >
      <div role="status" className={said ? undefined : 'quiet-status'}>
        {said ? (
          <Alert color="green">
            <Stack gap="xs" align="flex-start">
              {said}
              {upcoming ? (
                <Link to={`${desk}/${upcoming.initiative.id}/${addressOfLink(upcoming.link)}`}>
                  {t('evidence.next', { link: t(`evidence.link.${upcoming.link}`), code: upcoming.initiative.code })}
                </Link>
              ) : null}
            </Stack>
          </Alert>
        ) : null}
      </div>
      <Loaded answer={answer} onRetry={refresh}>
        {({ initiative: it }) => {
          const standing = it.evidenceLinks.find((one) => one.link === link);
          if (!standing) return <FaultAlert code="NOT_FOUND" />;
          return (
            <Stack gap="xl">
              <Statement initiative={it} standing={standing} />
              <Loaded answer={tasks} onRetry={refresh}>
                {() => (
                  <Stack gap="lg">
                    <Notice task={task} standing={standing} />
                    {open ? (
                      <Section title={t('evidence.items')}>
                        <GradingForm
                          key={`${id} ${standing.link} ${it.version}`}
                          initiativeId={it.id}
                          standing={standing}
                          multipliers={multipliers}
                          onSaved={(grade) => {
                            const name = t(`evidence.link.${standing.link}`);
                            setMessage({ of: here, text: t('evidence.saved', { grade, link: name, code: it.code }) });
                            window.scrollTo({ top: 0 });
                            refresh();
                          }}
                        />
                      </Section>
                    ) : null}
                  </Stack>
                )}
              </Loaded>
              <Section title={t('evidence.grades')}>
                <GradesGiven standing={standing} />
              </Section>
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}
