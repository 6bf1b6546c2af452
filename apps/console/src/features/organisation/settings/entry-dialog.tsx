import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../shared/ui/dialog';
import type { UnitRow } from './operations';

/** What a unit or a word is called; its code is typed once and never changes. */
export interface Entry {
  readonly code: string;
  readonly name: string;
}

/** What a unit is beyond its name. */
export interface UnitFacts {
  readonly kind: UnitRow['kind'];
  readonly legalEntity: string;
  readonly regionId: string | null;
}
export const A_NEW_UNIT: UnitFacts = { kind: 'P_AND_L', legalEntity: '', regionId: null };

const KINDS = ['P_AND_L', 'CX_OFFICE', 'CORPORATE'] as const;
const isKind = (value: string | null): value is UnitRow['kind'] => KINDS.some((one) => one === value);

/** Whose books carry a unit, what kind of unit it is, and where it is. */
export const UnitFields = (props: {
  readonly unit: UnitFacts;
  readonly regions: readonly { readonly id: string; readonly name: string }[];
  readonly tried: boolean;
  readonly onChange: (unit: UnitFacts) => void;
}) => {
  const { t } = useTranslation('settings');
  const { t: c } = useTranslation();
  const { unit, onChange } = props;
  return (
    <>
      <Select
        label={t('field.kind')}
        description={t(`unitHint.${unit.kind}`)}
        allowDeselect={false}
        value={unit.kind}
        data={KINDS.map((value) => ({ value, label: t(`unitKind.${value}`) }))}
        onChange={(kind) => isKind(kind) && onChange({ ...unit, kind })}
      />
      <TextInput
        label={t('field.legalEntity')}
        description={t('entityHint')}
        value={unit.legalEntity}
        onChange={(event) => onChange({ ...unit, legalEntity: event.currentTarget.value })}
        error={props.tried && unit.legalEntity.trim() === '' ? c('form.required') : undefined}
        required
      />
      {props.regions.length > 0 ? (
        <Select
          label={t('field.region')}
          placeholder={t('noRegion')}
          clearable
          value={unit.regionId}
          data={props.regions.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(regionId) => onChange({ ...unit, regionId })}
        />
      ) : null}
    </>
  );
};

/** Adds a unit or a word, or says anew what one is called and, of a unit, what it is. */
export const EntryDialog = (props: {
  readonly title: string;
  readonly entry: Entry | null;
  /** Further fields, drawn below the name; `ready` once they may be saved. */
  readonly more?: { readonly fields: (tried: boolean) => ReactNode; readonly ready: boolean };
  readonly busy: boolean;
  readonly problem: ReactNode;
  readonly onClose: () => void;
  readonly onSave: (entry: Entry) => void;
}) => {
  const { t } = useTranslation('settings');
  const { t: c } = useTranslation();
  const [entry, setEntry] = useState<Entry>(props.entry ?? { code: '', name: '' });
  const [tried, setTried] = useState(false);
  const fields = props.entry === null ? (['code', 'name'] as const) : (['name'] as const);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fields.every((field) => entry[field].trim() !== '') && props.more?.ready !== false) props.onSave(entry);
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
          {props.more?.fields(tried)}
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
