import { Button, Group, Modal, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { numberOf } from '../case/read-typed';
import { KINDS } from './evidence-draft';
import { LINK_NAMES } from './links';
import { AddCoefficientMutation } from './library-operations';
import type { Link, StudyKind } from './operations';

interface Draft {
  readonly link: Link;
  readonly statement: string;
  readonly value: string;
  readonly unit: string;
  readonly source: string;
  readonly kind: StudyKind;
  readonly date: string;
}

const BLANK: Draft = {
  link: 'OUTCOME_LOYALTY',
  statement: '',
  value: '',
  unit: '',
  source: '',
  kind: 'OUTSIDE_BENCHMARK',
  date: '',
};

/** Adds a coefficient to the organisation's own link library. */
export const CoefficientDialog = (props: { readonly onClose: () => void; readonly onAdded: () => void }) => {
  const { t } = useTranslation('proposal');
  const { t: c } = useTranslation();
  const [draft, setDraft] = useState(BLANK);
  const [tried, setTried] = useState(false);
  const act = useAct(AddCoefficientMutation);
  const format = useFormat();
  const value = numberOf(draft.value, format.mark) ?? NaN;
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const needed = (field: 'statement' | 'unit' | 'source' | 'date') => ({
    value: draft[field],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set({ [field]: event.currentTarget.value }),
    error: tried && draft[field].trim() === '' ? c('form.required') : undefined,
    required: true,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const open = [draft.statement, draft.unit, draft.source, draft.date].some((text) => text.trim() === '');
    if (open || Number.isNaN(value)) return;
    if (await act.run({ input: { ...draft, value } })) props.onAdded();
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={props.onClose}
      title={t('evidence.coefficientTitle')}
      closeButtonProps={{ 'aria-label': c('action.close') }}
    >
      <form noValidate onSubmit={(event) => void submit(event)}>
        <Stack>
          <ActProblem act={act} />
          <Textarea label={t('evidence.statementHead')} autosize minRows={2} data-autofocus {...needed('statement')} />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <Select
              label={t('evidence.linkHead')}
              data={LINK_NAMES.map((link) => ({ value: link, label: t(`evidence.link.${link}`) }))}
              value={draft.link}
              onChange={(link) => set({ link: LINK_NAMES.find((it) => it === link) ?? draft.link })}
              allowDeselect={false}
            />
            <Select
              label={t('evidence.kindHead')}
              data={KINDS.map((kind) => ({ value: kind, label: t(`evidence.kind.${kind}`) }))}
              value={draft.kind}
              onChange={(kind) => set({ kind: KINDS.find((it) => it === kind) ?? draft.kind })}
              allowDeselect={false}
            />
            <TextInput
              label={t('evidence.value')}
              inputMode="decimal"
              value={draft.value}
              onChange={(event) => set({ value: event.currentTarget.value })}
              error={tried && Number.isNaN(value) ? t('evidence.problem.notANumber') : undefined}
              required
            />
            <TextInput label={t('evidence.unit')} {...needed('unit')} />
            <TextInput label={t('evidence.source')} {...needed('source')} />
            <TextInput label={t('evidence.date')} type="date" {...needed('date')} />
          </SimpleGrid>
          <Group justify="flex-end">
            <Button variant="default" onClick={props.onClose}>
              {c('action.cancel')}
            </Button>
            <Button type="submit" loading={act.busy}>
              {t('evidence.addCoefficient')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
