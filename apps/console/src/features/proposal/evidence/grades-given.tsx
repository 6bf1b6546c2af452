import { Alert, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { GradeBadge } from './grade-badge';
import type { GradeData, StandingData } from './operations';

const standingOf = (grade: GradeData) =>
  grade.replaced
    ? ('replacedGrade' as const)
    : grade.stale
      ? ('staleGrade' as const)
      : grade.revealed
        ? ('stands' as const)
        : ('blindGrade' as const);

/** The grades of one link that the reader may see, newest first, with every step and its reason. */
export const GradesGiven = ({ standing }: { readonly standing: StandingData }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const name = t(`evidence.link.${standing.link}`);
  return (
    <Stack gap="sm">
      {standing.apart ? <Alert color="orange">{t('evidence.apartText')}</Alert> : null}
      {standing.stale ? <Alert color="orange">{t('evidence.staleText')}</Alert> : null}
      {standing.grades.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t('evidence.gradesNone')}
        </Text>
      ) : (
        <DataTable
          label={`${t('evidence.grades')}: ${name}`}
          rows={standing.grades}
          rowKey={(grade) => grade.id}
          columns={[
            { key: 'grader', head: t('evidence.grader'), cell: (grade) => grade.grader.name },
            { key: 'grade', head: t('evidence.gradeHead'), cell: (grade) => <GradeBadge state={grade.grade} /> },
            { key: 'standing', head: t('evidence.standing'), cell: (grade) => t(`evidence.${standingOf(grade)}`) },
            { key: 'reason', wide: true, head: t('evidence.reasonHead'), cell: (grade) => grade.reason },
            {
              key: 'steps',
              wide: true,
              head: t('evidence.stepsHead'),
              cell: (grade) =>
                grade.evidence.map((item) => (
                  <div key={item.evidence.id}>
                    {item.evidence.source}: {item.start} → {item.grade}
                    {item.adjustments.map((step) => (
                      <div key={step.reason}>
                        {t(step.levels < 0 ? 'evidence.stepDown' : 'evidence.stepUp')}:{' '}
                        {t(`evidence.step.${step.reason}`)}
                        {step.because ? ` (${step.because})` : ''}
                      </div>
                    ))}
                  </div>
                )),
            },
            {
              key: 'when',
              head: t('evidence.gradedOn'),
              cell: (grade) => <span className="nowrap">{format.dateTime(grade.recordedAt)}</span>,
            },
          ]}
        />
      )}
    </Stack>
  );
};
