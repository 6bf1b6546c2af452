import { Paper, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { NONE, type OnWall } from './wall';

const STATES = ['SUBMITTED', 'ACCEPTED', 'RETURNED', 'DRAFT', 'WITHDRAWN'] as const;
const ANY = 'any';

/** What the wall shows; it stands in the address, so that it can be linked. Without a word, what waits. */
export const useIntakeFilter = () => {
  const [search, setSearch] = useSearchParams();
  const set = (changes: Readonly<Record<string, string | null>>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value) next.set(name, value);
          else next.delete(name);
        }
        return next;
      },
      { replace: true },
    );
  const state = search.get('state') ?? 'SUBMITTED';
  return {
    by: {
      state: state === ANY ? null : state,
      unit: search.get('unit'),
      sponsorship: search.get('sponsorship'),
      words: search.get('q') ?? '',
    },
    cell: { silo: search.get('silo'), touchpoint: search.get('touchpoint') },
    set,
  };
};

/** The wall's filter as the server's own. */
export const askedOf = (cycleId: string, { by, cell }: ReturnType<typeof useIntakeFilter>) => {
  const words = by.words.trim();
  const filter = {
    ...(by.state ? { states: [by.state] } : {}),
    ...(by.unit ? { businessUnitIds: [by.unit] } : {}),
    ...(by.sponsorship ? { sponsorship: by.sponsorship } : {}),
    ...(cell.silo === NONE ? { withoutFunctionalArea: true } : cell.silo ? { functionalAreaIds: [cell.silo] } : {}),
    ...(cell.touchpoint === NONE ? { withoutTouchpoint: true } : {}),
    ...(cell.touchpoint && cell.touchpoint !== NONE ? { touchpointIds: [cell.touchpoint] } : {}),
    ...(words === '' ? {} : { named: words }),
  };
  return { cycleId, filter };
};

/** The fields that narrow the wall. */
export const IntakeFilters = (props: {
  readonly filter: ReturnType<typeof useIntakeFilter>;
  readonly initiatives: readonly OnWall[];
}) => {
  const { t } = useTranslation('intake');
  const { t: c } = useTranslation();
  const { by, set } = props.filter;
  const units = new Map(props.initiatives.map((it) => [it.businessUnit.id, it.businessUnit.name]));
  return (
    <Paper withBorder p="md" component="search">
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }}>
        <TextInput
          label={t('search')}
          type="search"
          value={by.words}
          onChange={(event) => set({ q: event.currentTarget.value })}
        />
        <Select
          label={t('state')}
          data={[
            ...STATES.map((value): { value: string; label: string } => ({ value, label: c(`state.${value}`) })),
            { value: ANY, label: t('any') },
          ]}
          value={by.state ?? ANY}
          onChange={(value) => set({ state: value === 'SUBMITTED' ? null : value })}
          allowDeselect={false}
        />
        <Select
          label={t('unit')}
          data={[...units].map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label))}
          value={by.unit}
          placeholder={t('any')}
          onChange={(unit) => set({ unit })}
          searchable
          clearable
        />
        <Select
          label={t('sponsorship')}
          data={(['BUSINESS_UNIT', 'CX_INFRASTRUCTURE'] as const).map((value) => ({
            value,
            label: c(`sponsorship.${value}`),
          }))}
          value={by.sponsorship}
          placeholder={t('any')}
          onChange={(sponsorship) => set({ sponsorship })}
          clearable
        />
      </SimpleGrid>
    </Paper>
  );
};
