import './catalogue';
import { Alert, Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { useMay, useWorkspace } from '../../../shared/session/workspace';
import { Section } from '../../../shared/ui/page';
import { ReasonDialog } from '../../../shared/ui/reason-dialog';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import type { InitiativeData } from '../operations';
import { AnswerAppealMutation, type Appeal, type AppealChance, AppealMutation, AppealsQuery } from './operations';

const COLOUR = { OPEN: 'orange', UPHELD: 'green', DISMISSED: 'gray' } as const;

/** A decision that can still be appealed, and the button to do so. */
const Chance = (props: { readonly id: string; readonly chance: AppealChance; readonly onDone: () => void }) => {
  const { t } = useTranslation('appeal');
  const { t: c } = useTranslation();
  const format = useFormat();
  const act = useAct(AppealMutation);
  const [asking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
    act.clear();
  };
  const { against, desk, until } = props.chance;
  return (
    <Alert color="gray" title={t(`against.${against}`)}>
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{t('until', { desk: c(`role.${desk}`), when: format.dateTime(until) })}</Text>
        <Button size="xs" onClick={() => setAsking(true)}>
          {t('appeal')}
        </Button>
      </Stack>
      <ReasonDialog
        opened={asking}
        title={t('appealTitle')}
        text={t('appealText', { desk: c(`role.${desk}`) })}
        reasonLabel={t('reason')}
        confirm={t('appeal')}
        busy={act.busy}
        problem={<ActProblem act={act} />}
        onClose={close}
        onConfirm={async (reason) => {
          if (!(await act.run({ initiativeId: props.id, reason }))) return;
          close();
          props.onDone();
        }}
      />
    </Alert>
  );
};

const Answering = (props: { readonly appeal: Appeal; readonly onDone: () => void }) => {
  const { t } = useTranslation('appeal');
  const act = useAct(AnswerAppealMutation);
  const [asked, setAsked] = useState<'uphold' | 'dismiss' | null>(null);
  const close = () => {
    setAsked(null);
    act.clear();
  };
  return (
    <Group gap="xs">
      <Button size="xs" onClick={() => setAsked('uphold')}>
        {t('uphold')}
      </Button>
      <Button size="xs" variant="default" onClick={() => setAsked('dismiss')}>
        {t('dismiss')}
      </Button>
      {asked ? (
        <ReasonDialog
          opened
          title={t(`${asked}Title`)}
          text={t(asked === 'uphold' ? `upheldMeans.${props.appeal.against}` : 'dismissText')}
          reasonLabel={t('reason')}
          confirm={t(asked)}
          busy={act.busy}
          problem={<ActProblem act={act} />}
          onClose={close}
          onConfirm={async (reason) => {
            if (!(await act.run({ id: props.appeal.id, uphold: asked === 'uphold', reason }))) return;
            close();
            props.onDone();
          }}
        />
      ) : null}
    </Group>
  );
};

const Shown = (props: { readonly appeal: Appeal; readonly onDone: () => void }) => {
  const { t } = useTranslation('appeal');
  const { t: c } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const { member } = useWorkspace();
  const { appeal } = props;
  const mine = member.roles.includes(appeal.desk) && appeal.appealedBy?.id !== member.id && may('answerAppeal');
  return (
    <Paper withBorder p="md">
      <Stack gap="xs" align="flex-start">
        <Group gap="xs">
          <Badge color={COLOUR[appeal.state]}>{t(`state.${appeal.state}`)}</Badge>
          <Text size="sm" fw={600}>
            {t(`against.${appeal.against}`)}
          </Text>
        </Group>
        <Text size="sm" className="prose">
          {t('said', { who: appeal.appealedBy?.name ?? '', when: format.dateTime(appeal.appealedAt) })} {appeal.reason}
        </Text>
        {appeal.answeredAt ? (
          <Text size="sm" className="prose">
            {t('answered', { who: appeal.answeredBy?.name ?? '', when: format.dateTime(appeal.answeredAt) })}{' '}
            {appeal.answer}
          </Text>
        ) : (
          <Text size="sm" c="dimmed">
            {t('waits', { desk: c(`role.${appeal.desk}`) })}
          </Text>
        )}
        {appeal.state === 'OPEN' && mine ? <Answering appeal={appeal} onDone={props.onDone} /> : null}
      </Stack>
    </Paper>
  );
};

/** Appeals against decisions about an initiative, and the chance of one; nothing while there is neither. */
export const Appeals = (props: { readonly initiative: InitiativeData; readonly onChange: () => void }) => {
  const { t } = useTranslation('appeal');
  const may = useMay();
  const { member } = useWorkspace();
  const { id, owner, editors, businessUnit } = props.initiative;
  const mine =
    [owner, ...editors].some((one) => one.id === member.id) ||
    member.businessUnits.some((unit) => unit.id === businessUnit.id);
  const [{ data }, again] = useQuery({ query: AppealsQuery, variables: { id }, requestPolicy: 'cache-and-network' });
  const done = () => {
    again({ requestPolicy: 'network-only' });
    props.onChange();
  };
  const found = data?.initiative;
  const chance = mine && may('appealDecision') ? found?.appealChance : null;
  if (!found || (found.appeals.length === 0 && !chance)) return null;
  return (
    <Section title={t('title')}>
      {chance ? <Chance id={id} chance={chance} onDone={done} /> : null}
      {found.appeals.map((appeal) => (
        <Shown key={appeal.id} appeal={appeal} onDone={done} />
      ))}
    </Section>
  );
};
