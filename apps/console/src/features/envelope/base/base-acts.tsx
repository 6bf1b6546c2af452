import { Alert, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { useMay, useWorkspace } from '../../../shared/session/workspace';
import { ReasonDialog } from '../../../shared/ui/reason-dialog';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { type BaseData, CertifyMutation, WithdrawMutation } from './operations';

/** What FINANCE may still do with an imported version: a second member certifies it, or it is withdrawn. */
export const BaseActs = (props: { readonly base: BaseData; readonly onChange: () => void }) => {
  const { t } = useTranslation('base');
  const format = useFormat();
  const may = useMay();
  const { member } = useWorkspace();
  const { base } = props;
  const certify = useAct(CertifyMutation);
  const withdraw = useAct(WithdrawMutation);
  const [asked, setAsked] = useState<'certify' | 'withdraw' | null>(null);
  const act = asked === 'withdraw' ? withdraw : certify;
  const close = () => {
    setAsked(null);
    certify.clear();
    withdraw.clear();
  };
  if (base.state !== 'IMPORTED') return null;
  const own = base.importedBy.id === member.id;
  return (
    <Alert color="orange" title={t('waiting')}>
      <Group justify="space-between" gap="sm">
        {t(own ? 'waitingOwn' : 'waitingText', { who: base.importedBy.name })}
        <Group gap="xs">
          {may('withdrawOpexBase') ? (
            <Button variant="default" onClick={() => setAsked('withdraw')}>
              {t('withdraw')}
            </Button>
          ) : null}
          {may('certifyOpexBase') && !own ? <Button onClick={() => setAsked('certify')}>{t('certify')}</Button> : null}
        </Group>
      </Group>
      {asked ? (
        <ReasonDialog
          opened
          title={t(`${asked}Title`, { label: base.label })}
          text={t(`${asked}Text`, { total: format.money(base.total), when: format.date(base.asOf) })}
          confirm={t(asked)}
          busy={act.busy}
          problem={<ActProblem act={act} />}
          onClose={close}
          onConfirm={async () => {
            if (!(await act.run({ id: base.id }))) return;
            close();
            props.onChange();
          }}
        />
      ) : null}
    </Alert>
  );
};
