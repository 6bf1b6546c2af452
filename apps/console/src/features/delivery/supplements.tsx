import { Button, Group, Paper } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../shared/format/use-format';
import { useAct } from '../../shared/graphql/use-act';
import { useMay } from '../../shared/session/workspace';
import { Fact, Facts } from '../../shared/ui/facts';
import { ExportButtons } from '../../shared/ui/export-buttons';
import { Loaded } from '../../shared/ui/loaded';
import { Section } from '../../shared/ui/page';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { AmountDialog } from './amount-dialog';
import { AskMore } from './ask-more';
import type { FundedInitiative } from './operations';
import { Requests } from './supplement-requests';
import { ForecastMutation, SupplementsQuery } from './supplement-operations';

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
            {it.supplements.length > 0 ? (
              <ExportButtons named table="supplements" variables={{ id: initiative.id }} label={t('more.requests')} />
            ) : null}
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
