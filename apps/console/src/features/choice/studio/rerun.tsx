import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import type { FaultCode } from '../../../shared/graphql/fault';
import type { Objective } from '../../../shared/graphql/graphql';
import { Patient } from '../../../shared/ui/patient';
import { RerunQuery } from './inputs-operations';

/** What solving again on the plan's own inputs says. */
export const Rerun = (props: { readonly planId: string; readonly objective: Objective }) => {
  const { t } = useTranslation('studio');
  const format = useFormat();
  const { planId, objective } = props;
  const notRun = (code: FaultCode, again: () => void) =>
    code === 'WRONG_STATE' ? (
      <Alert color="orange" role="alert" title={t('inputs.notRun')}>
        <Stack gap="xs" align="flex-start">
          <Text size="sm">{t('inputs.notRunText')}</Text>
          <Button size="xs" variant="default" onClick={again}>
            {t('inputs.rerun')}
          </Button>
        </Stack>
      </Alert>
    ) : null;
  return (
    <div role="status">
      <Patient ask={{ query: RerunQuery, variables: { id: planId }, requestPolicy: 'network-only' }} otherwise={notRun}>
        {({ rerunPlan: it }) => (
          <Alert color={it.identical || (it.holds && Number(it.betterBy) === 0) ? 'green' : 'orange'}>
            {t(it.identical ? 'inputs.identical' : it.holds ? 'inputs.holds' : 'inputs.broken', {
              value: format.worth(it.value, objective),
              better: format.worth(it.betterBy, objective),
            })}
          </Alert>
        )}
      </Patient>
    </div>
  );
};
