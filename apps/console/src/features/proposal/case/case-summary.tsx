import './catalogue';
import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { useCycle } from '../../../shared/session/use-cycle';
import { Fact, Facts } from '../../../shared/ui/facts';
import { Loaded } from '../../../shared/ui/loaded';
import { Section } from '../../../shared/ui/page';
import { CaseSummaryQuery } from './summary-operations';

/** The case of an initiative in a few words: its sentence, grade, check and value, and the way to the whole. */
export const CaseSummary = (props: {
  readonly id: string;
  readonly version: number;
  readonly mayWrite: boolean;
  /** Where writing the case leads back to; the case itself when left out. */
  readonly back?: string;
}) => {
  const { t } = useTranslation('case');
  const format = useFormat();
  const cycle = useCycle();
  const { id, version, mayWrite, back } = props;
  const page = `/cycles/${cycle.id}/initiatives/${id}/case`;
  const [answer, again] = useQuery({ query: CaseSummaryQuery, variables: { id } });
  useEffect(() => again({ requestPolicy: 'network-only' }), [again, version]);
  const written = Boolean(answer.data?.businessCase);
  const money = (minor: string | null | undefined) => (minor ? format.money(minor) : t('value.noNumber'));
  const writing = mayWrite && (!written || back !== undefined);
  const links = (
    <Group gap="xs">
      {written ? (
        <Button component={Link} to={page} variant="default" size="xs">
          {t('summary.open')}
        </Button>
      ) : null}
      {writing ? (
        <Button component={Link} to={`${page}/edit`} state={back ? { back } : null} size="xs">
          {written ? t('edit') : t('summary.write')}
        </Button>
      ) : null}
    </Group>
  );
  return (
    <Section title={t('summary.title')} methods={['credited_value', 'npv']} aside={links}>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ businessCase: it }) =>
          it ? (
            <Paper withBorder p="md">
              <Stack gap="sm">
                <Text fw={600} className="prose">
                  {it.pitch.text}
                </Text>
                <Facts>
                  <Fact name={t('summary.grade')}>
                    {it.value?.grade ?? it.value?.reason ?? t('value.noNumber')}
                    {it.value?.shortfall ? `, ${t(`shortfall.${it.value.shortfall}`)}` : ''}
                  </Fact>
                  <Fact name={t('step.credited')}>{money(it.value?.credited)}</Fact>
                  <Fact name={t('step.net')}>{money(it.value?.net)}</Fact>
                  <Fact name={t('summary.check')}>
                    {t('summary.score', { score: it.check.score })}
                    {it.check.blocked ? `, ${t('check.stops')}` : ''}
                  </Fact>
                </Facts>
              </Stack>
            </Paper>
          ) : (
            <Text>{t('summary.none')}</Text>
          )
        }
      </Loaded>
    </Section>
  );
};
