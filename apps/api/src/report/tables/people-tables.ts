import { amount, exportTable, type Filters, NO_BASE, whole, words } from '../export-table';

interface Named {
  readonly name: string;
}

interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  readonly roles: readonly string[];
  readonly businessUnits: readonly Named[];
}

/** As the list of members is searched: by name and address, those who left only when they are asked for. */
const wanted =
  ({ search, former }: Filters) =>
  (row: MemberRow): boolean =>
    (former !== false || row.active) &&
    (typeof search !== 'string' || `${row.name} ${row.email}`.toLowerCase().includes(search.trim().toLowerCase()));

/** Who belongs to the organisation and what each may do, as the list is filtered. */
export const MEMBERS = exportTable<{ members: readonly MemberRow[] }, MemberRow>({
  title: 'Members',
  query: 'query { members { id name email active roles businessUnits { name } } }',
  page: (data, filters) => whole(data.members.filter(wanted(filters))),
  filters: { search: '', former: true },
  about: () => NO_BASE,
  columns: [
    words('name', (row) => row.name),
    words('address', (row) => row.email),
    words('active', (row) => row.active),
    words('roles', (row) => row.roles.join('; ')),
    words('business units', (row) => row.businessUnits.map((it) => it.name).join('; ')),
    words('id', (row) => row.id),
  ],
});

interface UnitRow {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly legalEntity: string;
  readonly retired: boolean;
  readonly leaders: readonly Named[];
}

/** The business units, the retired among them when that is asked for. */
export const BUSINESS_UNITS = exportTable<{ businessUnits: readonly UnitRow[] }, UnitRow>({
  title: 'Business units',
  query: `query ($retired: Boolean! = false) { businessUnits(retired: $retired) { code name kind legalEntity retired leaders { name } } }`,
  page: (data) => whole(data.businessUnits),
  about: () => NO_BASE,
  columns: [
    words('code', (row) => row.code),
    words('name', (row) => row.name),
    words('kind', (row) => row.kind),
    words('legal entity', (row) => row.legalEntity),
    words('leaders', (row) => row.leaders.map((it) => it.name).join('; ')),
    words('retired', (row) => row.retired),
  ],
});

interface DelegationRow {
  readonly from: Named;
  readonly to: Named;
  readonly state: string;
  readonly beginsOn: string;
  readonly endsOn: string;
  readonly limit: string;
  readonly used: string;
  readonly reason: string;
  readonly grantedAt: string;
  readonly revokedAt: string | null;
  readonly revokedBy: Named | null;
}

/** Authority that was lent, with its dates and its limit. */
export const DELEGATIONS = exportTable<{ delegations: readonly DelegationRow[] }, DelegationRow>({
  title: 'Delegations',
  query: `query { delegations { from { name } to { name } state beginsOn endsOn limit used reason grantedAt revokedAt revokedBy { name } } }`,
  page: (data) => whole(data.delegations),
  about: () => NO_BASE,
  columns: [
    words('from', (row) => row.from.name),
    words('to', (row) => row.to.name),
    words('state', (row) => row.state),
    words('begins on', (row) => row.beginsOn),
    words('ends on', (row) => row.endsOn),
    amount('limit', (row) => row.limit),
    amount('used', (row) => row.used),
    words('reason', (row) => row.reason),
    words('granted at', (row) => row.grantedAt),
    words('revoked at', (row) => row.revokedAt),
    words('revoked by', (row) => row.revokedBy?.name),
  ],
});
