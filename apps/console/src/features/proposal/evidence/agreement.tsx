import { Alert, Group, Paper, Stack, Text } from '@mantine/core';
import { GRADES } from '@clout/domain';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Facts } from '../../../shared/ui/facts';
import { Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { type AgreementData, AgreementQuery } from './desk-operations';

const WEIGHTS = ['QUADRATIC', 'LINEAR', 'NONE'] as const;

const Matrix = ({ matrix }: { readonly matrix: AgreementData['matrix'] }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  return (
    <DataTable
      label={t('evidence.matrix')}
      rows={GRADES.map((grade, index) => ({ grade, counts: matrix[index] ?? [] }))}
      rowKey={(row) => row.grade}
      columns={[
        { key: 'first', head: t('evidence.matrixFirst'), cell: (row) => row.grade },
        ...GRADES.map((grade, index) => ({
          key: grade,
          head: t('evidence.matrixSecond', { grade }),
          figure: true,
          cell: (row: { readonly counts: readonly number[] }) => format.count(row.counts[index] ?? 0),
        })),
      ]}
    />
  );
};

const Figures = ({ agreement }: { readonly agreement: AgreementData }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  const { kappa, n, observed, expected, apart } = agreement;
  const weights = WEIGHTS.find((it) => it === agreement.weights);
  const facts: readonly (readonly [string, string])[] = [
    [t('evidence.kappa'), kappa === null ? t('evidence.kappaNone') : format.exact(kappa)],
    [t('evidence.pairs'), `n = ${format.count(n)}`],
    ...(observed === null ? [] : ([[t('evidence.observed'), format.exact(observed)]] as const)),
    ...(expected === null ? [] : ([[t('evidence.expected'), format.exact(expected)]] as const)),
    [t('evidence.weights'), weights ? t(`evidence.weightsOf.${weights}`) : agreement.weights],
    [t('evidence.apartCount'), format.count(apart)],
  ];
  return (
    <Paper withBorder p="md">
      <Facts items={facts} />
    </Paper>
  );
};

/** How far two graders of the same link agree over the whole cycle, or why that cannot be told. */
export const Agreement = ({ cycleId }: { readonly cycleId: string }) => {
  const { t } = useTranslation('proposal');
  const [answer, again] = useQuery({ query: AgreementQuery, variables: { cycleId } });
  return (
    <Section
      title={t('evidence.agreement')}
      aside={
        <Group gap="md">
          {answer.data && answer.data.graderAgreement.n > 0 ? (
            <ExportButtons table="grader-agreement" variables={{ cycleId }} label={t('evidence.agreement')} />
          ) : null}
          <Link to="/methods#weighted_kappa">{t('evidence.how')}</Link>
        </Group>
      }
    >
      <Text size="sm" c="dimmed" maw="75ch">
        {t('evidence.agreementText')}
      </Text>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ graderAgreement: agreement }) => (
          <Stack gap="sm">
            <Figures agreement={agreement} />
            {agreement.reason ? (
              <Alert color="gray">{t('evidence.kappaWhy', { reason: agreement.reason })}</Alert>
            ) : null}
            {agreement.flags.includes('few_cases') ? <Alert color="orange">{t('evidence.fewCases')}</Alert> : null}
            {agreement.n > 0 ? <Matrix matrix={agreement.matrix} /> : null}
          </Stack>
        )}
      </Loaded>
    </Section>
  );
};
