import { Checkbox, Fieldset, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { AMOUNT_SOURCES, ENDS, type Typed } from './draft';
import { sourceIn, takesContacts, takesRisk } from './draft-input';
import { FigureGrid } from './figure-grid';
import type { CaseContext, CaseForm } from './form-type';

/** Three rows of one figure a year: low, central, high. */
const YearsGrid = (props: {
  readonly form: CaseForm;
  readonly path: string;
  readonly label: string;
  readonly corner: string;
  readonly values: readonly Typed[];
  readonly years: readonly string[];
}) => {
  const { t } = useTranslation('case');
  const { form, path, values } = props;
  const at = (end: string, t: string) => `${path}.${t}.${end}`;
  return (
    <FigureGrid
      label={props.label}
      corner={props.corner}
      rows={ENDS.map((end) => ({ key: end, label: t(`end.${end}`) }))}
      columns={values.map((_, k) => ({ key: String(k), label: props.years[k] ?? t('year', { n: k }) }))}
      value={(end, k) => values[Number(k)]?.[end as keyof Typed] ?? ''}
      error={(end, k) => form.errors[at(end, k)] as string | undefined}
      onChange={(end, k, typed) => {
        form.setFieldValue(at(end, k), typed);
        form.clearFieldError(at(end, k));
      }}
    />
  );
};

const RiskFields = ({ form, at }: { readonly form: CaseForm; readonly at: string }) => {
  const { t } = useTranslation('case');
  const format = useFormat();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {(['before', 'after'] as const).map((when) => (
        <Fieldset key={when} legend={t(`risk.${when}`)} variant="filled">
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput
              label={t('risk.probability')}
              inputMode="decimal"
              {...form.getInputProps(`${at}.risk.${when}.probability`)}
            />
            <TextInput
              label={`${t('risk.impact')} (${format.currency})`}
              inputMode="decimal"
              {...form.getInputProps(`${at}.risk.${when}.impact`)}
            />
          </SimpleGrid>
        </Fieldset>
      ))}
    </SimpleGrid>
  );
};

/** What a benefit brings by year: typed, or worked out from contacts by the rate card or from probability and impact. */
export const BenefitMoney = (props: CaseContext & { readonly k: number; readonly name: string }) => {
  const { t } = useTranslation('case');
  const format = useFormat();
  const { form, k, years, options, name } = props;
  const benefit = form.values.benefits[k];
  if (!benefit) return null;
  const at = `benefits.${k}`;
  const source = sourceIn(benefit);
  const rate = props.rateCard?.perContact.find((one) => one.channel.id === benefit.contacts.channelId);
  const sources = AMOUNT_SOURCES.filter(
    (one) => one === 'amounts' || (one === 'contacts' ? takesContacts(benefit.type) : takesRisk(benefit.type)),
  );
  const amountsOf = (what: string) => t('amountsOf', { what, currency: format.currency });
  return (
    <Stack>
      {sources.length > 1 ? (
        <Select
          label={t('source')}
          data={sources.map((one) => ({ value: one, label: t(`sources.${one}`) }))}
          allowDeselect={false}
          {...form.getInputProps(`${at}.source`)}
          value={source}
        />
      ) : null}
      {takesRisk(benefit.type) ? <RiskFields form={form} at={at} /> : null}
      {source === 'contacts' ? (
        <>
          <Select
            label={t('channel')}
            data={props.people.channels.map((one) => ({ value: one.id, label: one.name }))}
            searchable
            allowDeselect={false}
            {...form.getInputProps(`${at}.contacts.channelId`)}
          />
          <YearsGrid
            form={form}
            path={`${at}.contacts.amounts`}
            label={t('contactsOf', { what: name })}
            corner={t('contacts')}
            values={benefit.contacts.amounts}
            years={years}
          />
          <Text size="sm">
            {rate
              ? t('contactRate', { avoidable: format.money(rate.avoidable), full: format.money(rate.full) })
              : t('noContactRate')}
          </Text>
        </>
      ) : source === 'amounts' ? (
        <YearsGrid
          form={form}
          path={`${at}.amounts`}
          label={amountsOf(name)}
          corner={format.currency}
          values={benefit.amounts}
          years={years}
        />
      ) : null}
      <Text size="sm" c="dimmed">
        {benefit.type === 'DISBENEFIT' ? t('disbenefitHint') : t('amountsHint')}
      </Text>
      {options.length > 1 || options.some((option) => option.effectShare !== 10_000)
        ? benefit.optionAmounts.map((own, j) => {
            const option = options.find((one) => one.id === own.optionId);
            if (!option) return null;
            return (
              <Stack key={own.optionId} gap="xs">
                <Checkbox
                  label={t('ownAmounts', { option: option.name, share: format.share(option.effectShare) })}
                  {...form.getInputProps(`${at}.optionAmounts.${j}.own`, { type: 'checkbox' })}
                />
                {own.own ? (
                  <YearsGrid
                    form={form}
                    path={`${at}.optionAmounts.${j}.amounts`}
                    label={amountsOf(`${name}, ${option.name}`)}
                    corner={format.currency}
                    values={own.amounts}
                    years={years}
                  />
                ) : null}
              </Stack>
            );
          })
        : null}
    </Stack>
  );
};
