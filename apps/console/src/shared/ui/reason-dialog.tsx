import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from './dialog';

/** Asks for the reason of an act before it is done; with no `reasonLabel` it only asks whether to go on. */
export const ReasonDialog = (props: {
  readonly opened: boolean;
  readonly title: string;
  readonly text?: string;
  readonly reasonLabel?: string;
  readonly confirm: string;
  readonly busy: boolean;
  readonly problem?: ReactNode;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (props.reasonLabel && reason.trim() === '') return setMissing(true);
    props.onConfirm(reason.trim());
  };
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {props.text ? <Text size="sm">{props.text}</Text> : null}
          {props.problem}
          {props.reasonLabel ? (
            <Textarea
              label={props.reasonLabel}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={missing && reason.trim() === '' ? t('form.required') : undefined}
              autosize
              minRows={3}
              required
              data-autofocus
            />
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={props.busy} data-autofocus={props.reasonLabel ? undefined : true}>
              {props.confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
