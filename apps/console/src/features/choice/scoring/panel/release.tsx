import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../shared/format/use-format';
import { useAct } from '../../../../shared/graphql/use-act';
import { useCycle } from '../../../../shared/session/use-cycle';
import { ReasonDialog } from '../../../../shared/ui/reason-dialog';
import { ActProblem } from '../../../../shared/ui/refusal-alert';
import { type PanelModel, ReleaseMutation } from './operations';

type Assignment = PanelModel['panel'][number];

/** Takes a panellist who cannot go on off the panel, with a reason; the reveal waits for them no more. */
export const Release = (props: { readonly one: Assignment; readonly onReleased: (name: string) => void }) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const cycle = useCycle();
  const act = useAct(ReleaseMutation);
  const [asking, setAsking] = useState(false);
  const {
    member: { id, name },
    progress: { open },
  } = props.one;
  return (
    <>
      <Button
        variant="default"
        size="compact-xs"
        aria-label={t('release.one', { name })}
        onClick={() => {
          act.clear();
          setAsking(true);
        }}
      >
        {t('release.head')}
      </Button>
      {asking ? (
        <ReasonDialog
          opened
          title={t('release.title', { name })}
          text={t('release.text', { count: open, n: format.count(open) })}
          reasonLabel={t('release.reason')}
          confirm={t('release.head')}
          busy={act.busy}
          problem={<ActProblem act={act} />}
          onClose={() => setAsking(false)}
          onConfirm={async (reason) => {
            if (!(await act.run({ cycleId: cycle.id, memberId: id, reason }))) return;
            setAsking(false);
            props.onReleased(name);
          }}
        />
      ) : null}
    </>
  );
};
