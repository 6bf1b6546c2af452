import { Button, Group, Paper } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { useAct } from '../../shared/graphql/use-act';
import { useMay } from '../../shared/session/workspace';
import { DataTable } from '../../shared/ui/data-table';
import { Fact, Facts } from '../../shared/ui/facts';
import { Loaded } from '../../shared/ui/loaded';
import { Section } from '../../shared/ui/page';
import { ReasonDialog } from '../../shared/ui/reason-dialog';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { StateBadge } from '../../shared/ui/state-badge';
import { AmountDialog } from './amount-dialog';
import { AskMore } from './ask-more';
import type { FundedInitiative } from './operations';
import { AnswerSupplementMutation, ForecastMutation, type Supplement, SupplementsQuery } from './supplement-operations';

const Requests = (props: { readonly rows: readonly Supplement[]; readonly onChange: () => void }) => {
  const { t } = useTranslation('delivery');
  const format = useFormat();
  const may = useMay();
  const act = useAct(AnswerSupplementMutation);
  const [asked, setAsked] = useState<{ readonly row: Supplement; readonly accept: boolean } | null>(null);
  const close = () => {
    setAsked(null);
    act.clear();
  };
  const buttons = (row: Supplement) =>
    row.state === 'SUBMITTED' && may('answerSupplement') ? (
      <Group gap="xs" wrap="nowrap">
        <Button size="xs" onClick={() => setAsked({ row, accept: true })}>
          {t('more.accept')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setAsked({ row, accept: false })}>
          {t('more.decline')}
        </Button>
      </Group>
    ) : null;
  if (props.rows.length === 0) return null;
  return (
    <>
      <DataTable
        label={t('more.requests')}
        rows={props.rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'title',
            wide: true,
            head: t('more.request'),
            cell: (row) => (
              <Link to={`/cycles/${row.cycle.id}/initiatives/${row.id}`}>{`${row.code} ${row.title}`}</Link>
            ),
          },
          { key: 'cycle', head: t('more.cycle'), cell: (row) => row.cycle.name },
          {
            key: 'amount',
            head: t('more.amount'),
            figure: true,
            cell: (row) => format.money((row.options.find((it) => it.proposed) ?? row.options[0])?.inYear ?? '0'),
          },
          { key: 'state', head: t('more.state'), cell: (row) => <StateBadge state={row.state} /> },
          { key: 'act', head: t('more.answer'), cell: buttons },
        ]}
      />
      {asked ? (
        <ReasonDialog
          opened
          title={t(asked.accept ? 'more.acceptTitle' : 'more.declineTitle', { code: asked.row.code })}
          reasonLabel={t('more.why')}
          confirm={t(asked.accept ? 'more.accept' : 'more.decline')}
          busy={act.busy}
          problem={<ActProblem act={act} onReload={props.onChange} />}
          onClose={close}
          onConfirm={async (reason) => {
            const { id, version } = asked.row;
            if (!(await act.run({ id, expectedVersion: version, accept: asked.accept, reason }))) return;
            close();
            props.onChange();
          }}
        />
      ) : null}
    </>
  );
};

/** What the initiative will have cost at the end, and what more was asked for it. */
export const Supplements = (props: {
  readonly initiative: FundedInitiative;
  readonly period: number;
  readonly onChange: () => void;
}) => {
  const { t } = useTranslation('delivery');
  const format = useFormat();
  const may = useMay();
  const { initiative } = props;
  const [answer, again] = useQuery({ query: SupplementsQuery, variables: { id: initiative.id } });
  const forecast = useAct(ForecastMutation);
  const [asked, setAsked] = useState<'more' | 'forecast' | null>(null);
  const done = () => {
    setAsked(null);
    again({ requestPolicy: 'network-only' });
    props.onChange();
  };
  const live = ['FUNDED', 'PARTLY_FUNDED'].includes(initiative.state);
  const said = (amount: string | null | undefined) => (amount ? format.money(amount) : t('more.unsaid'));
  return (
    <Section
      title={t('more.heading')}
      aside={
        live ? (
          <Group gap="xs">
            {may('forecastSpending') ? (
              <Button size="xs" variant="default" onClick={() => setAsked('forecast')}>
                {t('forecast.say')}
              </Button>
            ) : null}
            {may('requestSupplement') ? (
              <Button size="xs" variant="default" onClick={() => setAsked('more')}>
                {t('more.ask')}
              </Button>
            ) : null}
          </Group>
        ) : null
      }
    >
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ initiative: it, initiativeSpending: spending }) => (
          <>
            <Paper withBorder p="md">
              <Facts>
                <Fact name={t('forecast.atEnd')}>{said(spending?.forecast)}</Fact>
                <Fact name={t('forecast.variance')}>{said(spending?.varianceAtEnd)}</Fact>
                <Fact name={t('more.due')}>{format.money(spending?.supplementDue ?? '0')}</Fact>
                {it.supplementOf ? (
                  <Fact name={t('more.of')}>{`${it.supplementOf.code} ${it.supplementOf.title}`}</Fact>
                ) : null}
              </Facts>
            </Paper>
            <Requests rows={it.supplements} onChange={done} />
            {asked === 'more' ? (
              <AskMore
                id={initiative.id}
                code={initiative.code}
                due={spending?.supplementDue ?? '0'}
                period={props.period}
                onClose={() => setAsked(null)}
                onDone={done}
              />
            ) : null}
            {asked === 'forecast' ? (
              <AmountDialog
                title={t('forecast.title', { code: initiative.code })}
                text={t('forecast.text')}
                amountLabel={t('forecast.atEnd')}
                reasonLabel={t('forecast.note')}
                confirm={t('forecast.confirm')}
                amount={spending?.forecast ?? undefined}
                busy={forecast.busy}
                problem={<ActProblem act={forecast} />}
                onClose={() => setAsked(null)}
                onConfirm={async (atEnd, note) => {
                  if (await forecast.run({ initiativeId: initiative.id, atEnd, note })) done();
                }}
              />
            ) : null}
          </>
        )}
      </Loaded>
    </Section>
  );
};
