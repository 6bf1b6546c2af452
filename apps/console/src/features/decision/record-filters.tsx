import { Button, Group, Paper, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import common from '../../shared/format/en.json';
import { DelegatesQuery } from './delegation-operations';
import type { RecordFilter } from './record/operations';

type Field = 'act' | 'memberId' | 'from' | 'to';
const ACTS = Object.keys(common.act);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The filter lives in the address, so that what was looked for can be linked; null when nothing is looked for. */
export const useRecordFilter = () => {
  const [search, setSearch] = useSearchParams();
  const of = (name: Field) => search.get(name) ?? undefined;
  const day = (name: 'from' | 'to') => (DAY.test(of(name) ?? '') ? of(name) : undefined);
  const filter: RecordFilter = { act: of('act'), memberId: of('memberId'), from: day('from'), to: day('to') };
  const set = (name: Field, value: string | null) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const some = Object.values(filter).some(Boolean);
  return { filter: some ? filter : null, set, clear: () => setSearch({}, { replace: true }), key: search.toString() };
};

/** What of the record is looked for: act, person and days. */
export const RecordFilters = ({ use }: { readonly use: ReturnType<typeof useRecordFilter> }) => {
  const { t } = useTranslation('decision');
  const { t: c } = useTranslation();
  const [people] = useQuery({ query: DelegatesQuery });
  const { filter } = use;
  return (
    <Paper withBorder p="md" component="search">
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }}>
        <Select
          label={t('record.act')}
          placeholder={t('record.any')}
          data={ACTS.map((act) => ({ value: act, label: c(`act.${act}` as 'act.decidePlan') })).sort((a, b) =>
            a.label.localeCompare(b.label),
          )}
          value={filter?.act ?? null}
          onChange={(value) => use.set('act', value)}
          searchable
          clearable
        />
        <Select
          label={t('record.who')}
          placeholder={t('record.anyone')}
          data={(people.data?.members ?? []).map((one) => ({ value: one.id, label: one.name }))}
          value={filter?.memberId ?? null}
          onChange={(value) => use.set('memberId', value)}
          searchable
          clearable
        />
        <TextInput
          type="date"
          label={t('record.from')}
          value={filter?.from ?? ''}
          onChange={(event) => use.set('from', event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('record.to')}
          value={filter?.to ?? ''}
          onChange={(event) => use.set('to', event.currentTarget.value)}
        />
      </SimpleGrid>
      {filter ? (
        <Group mt="sm">
          <Button size="xs" variant="default" onClick={use.clear}>
            {t('record.all')}
          </Button>
        </Group>
      ) : null}
    </Paper>
  );
};
