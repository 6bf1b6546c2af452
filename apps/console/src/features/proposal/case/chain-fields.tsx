import { Alert, Paper, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { INITIATIVE_KINDS } from '@clout/domain';
import { Fact, Facts } from '../../../shared/ui/facts';
import { Section } from '../../../shared/ui/page';
import type { Behaviour } from './draft';
import type { CaseForm } from './form-type';

export const BEHAVIOURS = [
  'RETENTION',
  'REPURCHASE',
  'CONTACT_RATE',
  'REFERRAL',
  'PRICE',
] as const satisfies readonly Behaviour[];

/** The chain in words: action and outcome stand on the initiative; behaviour, result and the three links are written here. */
export const ChainFields = (props: { readonly form: CaseForm; readonly action: string; readonly outcome: string }) => {
  const { t } = useTranslation('case');
  const { form, action, outcome } = props;
  const statement = (name: 'actionOutcome' | 'outcomeLoyalty' | 'loyaltyResult', label: string) => (
    <Textarea
      label={label}
      description={t('statementHint')}
      autosize
      minRows={2}
      {...form.getInputProps(`statements.${name}`)}
    />
  );
  return (
    <div id="case-chain">
      <Section title={t('part.chain')}>
        <Paper withBorder p="md">
          <Stack>
            <Select
              label={t('kind')}
              description={t('kindHint')}
              data={INITIATIVE_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
              required
              allowDeselect={false}
              {...form.getInputProps('kind')}
            />
            <Facts>
              <Fact name={t('chain.action')}>{action || t('chain.open')}</Fact>
              <Fact name={t('chain.outcome')}>{outcome || t('chain.open')}</Fact>
            </Facts>
            <Text size="sm">
              <Link to="../../edit" relative="path">
                {t('toInitiative')}
              </Link>
            </Text>
            {statement('actionOutcome', t('link.ACTION_OUTCOME'))}
            <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }}>
              <Select
                label={t('behaviour')}
                data={BEHAVIOURS.map((kind) => ({ value: kind, label: t(`behaviours.${kind}`) }))}
                clearable
                {...form.getInputProps('behaviour.kind')}
              />
              <TextInput label={t('behaviourMetric')} {...form.getInputProps('behaviour.metric')} />
              <TextInput label={t('behaviourUnit')} {...form.getInputProps('behaviour.unit')} />
              <TextInput label={t('behaviourBaseline')} {...form.getInputProps('behaviour.baseline')} />
              <TextInput label={t('behaviourTarget')} {...form.getInputProps('behaviour.target')} />
            </SimpleGrid>
            {statement('outcomeLoyalty', t('link.OUTCOME_LOYALTY'))}
            <TextInput
              label={t('resultMeasure')}
              description={t('resultMeasureHint')}
              {...form.getInputProps('resultMeasure')}
            />
            {statement('loyaltyResult', t('link.LOYALTY_RESULT'))}
            <Textarea
              label={t('targets')}
              description={t('targetsHint')}
              autosize
              minRows={2}
              {...form.getInputProps('targets')}
            />
            <Alert color="gray">{t('gradesElsewhere')}</Alert>
          </Stack>
        </Paper>
      </Section>
    </div>
  );
};
