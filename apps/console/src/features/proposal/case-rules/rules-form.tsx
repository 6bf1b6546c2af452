import { Alert, Button, Group, NumberInput, Paper, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { CHAIN_RULES, CREDIT_ESTIMATES, DEFAULT_MULTIPLIERS, GRADES } from '@clout/domain';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { Section } from '../../../shared/ui/page';
import { focusProblem } from '../../../shared/ui/focus-problem';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { type CaseRulesDraft, draftOf, inputOf, problemsOf } from './draft';
import { type CaseRulesData, SetCaseRulesMutation } from './operations';

/** The CX executive sets how the cases of a cycle are graded and valued. */
export const RulesForm = (props: {
  readonly cycleId: string;
  readonly rules: CaseRulesData;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}) => {
  const { t } = useTranslation('proposal');
  const { t: c } = useTranslation();
  const format = useFormat();
  const act = useAct(SetCaseRulesMutation);
  const words = {
    required: c('form.required'),
    notAnAmount: c('form.notAnAmount'),
    rising: t('caseRules.rising'),
    steps: t('caseRules.stepsProblem'),
    grades: t('caseRules.gradesProblem'),
  };
  const form = useForm<CaseRulesDraft>({
    initialValues: draftOf(props.rules, format.plainAmount),
    validate: (values) =>
      Object.fromEntries(
        Object.entries(problemsOf(values, format.parse)).map(([path, problem]) => [path, words[problem]]),
      ),
  });
  const submit = async (draft: CaseRulesDraft) => {
    if (await act.run({ cycleId: props.cycleId, input: inputOf(draft, format.parse) })) props.onSaved();
  };
  const grades = GRADES.map((grade) => ({ value: grade, label: `${grade} ${t(`evidence.grade.${grade}.plain`)}` }));
  const { currency } = format;
  return (
    <form noValidate onSubmit={form.onSubmit((draft) => void submit(draft), focusProblem)}>
      <Stack gap="xl">
        <Section title={t('caseRules.ladder')}>
          <Alert color="orange" title={t('caseRules.setting')}>
            {t('caseRules.settingText')}
          </Alert>
          <Paper withBorder p="md">
            <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
              {GRADES.map((grade) => (
                <NumberInput
                  key={grade}
                  label={t('caseRules.multiplierOf', { grade })}
                  description={`${t(`evidence.grade.${grade}.rule`)}. ${t('caseRules.usual', { share: format.share(DEFAULT_MULTIPLIERS[grade]) })}`}
                  min={0}
                  max={100}
                  decimalScale={2}
                  suffix=" %"
                  required
                  {...form.getInputProps(`multipliers.${grade}`)}
                />
              ))}
            </SimpleGrid>
          </Paper>
        </Section>
        <Section title={t('caseRules.rulesTitle')}>
          <Paper withBorder p="md">
            <SimpleGrid cols={{ base: 1, sm: 3 }}>
              <Select
                label={t('caseRules.chainRule')}
                description={t(`caseRules.chainText.${form.values.chainRule}`)}
                data={CHAIN_RULES.map((it) => ({ value: it, label: t(`caseRules.chain.${it}`) }))}
                allowDeselect={false}
                {...form.getInputProps('chainRule')}
              />
              <Select
                label={t('caseRules.estimate')}
                description={t(`caseRules.estimateText.${form.values.estimate}`)}
                data={CREDIT_ESTIMATES.map((it) => ({ value: it, label: t(`caseRules.estimates.${it}`) }))}
                allowDeselect={false}
                {...form.getInputProps('estimate')}
              />
              <TextInput
                label={t('caseRules.secondField', { currency })}
                description={t('caseRules.secondHint')}
                inputMode="decimal"
                {...form.getInputProps('secondGraderFrom')}
              />
            </SimpleGrid>
          </Paper>
        </Section>
        <Section title={t('caseRules.review')}>
          <Paper withBorder p="md">
            <SimpleGrid cols={{ base: 1, sm: 3 }}>
              {[0, 1, 2].map((index) => (
                <TextInput
                  key={index}
                  label={t('caseRules.stepField', { n: index + 1, currency })}
                  description={index === 0 ? t('caseRules.stepsHint') : undefined}
                  inputMode="decimal"
                  {...form.getInputProps(`steps.${index}`)}
                />
              ))}
              <Select
                label={t('caseRules.deepenedField')}
                data={grades}
                allowDeselect={false}
                {...form.getInputProps('deepenedUpTo')}
              />
              <Select
                label={t('caseRules.easedField')}
                data={grades}
                allowDeselect={false}
                {...form.getInputProps('easedFrom')}
              />
            </SimpleGrid>
          </Paper>
        </Section>
        <ActProblem act={act} />
        <Group>
          <Button type="submit" loading={act.busy}>
            {t('caseRules.save')}
          </Button>
          <Button variant="default" onClick={props.onClose}>
            {c('action.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
