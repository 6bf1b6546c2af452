import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useWorkspace } from '../../shared/session/workspace';
import { type LedgerFilter, LedgerUnitsQuery } from './ledger-operations';

const KINDS = ['COMMITMENT', 'RELEASE', 'REVERSAL', 'ABSORPTION'] as const;
const SIDES = ['SOURCE', 'USE'] as const;
const CLASSES = ['OPEX', 'CAPEX', 'PREPAID'] as const;

type Name = 'unit' | 'side' | 'kind' | 'class' | 'period' | 'line';
const among = <Word extends string>(words: readonly Word[], word: string | null): Word | undefined =>
  words.find((one) => one === word);

/** Which entries are shown lives in the address, so that it can be linked. */
export const useLedgerFilter = () => {
  const [search, setSearch] = useSearchParams();
  const period = Number(search.get('period'));
  const filter: LedgerFilter = {
    businessUnitId: search.get('unit') ?? undefined,
    side: among(SIDES, search.get('side')),
    kind: among(KINDS, search.get('kind')),
    costClass: among(CLASSES, search.get('class')),
    period: Number.isInteger(period) && period > 0 && period < 14 ? period : undefined,
    search: search.get('line') || undefined,
  };
  const set = (name: Name, value: string | null) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return { filter, set, some: Object.values(filter).some((value) => value !== undefined) };
};

/** The fields that narrow the ledger. */
export const LedgerFilters = ({ use }: { readonly use: ReturnType<typeof useLedgerFilter> }) => {
  const { t } = useTranslation('envelope');
  const { t: c } = useTranslation();
  const { organization } = useWorkspace();
  const [units] = useQuery({ query: LedgerUnitsQuery });
  const { filter, set } = use;
  const [typed, setTyped] = useState(filter.search ?? '');
  const search = useDebouncedCallback((text: string) => set('line', text), 250);
  const choice = (
    name: Name,
    label: string,
    value: string | undefined | null,
    data: readonly { value: string; label: string }[],
  ) => (
    <Select
      label={label}
      placeholder={t('anyEntry')}
      data={[...data]}
      value={value ?? null}
      onChange={(chosen) => set(name, chosen)}
      clearable
    />
  );
  const periods = Array.from({ length: organization.periodsPerYear }, (_, at) => `${at + 1}`);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 6 }} component="search" className="no-print">
      {choice(
        'unit',
        t('unit'),
        filter.businessUnitId,
        (units.data?.businessUnits ?? []).map((unit) => ({ value: unit.id, label: unit.name })),
      )}
      {choice(
        'side',
        t('side'),
        filter.side,
        SIDES.map((side) => ({ value: side, label: t(side === 'SOURCE' ? 'source' : 'use') })),
      )}
      {choice(
        'kind',
        t('kind'),
        filter.kind,
        KINDS.map((kind) => ({ value: kind, label: t(`journal.${kind}`) })),
      )}
      {choice(
        'class',
        t('costClass'),
        filter.costClass,
        CLASSES.map((one) => ({ value: one, label: c(`costClass.${one}`) })),
      )}
      {choice(
        'period',
        t('period'),
        filter.period?.toString(),
        periods.map((one) => ({ value: one, label: one })),
      )}
      <TextInput
        label={t('account')}
        placeholder={t('lineHint')}
        type="search"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
    </SimpleGrid>
  );
};
