import { exportTable, field, type Filters } from '../export-table';

interface MemberRow {
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
}

/** As the list of members is searched: by name and address, those who left only when they are asked for. */
const wanted =
  ({ search, former }: Filters) =>
  (row: MemberRow): boolean =>
    (former !== false || row.active) &&
    (typeof search !== 'string' || `${row.name} ${row.email}`.toLowerCase().includes(search.trim().toLowerCase()));

/** Who belongs to the organisation and what each may do, as the list is filtered. */
export const MEMBERS = exportTable<object, MemberRow>({
  title: 'Members',
  query: 'query { members { ROWS } }',
  rows: 'members',
  arrange: (places, filters) => places.filter(({ row }) => wanted(filters)(row)),
  filters: { search: '', former: true },
  columns: ['name', field('email', 'address'), 'active', 'roles', field('businessUnits.name', 'business units'), 'id'],
});

/** The business units, the retired among them when that is asked for. */
export const BUSINESS_UNITS = exportTable({
  title: 'Business units',
  query: 'query ($retired: Boolean! = false) { businessUnits(retired: $retired) { ROWS } }',
  rows: 'businessUnits',
  columns: ['code', 'name', 'kind', 'legalEntity', field('leaders.name', 'leaders'), 'retired'],
});

/** Authority that was lent, with its dates and its limit. */
export const DELEGATIONS = exportTable({
  title: 'Delegations',
  query: 'query { delegations { ROWS } }',
  rows: 'delegations',
  columns: [
    ...['from.name', 'to.name', 'state', 'beginsOn', 'endsOn', 'limit', 'used', 'reason', 'grantedAt', 'revokedAt'],
    'revokedBy.name',
  ],
});

interface TermRow {
  readonly kind: string;
  readonly retired: boolean;
}

/** The terms that initiatives are told apart by, of one kind or of all. */
export const TAXONOMY = exportTable<object, TermRow>({
  title: 'Taxonomy',
  query: 'query { taxonomyTerms { kind retired ROWS } }',
  rows: 'taxonomyTerms',
  arrange: (places, { termKind }) => places.filter(({ row }) => termKind === undefined || row.kind === termKind),
  filters: { termKind: 'CHANNEL' },
  columns: ['kind', 'code', 'name', field('position', 'order'), 'retired'],
});
