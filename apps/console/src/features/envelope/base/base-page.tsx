import '../catalogue';
import './catalogue';
import { Button, Paper, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { Fact, Facts } from '../../../shared/ui/facts';
import { Loaded } from '../../../shared/ui/loaded';
import { Page, Section } from '../../../shared/ui/page';
import { RefusedRows } from '../../../shared/ui/refused-rows';
import { StateBadge } from '../../../shared/ui/state-badge';
import { BaseTotals } from '../base-totals';
import { AbsorbedTable, ExpectedTable } from './absorbed-tables';
import { BaseActs } from './base-acts';
import { type BaseData, BaseQuery, BaseTotalsQuery, type Dimension, DIMENSIONS } from './operations';
import { OutsideTable } from './outside-table';

const BaseFacts = ({ base }: { readonly base: BaseData }) => {
  const { t } = useTranslation('base');
  const format = useFormat();
  const facts = [
    ['total', format.money(base.total)],
    ['controlTotal', base.controlTotal === null ? t('notGiven') : format.money(base.controlTotal)],
    ['addressable', format.money(base.addressable)],
    ['asOf', format.date(base.asOf)],
    ['source', t('sourceFile', { system: base.sourceSystem, file: base.fileName })],
    ['fileRows', t('rowsOf', counts(base, format.count))],
    ['imported', t('by', { who: base.importedBy.name, when: format.dateTime(base.importedAt) })],
    [
      'certified',
      base.certifiedAt
        ? t('by', { who: base.certifiedBy?.name ?? '', when: format.dateTime(base.certifiedAt) })
        : t('notCertified'),
    ],
  ] as const;
  return (
    <Paper withBorder p="md">
      <Facts>
        {facts.map(([name, text]) => (
          <Fact key={name} name={t(name)}>
            {text}
          </Fact>
        ))}
        <div>
          <dt>{t('fileHash')}</dt>
          <dd className="mono">{base.fileHash}</dd>
        </div>
      </Facts>
    </Paper>
  );
};

const counts = (base: BaseData, count: (n: number) => string) => ({
  all: count(base.fileRows),
  accepted: count(base.acceptedRows),
  leftOut: count(base.leftOutRows),
  refused: count(base.refusedRows),
});

const Totals = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation('base');
  const [by, setBy] = useState<Dimension>('BUSINESS_UNIT');
  const [answer, again] = useQuery({ query: BaseTotalsQuery, variables: { id, by } });
  return (
    <Stack gap="sm">
      <Select
        label={t('sumBy')}
        w={260}
        data={DIMENSIONS.map((it) => ({ value: it, label: t(`dimension.${it}`) }))}
        value={by}
        onChange={(value) => setBy(DIMENSIONS.find((it) => it === value) ?? by)}
        allowDeselect={false}
      />
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {({ opexBase }) => (
          <BaseTotals
            title={t('totalsBy', { dimension: t(`dimension.${by}`) })}
            head={t(`dimension.${by}`)}
            totals={opexBase.totals}
            of={{ id, by }}
          />
        )}
      </Loaded>
    </Stack>
  );
};

/** One version of the OpEx base: where it comes from, who stands for it, and what is in it. */
export default function BasePage() {
  const { t } = useTranslation('base');
  const { id = '' } = useParams();
  const [answer, again] = useQuery({ query: BaseQuery, variables: { id } });
  const refresh = () => again({ requestPolicy: 'network-only' });
  const base = answer.data?.opexBase;
  return (
    <Page
      title={base ? t('oneTitle', { year: base.fiscalYear, label: base.label }) : t('title')}
      lead={
        base ? (
          <>
            <StateBadge state={base.state} /> {t(`kinds.${base.kind}`)}
            {base.current ? ` · ${t('currentText')}` : ''}
          </>
        ) : undefined
      }
      aside={
        <Button variant="default" component={Link} to={base ? `/bases?year=${base.fiscalYear}` : '/bases'}>
          {t('all')}
        </Button>
      }
    >
      <Loaded answer={answer} onRetry={refresh}>
        {({ opexBase }) => (
          <Stack gap="xl">
            <BaseActs base={opexBase} onChange={refresh} />
            <Section title={t('facts')}>
              <BaseFacts base={opexBase} />
            </Section>
            <OutsideTable baseId={id} rows={opexBase.outside} />
            <AbsorbedTable baseId={id} rows={opexBase.absorbed} />
            <ExpectedTable baseId={id} rows={opexBase.expected} />
            <Totals id={opexBase.id} />
            <RefusedRows rows={opexBase.refusals} count={opexBase.refusedRows} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}
