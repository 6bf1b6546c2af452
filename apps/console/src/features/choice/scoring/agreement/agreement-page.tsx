import { Alert, Paper, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../../shared/format/use-format';
import { faultOf } from '../../../../shared/graphql/fault';
import { useCycle } from '../../../../shared/session/use-cycle';
import { DataTable } from '../../../../shared/ui/data-table';
import { ExportButtons } from '../../../../shared/ui/export-buttons';
import { Facts } from '../../../../shared/ui/facts';
import { Empty, Loaded } from '../../../../shared/ui/loaded';
import { Section } from '../../../../shared/ui/page';
import { ScoringFrame } from '../scoring-frame';
import { Divided } from './divided-table';
import { type AgreementData, AgreementQuery, DividedQuery } from './operations';

const FLAGS = ['negative', 'few_items', 'items_left_out'] as const;

/** What to bear in mind of a measure of agreement, in words. */
const Flags = ({ flags }: { readonly flags: readonly string[] }) => {
  const { t } = useTranslation('scoring');
  const known = FLAGS.filter((flag) => flags.includes(flag));
  return known.length > 0 ? (
    <Text size="xs" c="dimmed">
      {known.map((flag) => t(`agree.flag.${flag}`)).join(' ')}
    </Text>
  ) : null;
};

const Overall = ({ agreement }: { readonly agreement: AgreementData }) => {
  const { t } = useTranslation('scoring');
  const format = useFormat();
  const facts: readonly (readonly [string, string])[] = [
    [t('agree.kendall'), agreement.kendallsW ?? t('agree.none', { reason: agreement.kendallsReason })],
    ...(agreement.kendallsP === null ? [] : ([[t('agree.p'), agreement.kendallsP]] as const)),
    [t('agree.icc'), agreement.icc ?? t('agree.none', { reason: agreement.iccReason })],
    ...(agreement.iccSingle === null ? [] : ([[t('agree.iccSingle'), agreement.iccSingle]] as const)),
    [t('agree.raters'), format.count(agreement.raters)],
    [t('agree.items'), format.count(agreement.items)],
    [t('agree.leftOut'), format.count(agreement.leftOut)],
  ];
  return (
    <Paper withBorder p="md">
      <Facts items={facts} />
      <Flags flags={agreement.flags} />
    </Paper>
  );
};

/** How far the panel agrees, by criterion and over all, and the initiatives that divide it; after the reveal. */
export default function AgreementPage() {
  const { t } = useTranslation('scoring');
  const cycle = useCycle();
  const [answer, again] = useQuery({ query: AgreementQuery, variables: { cycleId: cycle.id } });
  const [divided, againDivided] = useQuery({ query: DividedQuery, variables: { cycleId: cycle.id } });
  const notYet = answer.error && !answer.data && faultOf(answer.error) === 'WRONG_STATE';
  return (
    <ScoringFrame title={t('agree.title')}>
      {notYet ? (
        <Empty title={t('agree.notYet')} text={t('agree.notYetText')} />
      ) : (
        <Stack gap="xl">
          <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
            {({ panelAgreement: { overall, criteria } }) => (
              <>
                <Section
                  title={t('agree.overall')}
                  methods={['kendalls_w', 'icc']}
                  aside={<Link to="/methods#kendalls_w">{t('agree.how')}</Link>}
                >
                  <Text size="sm" c="dimmed" maw="75ch">
                    {t('agree.text')}
                  </Text>
                  <Overall agreement={overall} />
                </Section>
                <Section
                  title={t('agree.byCriterion')}
                  aside={
                    <ExportButtons
                      table="panel-agreement"
                      variables={{ cycleId: cycle.id }}
                      label={t('agree.byCriterion')}
                    />
                  }
                >
                  <DataTable
                    label={t('agree.byCriterion')}
                    rows={criteria}
                    rowKey={(one) => one.criterion.id}
                    columns={[
                      {
                        key: 'name',
                        head: t('criterion'),
                        cell: (one) => (
                          <>
                            {one.criterion.name}
                            <Flags flags={one.agreement.flags} />
                          </>
                        ),
                      },
                      {
                        key: 'w',
                        head: t('agree.kendall'),
                        cell: ({ agreement: it }) => it.kendallsW ?? t('agree.none', { reason: it.kendallsReason }),
                      },
                      {
                        key: 'icc',
                        head: t('agree.icc'),
                        cell: ({ agreement: it }) => it.icc ?? t('agree.none', { reason: it.iccReason }),
                      },
                      { key: 'raters', head: t('agree.raters'), figure: true, cell: (one) => one.agreement.raters },
                      { key: 'items', head: t('agree.items'), figure: true, cell: (one) => one.agreement.items },
                    ]}
                  />
                </Section>
              </>
            )}
          </Loaded>
          <Section
            title={t('agree.divided')}
            methods={['divided_initiatives']}
            aside={
              <ExportButtons table="divided-initiatives" variables={{ cycleId: cycle.id }} label={t('agree.divided')} />
            }
          >
            <Text size="sm" c="dimmed" maw="75ch">
              {t('agree.dividedText')}
            </Text>
            <Loaded answer={divided} onRetry={() => againDivided({ requestPolicy: 'network-only' })}>
              {({ dividedInitiatives }) =>
                dividedInitiatives.some((one) => one.spread !== null) ? (
                  <Divided divided={dividedInitiatives} />
                ) : (
                  <Alert color="gray">{t('agree.alone')}</Alert>
                )
              }
            </Loaded>
          </Section>
        </Stack>
      )}
    </ScoringFrame>
  );
}
