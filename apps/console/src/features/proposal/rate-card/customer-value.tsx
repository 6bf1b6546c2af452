import { NumberInput, Paper, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { CLV_VARIANTS, type ClvVariant, customerValue, type ShownFigure } from '@clout/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { Facts } from '../../../shared/ui/facts';
import { Section } from '../../../shared/ui/page';
import { useFigureText } from '../case/figure-value';
import { HowComputed } from '../case/how-computed';

const YEARLY = { margin: 'YEAR', retention: 'YEAR', discount: 'YEAR' } as const;
const FIGURES = ['value', 'marginMultiple', 'retentionElasticity'] as const;

/** Basis points of a typed percentage; none typed is 0. */
const basisPoints = (percent: number | string): number => Math.round(Number(percent) * 100);

const Shown = (props: { readonly name: string; readonly figure: ShownFigure }) => {
  const text = useFigureText();
  const { figure, name } = props;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text(figure)}</dd>
      {figure.reason ? <Text size="sm">{figure.reason}</Text> : null}
      <HowComputed name={name} how={figure.how} />
    </div>
  );
};

/** What one customer is worth by a named variant, computed as it is typed by the product's own functions; nothing is saved. */
export const CustomerValue = ({ hurdleRate }: { readonly hurdleRate: number }) => {
  const { t } = useTranslation('proposal');
  const { t: c } = useTranslation();
  const { t: f } = useTranslation('case');
  const format = useFormat();
  const [variant, setVariant] = useState<ClvVariant>('END_OF_PERIOD');
  const [margin, setMargin] = useState('');
  const [retention, setRetention] = useState<number | string>(80);
  const [discount, setDiscount] = useState<number | string>(hurdleRate / 100);
  const [growth, setGrowth] = useState<number | string>(0);
  const [periods, setPeriods] = useState<number | string>(5);
  const [cost, setCost] = useState('');
  const [minor, acquisition] = [format.parse(margin), format.parse(cost)];
  const [faultyMargin, faultyCost] = [margin !== '' && minor === null, cost !== '' && acquisition === null];
  const worth =
    minor === null || faultyCost
      ? null
      : customerValue({
          variant,
          margin: BigInt(minor),
          retention: basisPoints(retention),
          discount: basisPoints(discount),
          growth: basisPoints(growth),
          periods: periods === '' ? null : Number(periods),
          acquisition: acquisition === null ? null : BigInt(acquisition),
          per: YEARLY,
        });
  const grows = variant === 'GROWTH' || variant === 'FINITE';
  const percent = { decimalScale: 2, suffix: ' %' } as const;
  const wrong = c('form.notAnAmount');
  return (
    <Section title={t('customerValue.title')}>
      <Paper withBorder p="md">
        <Stack gap="md">
          <Text size="sm" maw="75ch">
            {t('customerValue.text')}
          </Text>
          <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }}>
            <Select
              label={t('customerValue.variant')}
              description={t(`customerValue.meaning.${variant}`)}
              data={CLV_VARIANTS.map((value) => ({ value, label: t(`customerValue.name.${value}`) }))}
              value={variant}
              allowDeselect={false}
              onChange={(value) => setVariant(CLV_VARIANTS.find((one) => one === value) ?? variant)}
            />
            <TextInput
              label={`${t('customerValue.margin')} (${format.currency})`}
              inputMode="decimal"
              value={margin}
              onChange={(event) => setMargin(event.currentTarget.value)}
              error={faultyMargin ? wrong : undefined}
            />
            <NumberInput label={t('customerValue.retention')} {...percent} value={retention} onChange={setRetention} />
            <NumberInput label={t('customerValue.discount')} {...percent} value={discount} onChange={setDiscount} />
            {grows ? (
              <NumberInput label={t('customerValue.growth')} {...percent} value={growth} onChange={setGrowth} />
            ) : null}
            {variant === 'FINITE' ? (
              <NumberInput
                label={t('customerValue.years')}
                allowDecimal={false}
                value={periods}
                onChange={setPeriods}
              />
            ) : null}
            <TextInput
              label={`${t('customerValue.acquisition')} (${format.currency})`}
              inputMode="decimal"
              value={cost}
              onChange={(event) => setCost(event.currentTarget.value)}
              error={faultyCost ? wrong : undefined}
            />
          </SimpleGrid>
          <div role="status">
            {worth ? (
              <Facts>
                {FIGURES.map((key) => (
                  <Shown key={key} name={f(`figure.${worth[key].name}`)} figure={worth[key]} />
                ))}
              </Facts>
            ) : (
              <Text size="sm">{t('customerValue.none')}</Text>
            )}
          </div>
        </Stack>
      </Paper>
    </Section>
  );
};
