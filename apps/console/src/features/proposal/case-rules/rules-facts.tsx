import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ReviewRow, reviewRows } from '@clout/domain';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Section } from '../../../shared/ui/page';
import type { CaseRulesData } from './operations';

/** The rules that are not the ladder: chain, estimate, graders. */
export const RulesFacts = ({ rules }: { readonly rules: CaseRulesData }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const { chainRule, estimate, secondGraderFrom } = rules;
  const facts = [
    [t('caseRules.chainRule'), t(`caseRules.chain.${chainRule}`), t(`caseRules.chainText.${chainRule}`)],
    [t('caseRules.estimate'), t(`caseRules.estimates.${estimate}`), t(`caseRules.estimateText.${estimate}`)],
    [
      t('caseRules.second'),
      null,
      secondGraderFrom === null
        ? t('caseRules.secondNever')
        : t('caseRules.secondFrom', { amount: format.money(secondGraderFrom) }),
    ],
  ] as const;
  return (
    <Paper withBorder p="md">
      <Stack>
        {facts.map(([name, value, text]) => (
          <div key={name}>
            <Title order={3}>{name}</Title>
            {value ? <Text>{value}</Text> : null}
            <Text size="sm" c="dimmed">
              {text}
            </Text>
          </div>
        ))}
      </Stack>
    </Paper>
  );
};

/** How deeply a case is looked at, by its commitment and its evidence. */
export const ReviewTable = (props: { readonly cycleId: string; readonly review: CaseRulesData['review'] }) => {
  const { cycleId, review } = props;
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const rows = reviewRows(review);
  const first = review.costSteps[0];
  const step = ({ from }: ReviewRow) =>
    from !== null
      ? t('caseRules.from', { amount: format.money(from) })
      : first === undefined
        ? t('caseRules.any')
        : t('caseRules.below', { amount: format.money(first) });
  return (
    <Section
      title={t('caseRules.review')}
      aside={<ExportButtons table="review-depth" variables={{ cycleId }} label={t('caseRules.review')} />}
    >
      <Text size="sm" c="dimmed">
        {t('caseRules.reviewText')}
      </Text>
      <DataTable
        label={t('caseRules.review')}
        rows={rows}
        rowKey={(row) => row.from ?? 'below'}
        columns={[
          { key: 'step', head: t('caseRules.step'), cell: step },
          {
            key: 'deepened',
            head: t('caseRules.deepened', { grade: review.deepenedUpTo }),
            cell: (row) => t(`evidence.depth.${row.depths.deepened}`),
          },
          ...(rows.some((row) => row.depths.plain !== null)
            ? [
                {
                  key: 'plain',
                  head: t('caseRules.depthHead'),
                  cell: (row: ReviewRow) => (row.depths.plain ? t(`evidence.depth.${row.depths.plain}`) : ''),
                },
              ]
            : []),
          {
            key: 'eased',
            head: t('caseRules.eased', { grade: review.easedFrom }),
            cell: (row) => t(`evidence.depth.${row.depths.eased}`),
          },
        ]}
      />
    </Section>
  );
};
