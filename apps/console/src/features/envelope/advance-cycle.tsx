import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleState } from '../../shared/graphql/graphql';
import { useAct } from '../../shared/graphql/use-act';
import type { Stands } from '../../shared/stale/facts';
import { type Cycle, useWorkspace } from '../../shared/session/workspace';
import { ReasonDialog } from '../../shared/ui/reason-dialog';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { AdvanceMutation } from './operations';

const NEXT: Partial<Record<CycleState, CycleState>> = {
  INTAKE: 'SCORING',
  SCORING: 'SELECTION',
  SELECTION: 'APPROVAL',
  APPROVAL: 'EXECUTION',
  EXECUTION: 'CLOSED',
};

/** Moves the cycle one step on, after asking. */
export const AdvanceCycle = ({ cycle }: { readonly cycle: Cycle }) => {
  const { t } = useTranslation('envelope');
  const { t: c } = useTranslation();
  const { refresh } = useWorkspace();
  const act = useAct(AdvanceMutation);
  const [asking, setAsking] = useState(false);
  const to = NEXT[cycle.state];
  if (!to) return null;
  const state = c(`cycle.${to}`);
  const stands: Stands = {
    version: cycle.version,
    facts: [
      { key: 'state', text: c(`cycle.${cycle.state}`) },
      { key: 'name', text: cycle.name },
      { key: 'year', text: String(cycle.fiscalYear) },
    ],
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('advance', { state })}
      </Button>
      <ReasonDialog
        opened={asking}
        title={t('advanceTitle', { state })}
        text={t('advanceText', { name: cycle.name, from: c(`cycle.${cycle.state}`), state })}
        confirm={t('advanceConfirm', { state })}
        busy={act.busy}
        problem={<ActProblem act={act} stands={stands} onReload={refresh} />}
        onClose={() => {
          setAsking(false);
          act.clear();
        }}
        onConfirm={async () => {
          if (!(await act.run({ id: cycle.id, to, expectedVersion: cycle.version }))) return;
          setAsking(false);
          refresh();
        }}
      />
    </>
  );
};
