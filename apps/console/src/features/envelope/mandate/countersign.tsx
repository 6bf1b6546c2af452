import { Alert, Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { useMay, useWorkspace } from '../../../shared/session/workspace';
import type { Stands } from '../../../shared/stale/facts';
import { ReasonDialog } from '../../../shared/ui/reason-dialog';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { CountersignMutation, type Mandate } from './operations';

/** Says that a granted mandate waits for FINANCE, and lets FINANCE put it in force. */
export const Countersign = (props: { readonly mandate: Mandate; readonly onChange: () => void }) => {
  const { t } = useTranslation('mandate');
  const { t: c } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const { member } = useWorkspace();
  const { mandate } = props;
  const act = useAct(CountersignMutation);
  const [asking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
    act.clear();
  };
  const stands: Stands = {
    version: mandate.version,
    facts: [
      { key: 'state', text: c(`state.${mandate.state}`) },
      { key: 'capShare', text: format.share(mandate.capShare) },
      { key: 'reserveShare', text: format.share(mandate.reserveShare) },
    ],
  };
  const own = mandate.grantedBy?.id === member.id;
  return (
    <Alert color="orange" title={t('waiting')}>
      <Group justify="space-between" gap="sm">
        <Text size="sm" maw={640}>
          {t('waitingText', {
            who: mandate.grantedBy?.name ?? '',
            when: mandate.grantedAt ? format.dateTime(mandate.grantedAt) : '',
          })}
        </Text>
        {may('countersignMandate') && !own ? <Button onClick={() => setAsking(true)}>{t('countersign')}</Button> : null}
      </Group>
      <ReasonDialog
        opened={asking}
        title={t('countersignTitle', { year: mandate.fiscalYear })}
        text={t('countersignText', {
          cap: format.share(mandate.capShare),
          reserve: format.share(mandate.reserveShare),
          year: mandate.fiscalYear,
        })}
        confirm={t('countersign')}
        busy={act.busy}
        problem={<ActProblem act={act} stands={stands} onReload={props.onChange} />}
        onClose={close}
        onConfirm={async () => {
          if (!(await act.run({ id: mandate.id, expectedVersion: mandate.version }))) return;
          close();
          props.onChange();
        }}
      />
    </Alert>
  );
};
