import { Alert, Button, List, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import type { Objective } from '../../../shared/graphql/graphql';
import { useMay } from '../../../shared/session/workspace';
import { Fact, Facts } from '../../../shared/ui/facts';
import { Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { InputsQuery } from './inputs-operations';
import { Rerun } from './rerun';

/** The version of every input that the plan was made from, what stands otherwise now, and the plan run again. */
export const PlanInputs = (props: { readonly planId: string; readonly objective: Objective }) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const { planId, objective } = props;
  const may = useMay();
  const [running, setRunning] = useState(false);
  const [answer, again] = useQuery({ query: InputsQuery, variables: { id: planId } });
  const rerun =
    answer.data?.plan.inputs && may('rerunPlan') ? (
      <Button variant="default" size="xs" disabled={running} onClick={() => setRunning(true)}>
        {t('inputs.rerun')}
      </Button>
    ) : null;
  return (
    <Section title={t('inputs.title')} aside={rerun}>
      {running ? <Rerun planId={planId} objective={objective} /> : null}
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ plan: { inputs: it } }) =>
          it === null ? (
            <Text>{t('inputs.none')}</Text>
          ) : (
            <Stack>
              {it.changed.length > 0 ? (
                <Alert color="orange" title={t('inputs.changed')}>
                  <List size="sm">
                    {it.changed.map((change) => (
                      <List.Item key={change}>{change}</List.Item>
                    ))}
                  </List>
                </Alert>
              ) : null}
              <Paper withBorder p="md">
                <Facts>
                  <Fact name={t('inputs.base')}>{it.baseVersion?.label ?? t('solving.unknown')}</Fact>
                  <Fact name={t('inputs.model')}>{it.scoringModelVersion ?? t('solving.unknown')}</Fact>
                  <Fact name={t('inputs.card')}>{it.rateCardVersion ?? t('solving.unknown')}</Fact>
                  <Fact
                    name={t('inputs.headroom')}
                  >{`${format.money(it.inYear)}; ${t('runRate')} ${format.money(it.runRate)}`}</Fact>
                  <Fact name={t('inputs.initiatives')}>{format.count(it.initiatives.length)}</Fact>
                  <div>
                    <dt>{t('inputs.hash')}</dt>
                    <dd className="mono">{it.hash}</dd>
                  </div>
                </Facts>
              </Paper>
            </Stack>
          )
        }
      </Loaded>
    </Section>
  );
};
