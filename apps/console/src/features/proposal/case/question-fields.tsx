import { Badge, Group, Paper, Radio, Select, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../shared/ui/page';
import { askedNow, COUNTED, type DisclosureDraft } from './draft';
import type { CaseForm } from './form-type';

/** A question to be answered yes or no; until then it stands open, in words. */
export const YesNo = (props: {
  readonly id?: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (answer: string) => void;
  readonly error?: string;
}) => {
  const { t } = useTranslation('case');
  return (
    <div id={props.id}>
      <Radio.Group
        label={props.label}
        value={props.value}
        onChange={props.onChange}
        error={props.error}
        classNames={{ label: 'case-question' }}
      >
        <Group gap="md" mt={6}>
          <Radio value="YES" label={t('answers.YES')} />
          <Radio value="NO" label={t('answers.NO')} />
          <Radio value="" label={t('answers.OPEN')} />
        </Group>
      </Radio.Group>
    </div>
  );
};

/** Says how many of the questions nobody has answered yet. */
export const OpenCount = ({ open, asked }: { readonly open: number; readonly asked: number }) => {
  const { t } = useTranslation('case');
  return (
    <Badge color={open > 0 ? 'orange' : 'green'}>
      {open > 0 ? t('openCount', { open, asked }) : t('allAnswered', { asked })}
    </Badge>
  );
};

const PAID_BY = ['RESOLUTION', 'MINUTES', 'CONTACTS', 'HEADS'] as const;

/** What the change does, as questions; those that follow from a yes are asked only then. */
export const QuestionFields = ({ form }: { readonly form: CaseForm }) => {
  const { t } = useTranslation('case');
  const { asked, open } = askedNow(form.values.disclosures);
  const field = (id: keyof DisclosureDraft) => {
    const label = t(`questions.${id}`);
    const input = form.getInputProps(`disclosures.${id}`);
    if (id === 'vendorPaidBy')
      return (
        <div key={id} id={`question-${id}`}>
          <Select
            label={label}
            placeholder={t('answers.OPEN')}
            data={PAID_BY.map((by) => ({ value: by, label: t(`paidBy.${by}`) }))}
            clearable
            value={form.values.disclosures[id] || null}
            onChange={(value) => form.setFieldValue(`disclosures.${id}`, value ?? '')}
          />
        </div>
      );
    if (COUNTED.includes(id))
      return (
        <div key={id} id={`question-${id}`}>
          <TextInput label={label} placeholder={t('answers.OPEN')} inputMode="numeric" maw={360} {...input} />
        </div>
      );
    return (
      <YesNo
        key={id}
        id={`question-${id}`}
        label={label}
        value={form.values.disclosures[id]}
        onChange={(answer) => form.setFieldValue(`disclosures.${id}`, answer)}
      />
    );
  };
  return (
    <div id="case-questions">
      <Section title={t('part.questions')} aside={<OpenCount open={open} asked={asked.length} />}>
        <Text size="sm" c="dimmed">
          {t('questionsHint')}
        </Text>
        <Paper withBorder p="md">
          <Stack gap="lg">{asked.map(field)}</Stack>
        </Paper>
      </Section>
    </div>
  );
};
