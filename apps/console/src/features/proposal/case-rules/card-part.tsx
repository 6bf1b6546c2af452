import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../shared/format/use-format';
import { useAct } from '../../../shared/graphql/use-act';
import { Section } from '../../../shared/ui/page';
import { ActProblem } from '../../../shared/ui/refusal-alert';
import { type CaseRulesData, SetCaseRulesMutation } from './operations';

/** The rate card that values this cycle's cases, and a newer one that may be taken over. */
export const CardPart = (props: {
  readonly cycleId: string;
  readonly rules: CaseRulesData;
  readonly editable: boolean;
  readonly onChange: () => void;
}) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const act = useAct(SetCaseRulesMutation);
  const { rateCard, offeredRateCard } = props.rules;
  return (
    <Section title={t('caseRules.card')} aside={<Link to="/rate-card">{t('caseRules.toCard')}</Link>}>
      {rateCard ? (
        <Text>{t('caseRules.cardVersion', { n: rateCard.version, date: format.date(rateCard.asOf) })}</Text>
      ) : (
        <Alert color="orange">{t('caseRules.cardNone')}</Alert>
      )}
      {offeredRateCard ? (
        <Alert color="harbor" title={t('caseRules.cardOffered', { n: offeredRateCard.version })}>
          <Group justify="space-between" gap="sm">
            {t('caseRules.cardOfferedText', { kept: rateCard?.version ?? t('caseRules.cardNothing') })}
            {props.editable ? (
              <Button
                loading={act.busy}
                onClick={async () => {
                  const input = { rateCardId: offeredRateCard.id };
                  if (await act.run({ cycleId: props.cycleId, input })) props.onChange();
                }}
              >
                {t('caseRules.takeOver', { n: offeredRateCard.version })}
              </Button>
            ) : null}
          </Group>
        </Alert>
      ) : null}
      <ActProblem act={act} />
    </Section>
  );
};
