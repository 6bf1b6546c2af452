import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format';
import { Dialog } from '../../shared/ui/dialog';

/** Asks for an amount and the reason of it. */
export const AmountDialog = (props: {
  readonly title: string;
  readonly text: string;
  readonly amountLabel: string;
  readonly reasonLabel: string;
  readonly confirm: string;
  /** Minor units to begin with. */
  readonly amount?: string;
  readonly busy: boolean;
  readonly problem: ReactNode;
  /** Further fields. */
  readonly children?: ReactNode;
  readonly onConfirm: (amount: string, reason: string) => void;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [amount, setAmount] = useState(props.amount ? format.plainAmount(props.amount) : '');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const parsed = format.parse(amount);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (parsed !== null && reason.trim()) props.onConfirm(parsed, reason.trim());
  };
  return (
    <Dialog onClose={props.onClose} title={props.title}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text size="sm">{props.text}</Text>
          {props.problem}
          <TextInput
            label={`${props.amountLabel} (${format.currency})`}
            inputMode="decimal"
            required
            data-autofocus
            value={amount}
            onChange={(event) => setAmount(event.currentTarget.value)}
            error={tried && parsed === null ? t('form.notAnAmount') : undefined}
          />
          {props.children}
          <Textarea
            label={props.reasonLabel}
            required
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={tried && !reason.trim() ? t('form.required') : undefined}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={props.busy}>
              {props.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
