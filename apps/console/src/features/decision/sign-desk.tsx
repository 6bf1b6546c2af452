import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useActor } from '../../shared/format/use-actor';
import { useFormat } from '../../shared/format/use-format';
import { useAct } from '../../shared/graphql/use-act';
import { useMay } from '../../shared/session/workspace';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { IdentityDialog } from '../../shared/ui/identity-dialog';
import { Loaded } from '../../shared/ui/loaded';
import { Section } from '../../shared/ui/page';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { usePlanStands } from '../../shared/stale/plan-stands';
import { useSignature } from './desk/use-signature';
import type { Decided, PlanToDecide } from './operations';
import { ReturnPlan } from './return-plan';
import { SignaturesQuery, SignMutation, type Taken, TakenQuery } from './signature-operations';
import { Signatures } from './signatures';

/** What was decided line by line: what a signer puts their name to. */
const DecidedLines = ({ plan, taken }: { readonly plan: PlanToDecide; readonly taken: Taken }) => {
  const { t } = useTranslation('decision');
  const { t: c } = useTranslation();
  const format = useFormat();
  const said = new Map(taken.lines.map((line) => [line.planLineId, line]));
  return (
    <DataTable
      label={t('sign.decided')}
      rows={plan.lines.map((line) => ({ ...line, said: said.get(line.id) }))}
      rowKey={(line) => line.id}
      columns={[
        {
          key: 'initiative',
          wide: true,
          head: t('decide.initiative'),
          foot: t('sign.whole'),
          cell: (line) => (
            <>
              {line.initiative.code} {line.initiative.title}
              <Text size="xs" c="dimmed">
                {line.initiative.businessUnit.name} · {line.option.name}
              </Text>
            </>
          ),
        },
        {
          key: 'decision',
          head: t('decide.decision'),
          cell: (line) => (line.said?.decision ? c(`decision.${line.said.decision}`) : ''),
        },
        {
          key: 'asked',
          head: t('sign.asked'),
          figure: true,
          cell: (line) => format.money(line.inYear),
          foot: format.money(plan.inYear),
        },
        {
          key: 'approved',
          head: t('decide.approved'),
          figure: true,
          cell: (line) => (line.said ? format.money(line.said.inYear) : ''),
          foot: format.money(taken.total),
        },
        {
          key: 'reason',
          wide: true,
          head: t('decide.reason'),
          cell: (line) =>
            // A line without a reason of its own repeats that of the whole decision, which stands above.
            [line.said?.conditions, line.said?.reason].filter((text) => text && text !== taken.reason).join(' · '),
        },
      ]}
    />
  );
};

const Confirm = (props: {
  readonly plan: PlanToDecide;
  readonly taken: Taken;
  readonly onClose: () => void;
  readonly onSigned: (signed: Decided, total: bigint) => void;
  readonly onReload: () => void;
}) => {
  const { t } = useTranslation('decision');
  const format = useFormat();
  const signature = useSignature();
  const sign = useAct(SignMutation);
  const stands = usePlanStands();
  const { plan, taken } = props;
  const amount = format.money(taken.total);
  return (
    <IdentityDialog
      title={t('sign.confirmTitle', { amount })}
      signature={signature}
      confirm={t('sign.sign', { amount })}
      busy={sign.busy}
      problem={<ActProblem act={sign} stands={stands(plan)} onReload={props.onReload} />}
      onClose={props.onClose}
      onConfirm={async () => {
        const signed = await sign.run({ id: plan.id, expectedVersion: plan.version });
        if (signed) props.onSigned(signed, BigInt(taken.total));
        return signed !== null;
      }}
    >
      <Text>{t('sign.confirmText', { name: plan.name, amount, who: taken.decidedBy.name })}</Text>
    </IdentityDialog>
  );
};

/** A decided plan that waits for further signatures: the decision, what is missing and, for whom it waits, the button. */
export const SignDesk = (props: {
  readonly plan: PlanToDecide;
  readonly onSigned: (signed: Decided, total: bigint) => void;
  readonly onReload: () => void;
}) => {
  const { t } = useTranslation('decision');
  const format = useFormat();
  const may = useMay();
  const actor = useActor();
  const { plan } = props;
  const [confirming, setConfirming] = useState(false);
  const [needs] = useQuery({ query: SignaturesQuery, variables: { planId: plan.id } });
  const [answer, again] = useQuery({ query: TakenQuery, variables: { planId: plan.id } });
  return (
    <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {({ plan: { decisions, holdExpiresAt } }) => {
        const taken = decisions.filter((decision) => decision.kind === 'DECIDED').at(-1);
        if (!taken) return null;
        return (
          <Stack gap="lg">
            <Alert color="harbor">
              <Text size="sm">
                {t('sign.taken', {
                  who: actor(taken.decidedBy, taken.actingAs, taken.decidedFor),
                  when: format.dateTime(taken.decidedAt),
                  reason: taken.reason,
                })}
              </Text>
              {holdExpiresAt ? (
                <Text size="sm">{t('sign.heldUntil', { when: format.dateTime(holdExpiresAt) })}</Text>
              ) : null}
            </Alert>
            <Signatures planId={plan.id} awaiting />
            <Section
              title={t('sign.decided')}
              aside={<ExportButtons table="lines-to-sign" variables={{ planId: plan.id }} label={t('sign.decided')} />}
            >
              <DecidedLines plan={plan} taken={taken} />
            </Section>
            <div className="total-bar">
              <Group justify="space-between">
                <div>
                  <Text size="sm" c="dimmed">
                    {t('sign.total')}
                  </Text>
                  <span className="total-amount">{format.money(taken.total)}</span>{' '}
                  <Text span size="sm" c="dimmed">
                    {t('decide.ofTotal', { amount: format.money(plan.inYear) })}
                  </Text>
                </div>
                <Group gap="xs">
                  {may('returnPlan') ? <ReturnPlan plan={plan} onReload={props.onReload} /> : null}
                  {needs.data?.approvalRequirements.waitsForMe ? (
                    <Button onClick={() => setConfirming(true)}>
                      {t('sign.sign', { amount: format.money(taken.total) })}
                    </Button>
                  ) : null}
                </Group>
              </Group>
            </div>
            {confirming ? (
              <Confirm
                plan={plan}
                taken={taken}
                onClose={() => setConfirming(false)}
                onSigned={props.onSigned}
                onReload={() => {
                  setConfirming(false);
                  props.onReload();
                }}
              />
            ) : null}
          </Stack>
        );
      }}
    </Loaded>
  );
};
