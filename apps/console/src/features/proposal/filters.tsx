import { Checkbox, MultiSelect, Paper, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import type { InitiativeState } from '../../shared/graphql/graphql';
import { type InitiativeFilter, UnitsQuery } from './operations';

const STATES: readonly InitiativeState[] = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'ACCEPTED',
  'FUNDED',
  'PARTLY_FUNDED',
  'DEFERRED',
  'DECLINED',
  'WITHDRAWN',
  'STOPPED',
  'COMPLETED',
];

/** The filters live in the address, so that a filtered list can be linked. */
export const useFilter = () => {
  const [search, setSearch] = useSearchParams();
  const set = (name: string, values: readonly string[]) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete(name);
        for (const value of values) if (value) next.append(name, value);
        return next;
      },
      { replace: true },
    );
  const states = search.getAll('state').filter((s): s is InitiativeState => (STATES as readonly string[]).includes(s));
  const units = search.getAll('unit');
  const sponsorship = search.get('sponsorship');
  const filter: InitiativeFilter = {
    states: states.length > 0 ? states : undefined,
    businessUnitIds: units.length > 0 ? units : undefined,
    sponsorship: sponsorship === 'BUSINESS_UNIT' || sponsorship === 'CX_INFRASTRUCTURE' ? sponsorship : undefined,
    search: search.get('q') || undefined,
    mine: search.get('mine') === '1' ? true : undefined,
  };
  return { filter, states, units, set, key: search.toString() };
};

/** The fields that narrow the list. */
export const Filters = ({ use }: { readonly use: ReturnType<typeof useFilter> }) => {
  const { t } = useTranslation('proposal');
  const { t: c } = useTranslation();
  const [units] = useQuery({ query: UnitsQuery });
  const [typed, setTyped] = useState(use.filter.search ?? '');
  const { set } = use;
  const search = useDebouncedCallback((text: string) => set('q', [text]), 250);
  return (
    <Paper withBorder p="md" component="search">
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
        <TextInput
          label={t('search')}
          placeholder={t('searchHint')}
          type="search"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            search(event.currentTarget.value);
          }}
        />
        <MultiSelect
          label={t('states')}
          data={STATES.map((state) => ({ value: state, label: c(`state.${state}`) }))}
          value={[...use.states]}
          onChange={(values) => set('state', values)}
          placeholder={use.states.length === 0 ? t('any') : undefined}
          clearable
        />
        <MultiSelect
          label={t('units')}
          data={(units.data?.businessUnits ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
          value={use.units}
          onChange={(values) => set('unit', values)}
          placeholder={use.units.length === 0 ? t('any') : undefined}
          searchable
          clearable
        />
        <Select
          label={t('sponsorship')}
          data={(['BUSINESS_UNIT', 'CX_INFRASTRUCTURE'] as const).map((s) => ({
            value: s,
            label: c(`sponsorship.${s}`),
          }))}
          value={use.filter.sponsorship ?? null}
          onChange={(value) => set('sponsorship', value ? [value] : [])}
          placeholder={t('any')}
          clearable
        />
      </SimpleGrid>
      <Checkbox
        mt="md"
        label={t('mine')}
        checked={use.filter.mine === true}
        onChange={(event) => set('mine', event.currentTarget.checked ? ['1'] : [])}
      />
    </Paper>
  );
};
