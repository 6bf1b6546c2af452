import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  NumberInput,
  Radio,
  Select,
  SimpleGrid,
  Stack,
  TagsInput,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { COMPARED, STUDY_KINDS } from '@clout/domain';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/format/today';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import type { Stands } from '../../../shared/stale/facts';
import { focusProblem } from '../../../shared/ui/focus-problem';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { CoefficientPicker } from './coefficient-picker';
import { BLANK_EVIDENCE, type EvidenceDraft, inputOf, KINDS, problemsOf } from './evidence-draft';
import { AddEvidenceMutation, type Link, type LinksInitiative } from './operations';

type Form = UseFormReturnType<EvidenceDraft>;

const StudyFields = ({ form }: { readonly form: Form }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const { kind } = form.values;
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('evidence.source')} required {...form.getInputProps('source')} />
        <Select
          label={t('evidence.kindHead')}
          data={KINDS.map((it) => ({
            value: it,
            label: t('evidence.startsAt', { kind: t(`evidence.kind.${it}`), grade: STUDY_KINDS[it] }),
          }))}
          searchable
          required
          {...form.getInputProps('kind')}
        />
        <TextInput label={t('evidence.date')} type="date" required {...form.getInputProps('date')} />
        <TextInput label={t('evidence.segment')} required {...form.getInputProps('segment')} />
        <NumberInput
          label={t('evidence.sample')}
          description={t('evidence.sampleHint')}
          min={0}
          allowDecimal={false}
          thousandSeparator={format.groupMark}
          {...form.getInputProps('sample')}
        />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
        <TextInput label={t('evidence.estimate')} {...form.getInputProps('estimate')} />
        <TextInput label={t('evidence.low')} {...form.getInputProps('low')} />
        <TextInput label={t('evidence.high')} {...form.getInputProps('high')} />
        <TextInput label={t('evidence.effectUnit')} {...form.getInputProps('effectUnit')} />
      </SimpleGrid>
      {kind && COMPARED.includes(kind) ? (
        <Checkbox label={t('evidence.parallelShown')} {...form.getInputProps('parallelTrends', { type: 'checkbox' })} />
      ) : null}
      {kind === 'REPLICATED' ? (
        <TagsInput
          label={t('evidence.replicated')}
          description={t('evidence.replicatedHint')}
          {...form.getInputProps('replicatedIn')}
        />
      ) : null}
    </>
  );
};

/** Adds one piece of evidence to a link: a study with its numbers, or a coefficient of the library. */
export const EvidenceForm = (props: {
  readonly initiative: LinksInitiative;
  readonly link: Link;
  readonly onClose: () => void;
  readonly onAdded: () => void;
  readonly onReload: () => void;
}) => {
  const { t } = useTranslation('proposal');
  const { t: c } = useTranslation();
  const { initiative, link } = props;
  const format = useFormat();
  const act = useAct(AddEvidenceMutation);
  const form = useForm<EvidenceDraft>({
    initialValues: BLANK_EVIDENCE,
    validate: (values) =>
      Object.fromEntries(
        Object.entries(problemsOf(values, today(), format.mark)).map(([path, kind]) => [
          path,
          kind === 'required' ? c('form.required') : t(`evidence.problem.${kind}`),
        ]),
      ),
  });
  const { state, title, action, outcome, evidence } = initiative;
  const stands: Stands = {
    version: initiative.version,
    facts: [
      { key: 'state', text: c(`state.${state}`) },
      { key: 'title', text: title },
      { key: 'action', text: action },
      {
        key: 'outcome',
        text: outcome ? [outcome.metric, outcome.target, outcome.unit].filter(Boolean).join(' · ') : '',
      },
      ...evidence.map(({ id, source }) => ({ key: id, label: t('evidence.title'), text: source ?? '' })),
    ],
  };
  const submit = async (draft: EvidenceDraft) => {
    const { id: initiativeId, version } = initiative;
    const done = await act.run({ initiativeId, expectedVersion: version, input: inputOf(link, draft, format.mark) });
    if (done) props.onAdded();
  };
  return (
    <form noValidate onSubmit={form.onSubmit((draft) => void submit(draft), focusProblem)}>
      <Fieldset legend={t('evidence.addTo', { link: t(`evidence.link.${link}`) })}>
        <Stack>
          <Radio.Group label={t('evidence.from')} {...form.getInputProps('from')}>
            <Group mt={6}>
              {(['STUDY', 'LIBRARY'] as const).map((from) => (
                <Radio key={from} value={from} label={t(`evidence.fromKind.${from}`)} />
              ))}
            </Group>
          </Radio.Group>
          {form.values.from === 'STUDY' ? <StudyFields form={form} /> : <CoefficientPicker form={form} link={link} />}
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label={t('evidence.url')} placeholder="https://" {...form.getInputProps('url')} />
            <Select
              label={t('evidence.attachment')}
              description={t(
                initiative.attachments.length === 0 ? 'evidence.attachmentNone' : 'evidence.attachmentHint',
              )}
              data={initiative.attachments.map((file) => ({ value: file.id, label: file.name }))}
              clearable
              {...form.getInputProps('attachmentId')}
            />
          </SimpleGrid>
          <Textarea label={t('evidence.note')} autosize minRows={2} {...form.getInputProps('note')} />
          <ActProblem act={act} stands={stands} onReload={props.onReload} />
          <Group>
            <Button type="submit" loading={act.busy}>
              {t('evidence.add')}
            </Button>
            <Button variant="default" onClick={props.onClose}>
              {c('action.cancel')}
            </Button>
          </Group>
        </Stack>
      </Fieldset>
    </form>
  );
};
