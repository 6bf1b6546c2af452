import { Alert, Button, Group, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../shared/graphql/use-act';
import { Dialog } from '../../shared/ui/dialog';
import { ActProblem } from '../../shared/ui/refusal-alert';
import { EraseMutation } from './keeping-operations';

/** Reads "12, 40" as entry numbers; null when something in it is no number. */
export const entriesOf = (typed: string): number[] | null => {
  const parts = typed.split(/[\s,;]+/).filter(Boolean);
  return parts.length > 0 && parts.every((part) => /^\d{1,9}$/.test(part)) ? parts.map(Number) : null;
};

/** Erases who a person was, for good: their name is typed once more before it is done. */
export const EraseDialog = (props: {
  readonly person: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation('organisation');
  const { t: c } = useTranslation();
  const { person } = props;
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [some, setSome] = useState(false);
  const [numbers, setNumbers] = useState('');
  const [tried, setTried] = useState(false);
  const act = useAct(EraseMutation);
  const entries = some ? entriesOf(numbers) : null;
  const named = typed.trim() === person.name;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!reason.trim() || !named || (some && !entries)) return;
    if (await act.run({ memberId: person.id, reason: reason.trim(), entries })) props.onClose();
  };
  return (
    <Dialog onClose={props.onClose} title={t('erase.title', { name: person.name })}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Alert color="red">{t('erase.warning')}</Alert>
          <Text size="sm">{t('erase.keeps')}</Text>
          <ActProblem act={act} />
          <Radio.Group
            label={t('erase.texts')}
            value={some ? 'some' : 'all'}
            onChange={(value) => setSome(value === 'some')}
          >
            <Stack gap={6} mt="xs">
              <Radio value="all" label={t('erase.all')} />
              <Radio value="some" label={t('erase.some')} />
            </Stack>
          </Radio.Group>
          {some ? (
            <TextInput
              label={t('erase.numbers')}
              description={t('erase.numbersHint')}
              value={numbers}
              onChange={(event) => setNumbers(event.currentTarget.value)}
              error={tried && !entries ? t('erase.numbersWrong') : undefined}
              required
            />
          ) : null}
          <Textarea
            label={t('erase.reason')}
            description={t('erase.reasonHint')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={tried && !reason.trim() ? c('form.required') : undefined}
            autosize
            minRows={2}
            data-autofocus
            required
          />
          <TextInput
            label={t('erase.again', { name: person.name })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            error={tried && !named ? t('erase.differs') : undefined}
            autoComplete="off"
            required
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {c('action.cancel')}
            </Button>
            <Button type="submit" color="red" loading={act.busy}>
              {t('erase.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
