import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { sumMinor } from '../../shared/format/money';
import { useActor } from '../../shared/format/use-actor';
import { useFormat } from '../../shared/format/use-format';
import { useMay } from '../../shared/session/workspace';
import { DataTable } from '../../shared/ui/data-table';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Loaded } from '../../shared/ui/loaded';
import { Section } from '../../shared/ui/page';
import { Clear, Reverse } from './decided-acts';
import { type DecidedLine, type DecidedPlan, DecidedPlanQuery } from './decided-operations';

interface Asked {
  readonly act: 'clear' | 'reverse';
  readonly line: DecidedLine;
}

const Lines = (props: { readonly plan: DecidedPlan; readonly onAsk: (asked: Asked) => void }) => {
  const { t } = useTranslation('decision');
  const { t: c } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const { lines } = props.plan;
  const promised = (line: DecidedLine) => ['COMMITTED', 'CONDITIONAL', 'PARTLY'].includes(line.state);
  return (
    <DataTable
      label={t('decide.result')}
      rows={lines}
      rowKey={(line) => line.id}
      columns={[
        {
          key: 'initiative',
          wide: true,
          head: t('decide.initiative'),
          foot: t('sign.whole'),
          cell: (line) => `${line.initiative.code} ${line.initiative.title}`,
        },
        { key: 'state', head: t('sign.state'), cell: (line) => <Badge>{t(`after.lineState.${line.state}`)}</Badge> },
        {
          key: 'approved',
          head: t('decide.approved'),
          figure: true,
          cell: (line) => format.money(line.approvedInYear),
          foot: format.money(sumMinor(lines.map((line) => line.approvedInYear))),
        },
        {
          key: 'decision',
          wide: true,
          head: t('decide.decision'),
          cell: (line) => (
            <>
              {line.decision ? c(`decision.${line.decision}`) : ''}
              {line.deferUntil ? ` · ${format.date(line.deferUntil)}` : ''}
              {line.conditions ? (
                <Text size="xs">
                  {line.conditions} ({line.conditionCleared ? t('after.cleared') : t('after.open')})
                </Text>
              ) : null}
            </>
          ),
        },
        {
          key: 'acts',
          head: t('after.acts'),
          cell: (line) => (
            <Group gap="xs" wrap="nowrap">
              {line.state === 'CONDITIONAL' && may('clearCondition') ? (
                <Button size="xs" onClick={() => props.onAsk({ act: 'clear', line })}>
                  {t('after.clear')}
                </Button>
              ) : null}
              {promised(line) && may('reverseDecision') ? (
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => props.onAsk({ act: 'reverse', line })}
                  aria-label={t('after.reverseOf', { code: line.initiative.code })}
                >
                  {t('after.reverse')}
                </Button>
              ) : null}
            </Group>
          ),
        },
      ]}
    />
  );
};

/** A decided plan: by whom and why, line by line, with the conditions that still hold money and the way to take lines back. */
export const DecidedLines = ({ planId, onChange }: { readonly planId: string; readonly onChange: () => void }) => {
  const { t } = useTranslation('decision');
  const format = useFormat();
  const actor = useActor();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [answer, again] = useQuery({ query: DecidedPlanQuery, variables: { planId } });
  const close = () => setAsked(null);
  const reload = () => {
    again({ requestPolicy: 'network-only' });
    onChange();
  };
  const done = () => {
    close();
    reload();
  };
  return (
    <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {({ plan }) => (
        <Section
          title={t('decide.result')}
          aside={<ExportButtons table="plan-lines" variables={{ planId }} label={t('decide.result')} />}
        >
          <Stack gap="sm">
            {plan.decisions.map((one) => (
              <Alert key={one.id} color={one.kind === 'DECIDED' ? 'harbor' : 'orange'}>
                {t(`after.kind.${one.kind}`, {
                  who: actor(one.decidedBy, one.actingAs, one.decidedFor),
                  when: format.dateTime(one.decidedAt),
                  amount: format.money(one.total),
                  reason: one.reason,
                })}
              </Alert>
            ))}
            {plan.warnings.map((warning) => (
              <Alert key={warning} color="orange">
                {t('after.warning', { warning })}
              </Alert>
            ))}
            <Lines plan={plan} onAsk={setAsked} />
          </Stack>
          {asked?.act === 'clear' ? <Clear line={asked.line} onClose={close} onDone={done} /> : null}
          {asked?.act === 'reverse' ? (
            <Reverse plan={plan} line={asked.line} onClose={close} onDone={done} onReload={reload} />
          ) : null}
        </Section>
      )}
    </Loaded>
  );
};
