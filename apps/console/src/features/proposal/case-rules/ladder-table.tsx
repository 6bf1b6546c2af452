import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Section } from '../../../shared/ui/page';
import { GradeBadge } from '../evidence/grade-badge';
import type { CaseRulesData } from './operations';

/** The ladder of evidence in plain words, with what each grade counts for in this cycle. */
export const LadderTable = ({
  cycleId,
  multipliers,
}: {
  readonly cycleId: string;
  readonly multipliers: CaseRulesData['multipliers'];
}) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  return (
    <Section
      title={t('caseRules.ladder')}
      aside={<ExportButtons table="evidence-ladder" variables={{ cycleId }} label={t('caseRules.ladder')} />}
    >
      <Alert color="orange" title={t('caseRules.setting')}>
        {t('caseRules.settingText')}
      </Alert>
      <DataTable
        label={t('caseRules.ladder')}
        rows={multipliers}
        rowKey={(row) => row.grade}
        columns={[
          { key: 'grade', head: t('caseRules.grade'), cell: (row) => <GradeBadge state={row.grade} /> },
          {
            key: 'multiplier',
            head: t('caseRules.multiplier'),
            figure: true,
            cell: (row) => format.share(row.multiplier),
          },
          {
            key: 'rule',
            wide: true,
            head: t('caseRules.rule'),
            cell: (row) => t(`evidence.grade.${row.grade}.rule`),
          },
          {
            key: 'plain',
            wide: true,
            head: t('caseRules.plain'),
            cell: (row) => t(`evidence.grade.${row.grade}.plain`),
          },
          {
            key: 'allows',
            head: t('caseRules.allows'),
            cell: (row) => t(`evidence.grade.${row.grade}.allows`),
          },
        ]}
      />
    </Section>
  );
};
