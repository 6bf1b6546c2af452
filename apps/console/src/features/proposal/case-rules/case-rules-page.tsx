import '../catalogue';
import { Alert, Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useCycle } from '../../../shared/session/use-cycle';
import { useMay } from '../../../shared/session/workspace';
import { Loaded } from '../../../shared/ui/loaded';
import { Page, Section } from '../../../shared/ui/page';
import { CardPart } from './card-part';
import { LadderTable } from './ladder-table';
import { CaseRulesQuery, SubmittedPlansQuery } from './operations';
import { ReviewTable, RulesFacts } from './rules-facts';
import { RulesForm } from './rules-form';

/** How the cases of a cycle are graded and valued; the CX executive sets it until a plan is submitted. */
export default function CaseRulesPage() {
  const { t } = useTranslation('proposal');
  const cycle = useCycle();
  const may = useMay();
  const [answer, again] = useQuery({ query: CaseRulesQuery, variables: { cycleId: cycle.id } });
  const [plans] = useQuery({
    query: SubmittedPlansQuery,
    variables: { cycleId: cycle.id },
    pause: !may('plans') || !may('setCaseRules'),
  });
  const [editing, setEditing] = useState(false);
  const [saved, setSaved] = useState(false);
  const refresh = () => again({ requestPolicy: 'network-only' });
  const frozen = (plans.data?.plans ?? []).some((plan) => !['DRAFT', 'WITHDRAWN'].includes(plan.state));
  const editable = may('setCaseRules') && !frozen;
  return (
    <Page
      title={t('caseRules.title')}
      lead={t('caseRules.lead', { cycle: cycle.name })}
      aside={
        editable && !editing ? (
          <Button
            onClick={() => {
              setSaved(false);
              setEditing(true);
            }}
          >
            {t('caseRules.edit')}
          </Button>
        ) : null
      }
    >
      <div role="status" className={saved ? undefined : 'quiet-status'}>
        {saved ? <Alert color="green">{t('caseRules.saved')}</Alert> : null}
      </div>
      <Loaded answer={answer} onRetry={refresh}>
        {({ fundingCycle: { caseRules: rules } }) =>
          editing ? (
            <RulesForm
              cycleId={cycle.id}
              rules={rules}
              onClose={() => setEditing(false)}
              onSaved={() => {
                setEditing(false);
                setSaved(true);
                refresh();
              }}
            />
          ) : (
            <Stack gap="xl">
              {rules.isDefault ? <Alert color="gray">{t('caseRules.isDefault')}</Alert> : null}
              {may('setCaseRules') && frozen ? <Alert color="gray">{t('caseRules.frozen')}</Alert> : null}
              <LadderTable cycleId={cycle.id} multipliers={rules.multipliers} />
              <Section title={t('caseRules.rulesTitle')}>
                <RulesFacts rules={rules} />
              </Section>
              <ReviewTable cycleId={cycle.id} review={rules.review} />
              <CardPart cycleId={cycle.id} rules={rules} editable={editable} onChange={refresh} />
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}
