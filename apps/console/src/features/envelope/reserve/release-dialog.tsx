import { Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { IdentityDialog } from '../../../shared/ui/identity-dialog';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { type ReserveData, ReleaseReserveMutation } from './operations';

/** The COO names amounts, the item and the reason, and gives the password again. */
export const ReleaseDialog = (props: {
  readonly cycleId: string;
  readonly initiatives: ReserveData['initiatives']['nodes'];
  readonly onClose: () => void;
  readonly onReleased: () => void;
}) => {
  const { t } = useTranslation('reserve');
  const { t: c } = useTranslation();
  const format = useFormat();
  const act = useAct(ReleaseReserveMutation);
  const [amount, setAmount] = useState('');
  const [runRate, setRunRate] = useState('');
  const [item, setItem] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const wrong = {
    amount: format.parse(amount) === null,
    runRate: runRate.trim() !== '' && format.parse(runRate) === null,
  };
  const release = async (reason: string) => {
    setTried(true);
    const inYear = format.parse(amount);
    if (inYear === null || wrong.runRate) return false;
    const variables = {
      cycleId: props.cycleId,
      amount: inYear,
      runRateAmount: format.parse(runRate),
      initiativeId: item,
      reason,
    };
    if (!(await act.run(variables))) return false;
    props.onReleased();
    return true;
  };
  return (
    <IdentityDialog
      title={t('release')}
      reasonLabel={t('reason')}
      confirm={t('confirm')}
      busy={act.busy}
      problem={<ActProblem act={act} />}
      onConfirm={release}
      onClose={props.onClose}
    >
      <Text size="sm">{t('releaseText')}</Text>
      <TextInput
        label={`${t('inYear')} (${format.currency})`}
        inputMode="decimal"
        required
        value={amount}
        onChange={(event) => setAmount(event.currentTarget.value)}
        error={tried && wrong.amount ? c('form.notAnAmount') : undefined}
      />
      <TextInput
        label={`${t('runRate')} (${format.currency})`}
        description={t('runRateHint')}
        inputMode="decimal"
        value={runRate}
        onChange={(event) => setRunRate(event.currentTarget.value)}
        error={tried && wrong.runRate ? c('form.notAnAmount') : undefined}
      />
      <Select
        label={t('item')}
        data={props.initiatives.map((it) => ({ value: it.id, label: `${it.code} ${it.title}` }))}
        value={item}
        onChange={setItem}
        placeholder={t('anyItem')}
        searchable
        clearable
      />
    </IdentityDialog>
  );
};
