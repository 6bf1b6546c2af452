import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LIVE_STATES } from '@clout/domain';
import { useAct } from '../../shared/graphql/use-act';
import { useCycle } from '../../shared/session/use-cycle';
import { useMay, useWorkspace } from '../../shared/session/workspace';
import { ReasonDialog } from '../../shared/ui/reason-dialog';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { AcceptMutation, ReturnMutation, SubmitMutation, WithdrawMutation } from './acts';
import { FindingsInDialog } from './checklist';
import { useInitiativeStands } from './initiative-stands';
import type { InitiativeData } from './operations';
import { Reassign } from './reassign';

/** From here on money is promised, and its spending is told. */
const FUNDED: readonly InitiativeData['state'][] = ['FUNDED', 'PARTLY_FUNDED', 'STOPPED', 'COMPLETED'];

type Asked = 'submit' | 'withdraw' | 'return' | 'accept';

/** What this member may do with the initiative in its present state; each act asks first. */
export const InitiativeActs = (props: { readonly initiative: InitiativeData; readonly onChange: () => void }) => {
  const { t } = useTranslation('proposal');
  const { member } = useWorkspace();
  const may = useMay();
  const cycle = useCycle();
  const { initiative } = props;
  const { id, code, state, version } = initiative;
  const [asked, setAsked] = useState<Asked | null>(null);
  const submit = useAct(SubmitMutation);
  const withdraw = useAct(WithdrawMutation);
  const giveBack = useAct(ReturnMutation);
  const accept = useAct(AcceptMutation);
  const stands = useInitiativeStands();

  const people = [initiative.owner.id, ...initiative.editors.map((editor) => editor.id)];
  const mine =
    people.includes(member.id) || member.businessUnits.some((unit) => unit.id === initiative.businessUnit.id);
  const open = state === 'DRAFT' || state === 'RETURNED';
  const acts = { submit, withdraw, return: giveBack, accept };
  const key = { id, expectedVersion: version };
  const close = () => {
    setAsked(null);
    Object.values(acts).forEach((act) => act.clear());
  };
  const confirm = async (reason: string) => {
    const done =
      asked === 'submit'
        ? await submit.run(key)
        : asked === 'accept'
          ? await accept.run(key)
          : asked === 'withdraw'
            ? await withdraw.run({ ...key, reason })
            : await giveBack.run({ ...key, reason });
    if (!done) return;
    close();
    props.onChange();
  };

  return (
    <Group gap="xs">
      {FUNDED.includes(state) && may('initiativeSpending') ? (
        <Button variant="default" component={Link} to={`/cycles/${cycle.id}/spending/${id}`}>
          {t('spending')}
        </Button>
      ) : null}
      {open && mine && may('updateInitiative') ? (
        <Button variant="default" component={Link} to="edit">
          {t('edit')}
        </Button>
      ) : null}
      {open && mine && may('submitInitiative') ? (
        <Button onClick={() => setAsked('submit')}>{t('submit')}</Button>
      ) : null}
      {state === 'SUBMITTED' && may('acceptInitiative') ? (
        <Button onClick={() => setAsked('accept')}>{t('accept')}</Button>
      ) : null}
      {state === 'SUBMITTED' && may('returnInitiative') ? (
        <Button variant="default" onClick={() => setAsked('return')}>
          {t('return')}
        </Button>
      ) : null}
      {(open || state === 'SUBMITTED' || state === 'ACCEPTED') && mine && may('withdrawInitiative') ? (
        <Button variant="default" onClick={() => setAsked('withdraw')}>
          {t('withdraw')}
        </Button>
      ) : null}
      {LIVE_STATES.includes(state) ? <Reassign initiative={initiative} onDone={props.onChange} /> : null}
      {asked ? (
        <ReasonDialog
          opened
          title={t(`${asked}Title`, { code })}
          text={asked === 'submit' ? t('submitText') : asked === 'accept' ? t('acceptText') : undefined}
          reasonLabel={asked === 'withdraw' || asked === 'return' ? t('reason') : undefined}
          confirm={t(asked)}
          busy={acts[asked].busy}
          problem={
            <>
              <ActProblem act={acts[asked]} stands={stands(initiative)} onReload={props.onChange} />
              {(asked === 'submit' || asked === 'accept') && may('submissionCheck') ? (
                <FindingsInDialog id={id} />
              ) : null}
            </>
          }
          onClose={close}
          onConfirm={(reason) => void confirm(reason)}
        />
      ) : null}
    </Group>
  );
};
