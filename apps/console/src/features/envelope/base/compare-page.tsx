import './catalogue';
import { Group, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useFormat } from '../../../shared/format/use-format';
import { DataTable } from '../../../shared/ui/data-table';
import { ExportButtons } from '../../../shared/ui/export-buttons';
import { Empty, Loaded } from '../../../shared/ui/loaded';
import { Page } from '../../../shared/ui/page';
import { ExpectedTable } from './absorbed-tables';
import { BasesQuery, CompareQuery, type Comparison, type Dimension, DIMENSIONS, type Version } from './operations';

const FIGURES = [
  'before',
  'after',
  'difference',
  'addressableBefore',
  'addressableAfter',
  'addressableDifference',
] as const satisfies readonly (keyof Comparison['whole'])[];

const Differences = (props: { readonly a: string; readonly b: string; readonly by: Dimension }) => {
  const { t } = useTranslation('base');
  const format = useFormat();
  const [answer, again] = useQuery({ query: CompareQuery, variables: props });
  const signed = (figure: (typeof FIGURES)[number], amount: string) =>
    /ifference/.test(figure) && BigInt(amount) > 0n ? `+${format.money(amount)}` : format.money(amount);
  return (
    <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
      {({ compareOpexBases: comparison }) => (
        <Stack>
          <ExportButtons table="base-comparison" variables={{ ...props }} label={t('compareTitle')} />
          <DataTable
            label={t('compareTitle')}
            rows={comparison.rows}
            rowKey={(row) => row.key}
            columns={[
              { key: 'name', head: t(`dimension.${props.by}`), cell: (row) => row.name, foot: t('whole') },
              ...FIGURES.map((figure) => ({
                key: figure,
                head: t(`compared.${figure}`),
                figure: true,
                cell: (row: Comparison['rows'][number]) => signed(figure, row[figure]),
                foot: signed(figure, comparison.whole[figure]),
              })),
            ]}
          />
          <ExpectedTable baseId={props.b} rows={comparison.expected} />
        </Stack>
      )}
    </Loaded>
  );
};

/** Two versions of the OpEx base side by side; the differences add up to the difference of the whole. */
export default function ComparePage() {
  const { t } = useTranslation('base');
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  const [answer, again] = useQuery({ query: BasesQuery });
  const versions = answer.data?.opexBaseVersions ?? [];
  const by = DIMENSIONS.find((it) => it === search.get('by')) ?? 'BUSINESS_UNIT';
  const chosen = { a: search.get('a') ?? versions[1]?.id, b: search.get('b') ?? versions[0]?.id };
  const set = (name: string, value: string | null) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        return after;
      },
      { replace: true },
    );
  const label = (it: Version) =>
    t('versionOf', { year: it.fiscalYear, number: it.number, label: it.label, when: format.date(it.asOf) });
  const data = versions.map((it) => ({ value: it.id, label: label(it) }));
  return (
    <Page title={t('compareTitle')} lead={t('compareLead')}>
      <Loaded answer={answer} onRetry={() => again({ requestPolicy: 'network-only' })}>
        {() =>
          versions.length < 2 || !chosen.a || !chosen.b ? (
            <Empty title={t('compareNone')} text={t('compareNoneText')} />
          ) : (
            <Stack>
              <Group gap="sm">
                {(['a', 'b'] as const).map((side) => (
                  <Select
                    key={side}
                    label={t(`side.${side}`)}
                    w={{ base: '100%', sm: 320 }}
                    data={data}
                    value={chosen[side] ?? null}
                    onChange={(value) => set(side, value)}
                    allowDeselect={false}
                  />
                ))}
                <Select
                  label={t('sumBy')}
                  w={{ base: '100%', sm: 220 }}
                  data={DIMENSIONS.map((it) => ({ value: it, label: t(`dimension.${it}`) }))}
                  value={by}
                  onChange={(value) => set('by', value)}
                  allowDeselect={false}
                />
              </Group>
              <Differences a={chosen.a} b={chosen.b} by={by} />
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}
