import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../shared/graphql/use-act';
import { useMay } from '../../shared/session/workspace';
import type { Stands } from '../../shared/stale/facts';
import { ReasonDialog } from '../../shared/ui/reason-dialog';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { CompleteMutation, type FundedInitiative, StopMutation } from './operations';

/** Ends a funded initiative: stopped, what is free is released at once; completed, its run-rate goes on. */
export const InitiativeActs = (props: { readonly initiative: FundedInitiative; readonly onChange: () => void }) => {
  const { t } = useTranslation('delivery');
  const { t: c } = useTranslation();
  const may = useMay();
  const { initiative } = props;
  const [asked, setAsked] = useState<'stop' | 'complete' | null>(null);
  const stop = useAct(StopMutation);
  const complete = useAct(CompleteMutation);
  const act = asked === 'complete' ? complete : stop;
  if (!['FUNDED', 'PARTLY_FUNDED'].includes(initiative.state)) return null;
  const stands: Stands = {
    version: initiative.version,
    facts: [{ key: 'state', text: c(`state.${initiative.state}`) }],
  };
  const close = () => {
    setAsked(null);
    stop.clear();
    complete.clear();
  };
  return (
    <Group gap="xs">
      {may('stopInitiative') ? (
        <Button variant="default" onClick={() => setAsked('stop')}>
          {t('stop')}
        </Button>
      ) : null}
      {may('completeInitiative') ? (
        <Button variant="default" onClick={() => setAsked('complete')}>
          {t('complete')}
        </Button>
      ) : null}
      {asked ? (
        <ReasonDialog
          opened
          title={t(`${asked}Title`, { code: initiative.code })}
          text={t(`${asked}Text`)}
          reasonLabel={t(`${asked}Reason`)}
          confirm={t(asked)}
          busy={act.busy}
          problem={<ActProblem act={act} stands={stands} onReload={props.onChange} />}
          onClose={close}
          onConfirm={async (reason) => {
            if (!(await act.run({ id: initiative.id, expectedVersion: initiative.version, reason }))) return;
            close();
            props.onChange();
          }}
        />
      ) : null}
    </Group>
  );
};
