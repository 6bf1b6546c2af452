import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../shared/ui/dialog';

/** What a unit or a word is called; its code is typed once and never changes. */
export interface Entry {
  readonly code: string;
  readonly name: string;
  readonly legalEntity: string;
}

/** Adds a unit or a word, or gives one another name. */
export const EntryDialog = (props: {
  readonly title: string;
  readonly entry: Entry | null;
  /** Units say whose books carry them. */
  readonly withEntity: boolean;
  readonly busy: boolean;
  readonly problem: ReactNode;
  readonly onClose: () => void;
  readonly onSave: (entry: Entry) => void;
}) => {
  const { t } = useTranslation('settings');
  const { t: c } = useTranslation();
  const [entry, setEntry] = useState<Entry>(props.entry ?? { code: '', name: '', legalEntity: '' });
  const [tried, setTried] = useState(false);
  const fields = (['code', 'name', 'legalEntity'] as const).filter(
    (field) => (field !== 'code' || props.entry === null) && (field !== 'legalEntity' || props.withEntity),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fields.every((field) => entry[field].trim() !== '')) props.onSave(entry);
  };
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {props.problem}
          {fields.map((field, index) => (
            <TextInput
              key={field}
              label={t(`field.${field}`)}
              value={entry[field]}
              onChange={(event) => setEntry({ ...entry, [field]: event.currentTarget.value })}
              error={tried && entry[field].trim() === '' ? c('form.required') : undefined}
              data-autofocus={index === 0 || undefined}
              required
            />
          ))}
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {c('action.cancel')}
            </Button>
            <Button type="submit" loading={props.busy}>
              {c('action.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
