import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { sumMinor } from '../../../shared/format/money';
import { useFormat } from '../../../shared/format/use-format';
import { useMay } from '../../../shared/session/workspace';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { type Answer, AnswerDialog } from './answer-dialog';
import { TRANSFER_STATES, type Transfer, type TransferState, TransfersQuery } from './operations';
import { TransferTable } from './transfer-table';

const List = (props: {
  readonly cycleId: string;
  readonly state: TransferState;
  readonly rows: readonly Transfer[];
  readonly onChange: () => void;
}) => {
  const { t } = useTranslation('transfers');
  const format = useFormat();
  const may = useMay();
  const { rows, state } = props;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [answer, setAnswer] = useState<Answer | null>(null);
  const answers: readonly Answer[] =
    state === 'EXPORTED' && may('confirmBudgetTransfers')
      ? ['posted', 'rejected']
      : state === 'REJECTED' && may('proposeBudgetTransfersAgain')
        ? ['again']
        : [];
  const picked = rows.filter((row) => chosen.has(row.id));
  const total = sumMinor(picked.map((row) => row.amount));
  const all = picked.length === rows.length;
  const choose = (id: string, on: boolean) =>
    setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((other) => other !== id)));
  if (rows.length === 0) return <Empty title={t('emptyTitle')} text={t(`empty.${state}`)} />;
  return (
    <Stack gap="sm">
      {answers.length > 0 ? (
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => setChosen(new Set(all ? [] : rows.map((row) => row.id)))}>
            {all ? t('chooseNone') : t('chooseAll', { count: rows.length })}
          </Button>
          {answers.map((it) => (
            <Button key={it} size="xs" disabled={picked.length === 0} onClick={() => setAnswer(it)}>
              {t(`answer.${it}`, { count: picked.length, total: format.money(total) })}
            </Button>
          ))}
        </Group>
      ) : null}
      <TransferTable rows={rows} chosen={chosen} onChoose={answers.length > 0 ? choose : undefined} />
      <Text size="sm" c="dimmed" role="status">
        {t('listed', { count: rows.length, total: format.money(sumMinor(rows.map((row) => row.amount))) })}
      </Text>
      {answer ? (
        <AnswerDialog
          answer={answer}
          cycleId={props.cycleId}
          ids={picked.map((row) => row.id)}
          total={total}
          onClose={() => setAnswer(null)}
          onDone={() => {
            setAnswer(null);
            setChosen(new Set());
            props.onChange();
          }}
        />
      ) : null}
    </Stack>
  );
};

/** The transfers of one state, with what FINANCE may say of them. */
export const TransferList = (props: {
  readonly cycleId: string;
  readonly state: TransferState;
  readonly round: number;
  readonly onState: (state: TransferState) => void;
  readonly onChange: () => void;
}) => {
  const { t } = useTranslation('transfers');
  const { t: c } = useTranslation();
  const { state } = props;
  const [answer, again] = useQuery({
    query: TransfersQuery,
    variables: { cycleId: props.cycleId, states: [state] },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Section
      title={t('list')}
      aside={
        <Select
          aria-label={t('state')}
          data={TRANSFER_STATES.map((it) => ({ value: it, label: c(`state.${it}`) }))}
          value={state}
          onChange={(value) => props.onState(TRANSFER_STATES.find((it) => it === value) ?? state)}
          allowDeselect={false}
        />
      }
    >
      <ExportButtons table="transfers" variables={{ cycleId: props.cycleId, states: [state] }} label={t('list')} />
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ budgetTransfers }) => (
          <List
            key={`${state} ${props.round}`}
            cycleId={props.cycleId}
            state={state}
            rows={budgetTransfers.filter((row) => row.state === state)}
            onChange={() => {
              again({ requestPolicy: 'network-only' });
              props.onChange();
            }}
          />
        )}
      </Loaded>
    </Section>
  );
};
