import '../catalogue';
import '../desk/catalogue';
import { Paper, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { startingCycle } from '../../../shared/session/use-cycle';
import { useMay, useWorkspace } from '../../../shared/session/workspace';
import { CapGauge } from '../../../shared/ui/cap-gauge';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Page, Section } from '../../../shared/ui/page';
import { PrintButton } from '../../../shared/ui/print-button';
import { AskedQuery, CapToDecideQuery } from '../desk/operations';
import { Asked } from './asked';
import { Changed } from './changed';

/** Both limits of a cycle with reserve and headroom, and what changed since the moment they were read. */
const Cap = (props: { readonly cycle: { readonly id: string; readonly name: string } }) => {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const [answer, again] = useQuery({
    query: CapToDecideQuery,
    variables: { cycleId: props.cycle.id },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Section title={t('brief.cap', { cycle: props.cycle.name })}>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ envelope }) => (
          <Paper withBorder p="md">
            <Stack gap="lg">
              {envelope.measures
                .filter((figures) => figures.period === 'YEAR')
                .map((figures) => (
                  <CapGauge key={figures.measure} figures={figures} />
                ))}
              <span className="as-of">{t('cap.asOf', { when: format.dateTime(envelope.asOf) })}</span>
            </Stack>
          </Paper>
        )}
      </Loaded>
    </Section>
  );
};

/** All a COO needs before the meeting, on one page: what is asked, what the cap has left, what changed since. */
export default function BriefPage() {
  const { t } = useTranslation('desk');
  const may = useMay();
  const { member, cycles, organization } = useWorkspace();
  const [answer, again] = useQuery({ query: AskedQuery, requestPolicy: 'cache-and-network' });
  const plans = answer.data?.decisionQueue ?? [];
  const asked = [...new Map(plans.map(({ cycle }) => [cycle.id, cycle])).values()];
  const start = startingCycle(member, cycles);
  const shown = asked.length > 0 || !start ? asked : [start];
  return (
    <Page title={t('brief.title')} lead={t('brief.lead', { name: organization.name })} aside={<PrintButton />}>
      <Stack gap="xl" className="brief">
        <Section title={answer.data ? t('brief.asked', { count: plans.length }) : t('brief.askedTitle')}>
          <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
            {({ decisionQueue }) =>
              decisionQueue.length === 0 ? (
                <Empty title={t('brief.nothing')} text={t('brief.nothingText')} />
              ) : (
                <Stack>
                  {decisionQueue.map((plan) => (
                    <Asked key={plan.id} plan={plan} />
                  ))}
                </Stack>
              )
            }
          </Loaded>
        </Section>
        {answer.data && may('envelope') ? shown.map((cycle) => <Cap key={cycle.id} cycle={cycle} />) : null}
        {may('decisionRecord') ? <Changed /> : null}
      </Stack>
    </Page>
  );
}
