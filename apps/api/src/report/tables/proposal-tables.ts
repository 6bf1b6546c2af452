import { aboutCycle, connected, CYCLE_FIELDS, type CycleFacts, exportTable } from '../export-table';

interface Named {
  readonly name: string;
}

interface InitiativeRow {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: string;
  readonly sponsorship: string;
  readonly orphaned: boolean;
  readonly answerAwaited: boolean;
  readonly updatedAt: string;
  readonly businessUnit: Named;
  readonly owner: Named;
  readonly functionalAreas: readonly Named[];
  readonly touchpoints: readonly Named[];
  readonly options: readonly Option[];
}

interface Option {
  readonly name: string;
  readonly proposed: boolean;
  readonly inYear: string;
  readonly runRate: string;
}

/** What is asked for: the option that the proposer proposes, else the first. */
const asked = ({ options }: InitiativeRow): Option | undefined => options.find((it) => it.proposed) ?? options[0];
const names = (list: readonly Named[]): string => list.map((it) => it.name).join('; ');

/** The initiatives of a cycle that the member may see, as the list's filters leave them. */
export const INITIATIVES = exportTable<
  { fundingCycle: CycleFacts; initiatives: Parameters<typeof connected<InitiativeRow>>[0] },
  InitiativeRow
>({
  title: 'Initiatives',
  query: `query ($cycleId: ID!, $filter: InitiativeFilter, $first: Int!, $after: String) {
    fundingCycle(id: $cycleId) ${CYCLE_FIELDS}
    initiatives(cycleId: $cycleId, filter: $filter, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { id code title state sponsorship orphaned answerAwaited updatedAt businessUnit { name } owner { name }
        functionalAreas { name } touchpoints { name } options { name proposed inYear runRate } } } }`,
  page: (data) => connected(data.initiatives),
  about: (data) => aboutCycle(data.fundingCycle),
  columns: [
    { head: 'code', kind: 'TEXT', of: (row) => row.code },
    { head: 'title', kind: 'TEXT', of: (row) => row.title },
    { head: 'business unit', kind: 'TEXT', of: (row) => row.businessUnit.name },
    { head: 'owner', kind: 'TEXT', of: (row) => row.owner.name },
    { head: 'state', kind: 'TEXT', of: (row) => row.state },
    { head: 'orphaned', kind: 'TEXT', of: (row) => row.orphaned },
    { head: 'answer awaited', kind: 'TEXT', of: (row) => row.answerAwaited },
    { head: 'sponsorship', kind: 'TEXT', of: (row) => row.sponsorship },
    { head: 'option', kind: 'TEXT', of: (row) => asked(row)?.name },
    { head: 'in year', kind: 'MONEY', of: (row) => asked(row)?.inYear, sum: true },
    { head: 'run-rate', kind: 'MONEY', of: (row) => asked(row)?.runRate, sum: true },
    { head: 'functional areas', kind: 'TEXT', of: (row) => names(row.functionalAreas) },
    { head: 'touchpoints', kind: 'TEXT', of: (row) => names(row.touchpoints) },
    { head: 'updated', kind: 'TEXT', of: (row) => row.updatedAt },
    { head: 'id', kind: 'TEXT', of: (row) => row.id },
  ],
});
