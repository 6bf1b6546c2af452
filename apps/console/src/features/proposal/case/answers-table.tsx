import { useTranslation } from 'react-i18next';
import { Text } from '@mantine/core';
import { DataTable } from '../../../shared/ui/data-table';
import { Section } from '../../../shared/ui/page';
import { useFormat } from '../../../shared/format/use-format';
import { QUESTIONS, TECHNOLOGY_QUESTIONS } from './draft';
import type { CaseData } from './operations';

type Technology = NonNullable<CaseData['technology']>['answers'];

/** What was asked and what was answered; what nobody has answered stands open. */
export const AnswersTable = (props: {
  readonly disclosures: CaseData['disclosures'];
  readonly technology: Technology | null;
}) => {
  const { t } = useTranslation('case');
  const format = useFormat();
  const { disclosures, technology } = props;
  const said = (value: boolean | string | number | null): string =>
    value === null
      ? t('answers.OPEN')
      : typeof value === 'boolean'
        ? t(value ? 'answers.YES' : 'answers.NO')
        : typeof value === 'number'
          ? format.count(value)
          : t(`paidBy.${value as 'MINUTES'}`);
  const rows = [
    ...(technology
      ? TECHNOLOGY_QUESTIONS.map((id) => ({
          id: `technology ${id}`,
          question: t(`technology.${id}`),
          answer: said(technology[id]),
        }))
      : []),
    ...QUESTIONS.filter(({ after }) => after === undefined || disclosures[after] === true).map(({ id }) => ({
      id,
      question: t(`questions.${id}`),
      answer: said(disclosures[id]),
    })),
  ];
  return (
    <Section title={t('part.questions')}>
      <DataTable
        label={t('part.questions')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'question', head: t('question'), cell: (row) => row.question, wide: true },
          { key: 'answer', head: t('answer'), cell: (row) => row.answer },
        ]}
      />
      {(technology?.guards ?? []).map((guard) => (
        <Text key={`${guard.kind} ${guard.name}`} size="sm">
          {t('guardText', {
            kind: t(`guardKinds.${guard.kind}`),
            name: guard.name,
            stop: guard.stopAt === null ? t('answers.OPEN') : format.count(guard.stopAt),
          })}
        </Text>
      ))}
    </Section>
  );
};
