import { Alert, List } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loaded } from '../../shared/ui/loaded';
import { Section } from '../../shared/ui/page';
import { CaseFindings } from './case/case-findings';
import { CheckItem } from './check-item';
import { CheckQuery } from './operations';

/** What is done and what is missing before the initiative can be submitted, in words. */
export const Checklist = ({ id, version }: { readonly id: string; readonly version: number }) => {
  const { t } = useTranslation('proposal');
  const [answer, again] = useQuery({ query: CheckQuery, variables: { id } });
  useEffect(() => again({ requestPolicy: 'network-only' }), [again, version]);
  return (
    <Section title={t('checklist')}>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ submissionCheck: check }) => (
          <>
            <Alert
              color={check.complete ? 'green' : 'orange'}
              title={
                check.complete ? t('ready') : t('missing', { count: check.items.filter((item) => !item.met).length })
              }
            >
              <List spacing={4} size="sm" center>
                {check.items.map((item) => (
                  <CheckItem key={item.field} met={item.met}>
                    {item.label}
                    {item.met ? null : `: ${item.message}`}
                  </CheckItem>
                ))}
              </List>
            </Alert>
            <CaseFindings findings={check.findings} blocked={check.acceptanceBlocked} fields="case/edit" />
          </>
        )}
      </Loaded>
    </Section>
  );
};

/** In a dialog, what the checks of the case found: it can be submitted all the same. */
export const FindingsInDialog = ({ id }: { readonly id: string }) => {
  const [{ data }] = useQuery({ query: CheckQuery, variables: { id } });
  const check = data?.submissionCheck;
  return check ? <CaseFindings findings={check.findings} blocked={check.acceptanceBlocked} fields={null} /> : null;
};
