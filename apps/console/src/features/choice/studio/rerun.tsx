import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { faultOf } from '../../../shared/graphql/fault';
import type { Objective } from '../../../shared/graphql/graphql';
import { Loaded } from '../../../shared/ui/loaded';
import { RerunQuery } from './inputs-operations';

/** What solving again on the plan's own inputs says. */
export const Rerun = (props: { readonly planId: string; readonly objective: Objective }) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const { planId, objective } = props;
  const [answer, again] = useQuery({ query: RerunQuery, variables: { id: planId }, requestPolicy: 'network-only' });
  const retry = () => again({ requestPolicy: 'network-only' });
  if (answer.error && faultOf(answer.error) === 'WRONG_STATE')
    return (
      <Alert color="orange" role="alert" title={t('inputs.notRun')}>
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{t('inputs.notRunText')}</Text>
          <Button size="xs" variant="default" loading={answer.fetching} onClick={retry}>
            {t('inputs.rerun')}
          </Button>
        </Stack>
      </Alert>
    );
  return (
    <div role="status">
      <Loaded answer={answer} onRetry={retry}>
        {({ rerunPlan: it }) => (
          <Alert color={it.identical || (it.holds && Number(it.betterBy) === 0) ? 'green' : 'orange'}>
            {t(it.identical ? 'inputs.identical' : it.holds ? 'inputs.holds' : 'inputs.broken', {
              value: format.worth(it.value, objective),
              better: format.worth(it.betterBy, objective),
            })}
          </Alert>
        )}
      </Loaded>
    </div>
  );
};
