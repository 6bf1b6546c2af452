import { Button, Group, MultiSelect, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { useAct } from '../../shared/graphql/use-act';
import { useMay, useWorkspace } from '../../shared/session/workspace';
import { Dialog } from '../../shared/ui/dialog';
import { Section } from '../../shared/ui/page';
import { ReasonDialog } from '../../shared/ui/reason-dialog';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { AnswerSponsorshipMutation, RequestSponsorshipMutation, SponsorshipRequestsQuery } from './acts';
import { UnitsQuery } from './operations';

/** Requests that wait for an answer by the leader of an asked unit. */
export const SponsorshipInbox = () => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const may = useMay();
  const { member } = useWorkspace();
  const [answer, again] = useQuery({ query: SponsorshipRequestsQuery });
  const act = useAct(AnswerSponsorshipMutation);
  const [asked, setAsked] = useState<{ readonly id: string; readonly sponsor: boolean } | null>(null);
  const mine = member.businessUnits.map((unit) => unit.id);
  const open = (answer.data?.sponsorshipRequests ?? []).filter(
    (request) => request.answer === 'OPEN' && mine.includes(request.businessUnit.id),
  );
  if (open.length === 0 || !may('answerSponsorshipRequest')) return null;
  return (
    <Section title={t('waiting')}>
      {open.map((request) => (
        <Paper key={request.id} withBorder p="md">
          <Stack gap="xs">
            <Text fw={600}>{request.initiativeTitle}</Text>
            <Text size="sm" className="prose">
              {request.problem}
            </Text>
            <Text size="sm" className="prose">
              {request.action}
            </Text>
            <Group>
              <Text size="sm" c="dimmed">
                {request.businessUnit.name} · {t('answerBy')} {format.date(request.answerBy)}
              </Text>
              <Button size="xs" onClick={() => setAsked({ id: request.id, sponsor: true })}>
                {t('sponsorIt')}
              </Button>
              <Button size="xs" variant="default" onClick={() => setAsked({ id: request.id, sponsor: false })}>
                {t('decline')}
              </Button>
            </Group>
          </Stack>
        </Paper>
      ))}
      <ReasonDialog
        opened={asked !== null}
        title={asked?.sponsor ? t('sponsorIt') : t('decline')}
        reasonLabel={t('reason')}
        confirm={asked?.sponsor ? t('sponsorIt') : t('decline')}
        busy={act.busy}
        problem={<ActProblem act={act} />}
        onClose={() => setAsked(null)}
        onConfirm={async (reason) => {
          if (!asked || !(await act.run({ ...asked, reason }))) return;
          setAsked(null);
          again({ requestPolicy: 'network-only' });
        }}
      />
    </Section>
  );
};

/** Asks named units to sponsor CX infrastructure, so that their refusal is on record. */
export const AskSponsorship = (props: { readonly initiativeId: string; readonly onDone: () => void }) => {
  const { t } = useTranslation('proposal');
  const [opened, setOpened] = useState(false);
  const [units] = useQuery({ query: UnitsQuery, pause: !opened });
  const [chosen, setChosen] = useState<string[]>([]);
  const [answerBy, setAnswerBy] = useState('');
  const act = useAct(RequestSponsorshipMutation);
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setOpened(true)}>
        {t('askSponsorship')}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('askSponsorship')}>
        <form
          onSubmit={async (event) => {
            event.preventDefault();
            const done = await act.run({ initiativeId: props.initiativeId, businessUnitIds: chosen, answerBy });
            if (!done) return;
            setOpened(false);
            props.onDone();
          }}
        >
          <Stack>
            <Text size="sm">{t('askSponsorshipText')}</Text>
            <ActProblem act={act} />
            <MultiSelect
              label={t('unitsToAsk')}
              data={(units.data?.businessUnits ?? [])
                .filter((unit) => unit.kind === 'P_AND_L')
                .map((unit) => ({ value: unit.id, label: unit.name }))}
              value={chosen}
              onChange={setChosen}
              required
            />
            <TextInput
              label={t('answerBy')}
              type="date"
              value={answerBy}
              onChange={(event) => setAnswerBy(event.currentTarget.value)}
              required
            />
            <Group justify="flex-end">
              <Button type="submit" loading={act.busy} disabled={chosen.length === 0 || !answerBy}>
                {t('ask')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Dialog>
    </>
  );
};
