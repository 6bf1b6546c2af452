import './catalogue';
import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FindingList, type FindingShown } from './findings';

/** What the checks of the case found, beside the checklist: they do not stop submission; some stop acceptance. */
export const CaseFindings = (props: {
  readonly findings: readonly FindingShown[];
  readonly blocked: boolean;
  /** The page with the fields; null where the reader may not change them. */
  readonly fields: string | null;
}) => {
  const { t } = useTranslation('case');
  const { findings, blocked, fields } = props;
  if (findings.length === 0) return null;
  return (
    <Alert color={blocked ? 'red' : 'orange'} title={blocked ? t('check.blockedTitle') : t('check.ofCase')}>
      <FindingList findings={findings} fields={fields} />
    </Alert>
  );
};
