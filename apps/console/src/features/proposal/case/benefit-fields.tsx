import { Button, Checkbox, Fieldset, Group, Radio, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AddEntry } from '../../../shared/ui/list-buttons';
import { BENEFIT_TYPES } from '@clout/domain';
import { Empty } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { BenefitMoney } from './benefit-money';
import { blankBenefit } from './draft';
import type { CaseContext } from './form-type';
import { YesNo } from './question-fields';

const People = (props: CaseContext & { readonly path: string; readonly label: string }) => (
  <Select
    label={props.label}
    data={props.people.members.filter((it) => it.active).map((it) => ({ value: it.id, label: it.name }))}
    searchable
    clearable
    {...props.form.getInputProps(props.path)}
  />
);

const BudgetAndJobs = (props: CaseContext & { readonly k: number }) => {
  const { t } = useTranslation('case');
  const { form, k } = props;
  const at = `benefits.${k}`;
  const benefit = form.values.benefits[k];
  if (!benefit) return null;
  return (
    <>
      <Checkbox
        label={t('cashable')}
        description={t('cashableHint')}
        {...form.getInputProps(`${at}.cashable`, { type: 'checkbox' })}
      />
      {benefit.cashable ? (
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <TextInput label={t('budgetLine')} {...form.getInputProps(`${at}.release.budgetLine`)} />
          <TextInput label={t('releaseYear')} inputMode="numeric" {...form.getInputProps(`${at}.release.fiscalYear`)} />
          <People {...props} path={`${at}.release.ownerId`} label={t('releaseOwner')} />
        </SimpleGrid>
      ) : null}
      <Radio.Group label={t('jobs')} {...form.getInputProps(`${at}.jobs.stated`)}>
        <Group gap="md" mt={6}>
          {(['NONE', 'SOME', ''] as const).map((stated) => (
            <Radio key={stated} value={stated} label={t(stated === '' ? 'jobsStated.OPEN' : `jobsStated.${stated}`)} />
          ))}
        </Group>
      </Radio.Group>
      {benefit.jobs.stated === 'SOME' ? (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput label={t('fte')} inputMode="decimal" {...form.getInputProps(`${at}.jobs.fte`)} />
          <YesNo
            label={t('consulted')}
            value={benefit.jobs.consulted}
            onChange={(answer) => form.setFieldValue(`${at}.jobs.consulted`, answer as '')}
          />
        </SimpleGrid>
      ) : null}
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput
          label={t('baselineId')}
          description={t('baselineHint')}
          {...form.getInputProps(`${at}.baseline.id`)}
        />
        <TextInput
          label={t('baselineQuantity')}
          inputMode="decimal"
          {...form.getInputProps(`${at}.baseline.quantity`)}
        />
        <TextInput label={t('baselineClaimed')} inputMode="decimal" {...form.getInputProps(`${at}.baseline.claimed`)} />
      </SimpleGrid>
    </>
  );
};

/** The benefits, each with its money by year, budget line, jobs, owner, baseline and risk. */
export const BenefitFields = (props: CaseContext) => {
  const { t } = useTranslation('case');
  const { form, years, options } = props;
  const { benefits } = form.values;
  const add = () =>
    form.insertListItem(
      'benefits',
      blankBenefit(
        years.length,
        options.map((option) => option.id),
      ),
    );
  const button = <AddEntry label={t('addBenefit')} onAdd={add} />;
  return (
    <div id="case-benefits">
      <Section title={t('part.benefits')} aside={button}>
        {benefits.length === 0 ? <Empty title={t('noBenefits')} text={t('noBenefitsText')} /> : null}
        {benefits.map((benefit, k) => {
          const name = benefit.description.trim() || t('benefit', { n: k + 1 });
          return (
            <Fieldset key={benefit.key} legend={t('benefit', { n: k + 1 })}>
              <Stack>
                <SimpleGrid cols={{ base: 1, sm: 2 }}>
                  <Select
                    label={t('benefitType')}
                    data={BENEFIT_TYPES.map((type) => ({ value: type, label: t(`benefitTypes.${type}`) }))}
                    allowDeselect={false}
                    {...form.getInputProps(`benefits.${k}.type`)}
                  />
                  <People {...props} path={`benefits.${k}.ownerId`} label={t('benefitOwner')} />
                </SimpleGrid>
                <TextInput label={t('description')} required {...form.getInputProps(`benefits.${k}.description`)} />
                <BenefitMoney {...props} k={k} name={name} />
                <BudgetAndJobs {...props} k={k} />
                <Button
                  variant="subtle"
                  color="red"
                  size="xs"
                  w="fit-content"
                  onClick={() => form.removeListItem('benefits', k)}
                >
                  {t('removeBenefit', { name })}
                </Button>
              </Stack>
            </Fieldset>
          );
        })}
      </Section>
    </div>
  );
};
