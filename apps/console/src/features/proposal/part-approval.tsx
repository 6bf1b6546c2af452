import { Alert, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { useAct } from '../../shared/graphql/use-act';
import { useMay, useWorkspace } from '../../shared/session/workspace';
import { Fact, Facts } from '../../shared/ui/facts';
import { Loaded } from '../../shared/ui/loaded';
import { Section } from '../../shared/ui/page';
import { ReasonDialog } from '../../shared/ui/reason-dialog';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { AcceptPart } from './accept-part';
import type { InitiativeData } from './operations';
import { AnswerPartMutation, type PartLine, PartQuery } from './part-operations';

/** Withdraws from a part, which frees its money at once. */
const Withdraw = (props: { readonly line: PartLine; readonly onClose: () => void; readonly onDone: () => void }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const act = useAct(AnswerPartMutation);
  return (
    <ReasonDialog
      opened
      title={t('part.withdrawTitle')}
      text={t('part.withdrawText', { amount: format.money(props.line.approvedInYear) })}
      reasonLabel={t('reason')}
      confirm={t('part.withdraw')}
      busy={act.busy}
      problem={<ActProblem act={act} onReload={props.onDone} />}
      onClose={props.onClose}
      onConfirm={async (reason) => {
        if (await act.run({ planLineId: props.line.id, accept: false, reason })) props.onDone();
      }}
    />
  );
};

const Answer = ({ line }: { readonly line: PartLine }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const { partApproval: part } = line;
  if (part.answerAwaited || !part.answeredAt) return null;
  const said = [
    part.benefit,
    part.benefitPerYear ? t('perYear', { amount: format.money(part.benefitPerYear) }) : null,
    part.effectShare === null ? null : t('part.bringing', { share: format.share(part.effectShare) }),
    part.reason,
  ];
  return (
    <Alert color={part.accepted ? 'green' : 'gray'}>
      <Text size="sm">
        {t(part.accepted ? 'part.accepted' : 'part.withdrawn', {
          who: part.answeredBy?.name ?? '',
          when: format.dateTime(part.answeredAt),
        })}
      </Text>
      <Text size="sm">{said.filter(Boolean).join(' · ')}</Text>
    </Alert>
  );
};

/** What was approved of the ask where that is not all of it, and the proposer's answer. */
export const PartApproval = (props: { readonly initiative: InitiativeData; readonly onChange: () => void }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const may = useMay();
  const { member } = useWorkspace();
  const { initiative } = props;
  const [asked, setAsked] = useState<'accept' | 'withdraw' | null>(null);
  const [answer, again] = useQuery({ query: PartQuery, variables: { cycleId: initiative.cycle.id } });
  const mine =
    initiative.owner.id === member.id || member.businessUnits.some((unit) => unit.id === initiative.businessUnit.id);
  const close = () => setAsked(null);
  const done = () => {
    close();
    again({ requestPolicy: 'network-only' });
    props.onChange();
  };
  return (
    <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {({ plans }) => {
        const line = plans
          .flatMap((plan) => plan.lines)
          .filter((one) => one.initiative.id === initiative.id)
          .find((one): one is PartLine => one.partApproval !== null);
        if (!line) return null;
        return (
          <Section title={t('part.title')}>
            <Paper withBorder p="md">
              <Stack gap="sm">
                {line.partApproval.answerAwaited ? <Alert color="orange">{t('part.awaited')}</Alert> : null}
                <Facts>
                  {(
                    [
                      [t('part.asked'), `${format.money(line.inYear)} · ${line.option.name}`],
                      [t('part.approved'), format.money(line.approvedInYear)],
                      [t('reason'), line.reason ?? ''],
                      [t('part.conditions'), line.conditions ?? ''],
                    ] as const
                  )
                    .filter(([, value]) => value !== '')
                    .map(([name, value]) => (
                      <Fact key={name} name={name}>
                        {value}
                      </Fact>
                    ))}
                </Facts>
                <Answer line={line} />
                {line.partApproval.answerAwaited && mine && may('answerPartApproval') ? (
                  <Group gap="xs">
                    <Button onClick={() => setAsked('accept')}>{t('part.accept')}</Button>
                    <Button variant="default" onClick={() => setAsked('withdraw')}>
                      {t('part.withdraw')}
                    </Button>
                  </Group>
                ) : null}
              </Stack>
            </Paper>
            {asked === 'accept' ? <AcceptPart line={line} onClose={close} onDone={done} /> : null}
            {asked === 'withdraw' ? <Withdraw line={line} onClose={close} onDone={done} /> : null}
          </Section>
        );
      }}
    </Loaded>
  );
};
