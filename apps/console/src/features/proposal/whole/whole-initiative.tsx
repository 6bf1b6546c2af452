import '../catalogue';
import '../case/catalogue';
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Fact, Facts } from '../../../shared/ui/facts';
import { Loaded } from '../../../shared/ui/loaded';
import { Page, Section } from '../../../shared/ui/page';
import { PrintButton } from '../../../shared/ui/print-button';
import { StateBadge } from '../../../shared/ui/state-badge';
import { ChainSection } from '../case/chain-section';
import { PitchLine } from '../case/pitch';
import { type WholeData, WholeQuery } from './operations';

/** Each size with what it asks; the proposed one marked. */
const Ask = ({ initiative }: { readonly initiative: WholeData }) => {
  const { t } = useTranslation('proposal');
  const format = useFormat();
  return (
    <Section
      title={t('options')}
      aside={<ExportButtons table="options" variables={{ id: initiative.id }} label={t('options')} />}
    >
      <DataTable
        label={t('options')}
        rows={initiative.options}
        rowKey={(option) => option.id}
        columns={[
          {
            key: 'option',
            head: t('option'),
            cell: (option) => (
              <>
                {option.name} {option.proposed ? <Badge color="harbor">{t('proposed')}</Badge> : null}
              </>
            ),
          },
          ...(
            [
              ['inYear', 'inYear'],
              ['runRate', 'runRate'],
              ['commitment', 'totalCommitment'],
              ['minimum', 'minimumAmount'],
            ] as const
          ).map(([word, figure]) => ({
            key: figure,
            head: t(word),
            figure: true,
            cell: (option: WholeData['options'][number]) => format.money(option[figure]),
          })),
        ]}
      />
    </Section>
  );
};

/** What is claimed, what the evidence carries of it, what it costs, and what is left. */
const Worth = ({ value }: { readonly value: NonNullable<NonNullable<WholeData['businessCase']>['value']> }) => {
  const { t } = useTranslation('case');
  const format = useFormat();
  const money = (minor: string | null) => (minor ? format.money(minor) : (value.reason ?? t('value.noNumber')));
  return (
    <Facts>
      {(['claimed', 'credited', 'cost', 'net'] as const).map((step) => (
        <Fact key={step} name={t(`step.${step}`)}>
          {money(value[step])}
        </Fact>
      ))}
      <Fact name={t('summary.grade')}>
        {value.grade ?? value.reason ?? t('value.noNumber')}
        {value.shortfall ? `, ${t(`shortfall.${value.shortfall}`)}` : ''}
      </Fact>
    </Facts>
  );
};

const Case = ({ initiative }: { readonly initiative: WholeData }) => {
  const { t } = useTranslation('case');
  const { businessCase: data } = initiative;
  if (!data) return <Text>{t('summary.none')}</Text>;
  return (
    <>
      <PitchLine pitch={data.pitch} />
      {data.value ? <Worth value={data.value} /> : null}
      <ChainSection initiative={initiative} data={data} />
    </>
  );
};

/** One initiative as an approver reads it, on one page; `children` are what other capabilities say of it. */
export const WholeInitiative = (props: { readonly id: string; readonly children?: ReactNode }) => {
  const { t } = useTranslation('proposal');
  const [answer, again] = useQuery({ query: WholeQuery, variables: { id: props.id } });
  const it = answer.data?.initiative;
  const where = it ? [it.businessUnit, ...it.functionalAreas, ...it.touchpoints].map(({ name }) => name) : [];
  return (
    <Page
      title={it ? `${it.code} ${it.title}` : t('one')}
      lead={
        it ? (
          <>
            <StateBadge state={it.state} /> {it.owner.name} · {[...new Set(where)].join(' · ')}
          </>
        ) : undefined
      }
      aside={
        <Group gap="xs" className="no-print">
          <Button variant="default" component={Link} to=".." relative="path">
            {t('inFull')}
          </Button>
          <PrintButton />
        </Group>
      }
    >
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ initiative }) => (
          <Stack gap="xl">
            <Case initiative={initiative} />
            <Ask initiative={initiative} />
            {props.children}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
};
