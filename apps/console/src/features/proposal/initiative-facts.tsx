import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../shared/format/use-format';
import { Facts } from '../../shared/ui/facts';
import { Section } from '../../shared/ui/page';
import type { InitiativeData } from './operations';

/** The proposal in words: problem, action, whom it touches, what is expected. */
export const InitiativeFacts = ({ initiative }: { readonly initiative: InitiativeData }) => {
  const { t } = useTranslation('proposal');
  const { t: c } = useTranslation();
  const format = useFormat();
  const names = (list: readonly { name: string }[]) => list.map((item) => item.name).join(', ') || t('none');
  const { outcome, benefit } = initiative;
  const facts: readonly (readonly [string, string])[] = [
    [t('unit'), initiative.businessUnit.name],
    [t('owner'), initiative.owner.name],
    [t('editors'), names(initiative.editors)],
    [t('sponsorship'), c(`sponsorship.${initiative.sponsorship}`)],
    [t('areas'), names(initiative.functionalAreas)],
    [t('touchpoints'), names(initiative.touchpoints)],
    [t('channels'), names(initiative.channels)],
    [t('productLines'), names(initiative.productLines)],
    [t('type'), initiative.type?.name ?? t('none')],
    [
      t('outcome'),
      outcome
        ? `${t('outcomeText', { metric: outcome.metric, baseline: outcome.baseline ?? '?', target: `${outcome.target ?? '?'} ${outcome.unit}`.trim() })}${
            outcome.byWhen ? `, ${t('byWhen').toLowerCase()} ${format.date(outcome.byWhen)}` : ''
          }`
        : t('unknown'),
    ],
    [
      t('customers'),
      typeof outcome?.customersAffected === 'number' ? format.count(outcome.customersAffected) : t('unknown'),
    ],
    [
      t('benefit'),
      benefit
        ? `${benefit.description}${benefit.perYear ? ` (${t('perYear', { amount: format.money(benefit.perYear) })})` : ''}`
        : t('unknown'),
    ],
  ];
  return (
    <Section title={t('case')}>
      <Paper withBorder p="md">
        <Stack>
          <div>
            <Title order={3}>{t('problem')}</Title>
            <Text className="prose">{initiative.problem || t('unknown')}</Text>
          </div>
          <div>
            <Title order={3}>{t('action')}</Title>
            <Text className="prose">{initiative.action || t('unknown')}</Text>
          </div>
          <Facts items={facts} />
        </Stack>
      </Paper>
    </Section>
  );
};
