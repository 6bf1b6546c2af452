import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { Dialog } from '../../../shared/ui/dialog';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { ConfirmMutation, ProposeAgainMutation } from './operations';

export type Answer = 'posted' | 'rejected' | 'again';

/** What the company's ledger answered to the chosen transfers, or what was corrected before they go again. */
export const AnswerDialog = (props: {
  readonly answer: Answer;
  readonly cycleId: string;
  readonly ids: readonly string[];
  readonly total: bigint;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) => {
  const { t } = useTranslation('transfers');
  const { t: c } = useTranslation();
  const format = useFormat();
  const confirm = useAct(ConfirmMutation);
  const again = useAct(ProposeAgainMutation);
  const act = props.answer === 'again' ? again : confirm;
  const [said, setSaid] = useState('');
  const [tried, setTried] = useState(false);
  const { answer, cycleId } = props;
  const ids = [...props.ids];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const text = said.trim();
    if (!text) return;
    const done =
      answer === 'again'
        ? await again.run({ cycleId, ids, correction: text })
        : await confirm.run({
            cycleId,
            ids,
            posted: answer === 'posted',
            externalReference: answer === 'posted' ? text : null,
            reason: answer === 'posted' ? null : text,
          });
    if (done) props.onDone();
  };
  const field = {
    label: t(`said.${answer}`),
    required: true,
    value: said,
    error: tried && !said.trim() ? c('form.required') : undefined,
    'data-autofocus': true,
  };
  return (
    <Dialog onClose={props.onClose} title={t(`dialog.${answer}`)}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Text size="sm">{t(`text.${answer}`, { total: format.money(props.total) })}</Text>
          <ActProblem act={act} />
          {answer === 'posted' ? (
            <TextInput {...field} onChange={(event) => setSaid(event.currentTarget.value)} />
          ) : (
            <Textarea {...field} autosize minRows={2} onChange={(event) => setSaid(event.currentTarget.value)} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {c('action.cancel')}
            </Button>
            <Button type="submit" loading={act.busy}>
              {t(`confirm.${answer}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
