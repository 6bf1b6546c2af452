import { CYCLE, exportTable, field, PAGED, reckoned } from '../export-table';

interface Optioned {
  readonly options: readonly {
    readonly name: string;
    readonly proposed: boolean;
    readonly inYear: string;
    readonly runRate: string;
  }[];
}

/** What is asked for: the option that the proposer proposes, else the first. */
const asked = ({ options }: Optioned) => options.find((it) => it.proposed) ?? options[0];
const OPTIONS = 'options { name proposed inYear runRate }';
const ofAsked = (head: string, name: 'inYear' | 'runRate') => ({
  ...reckoned<Optioned>(head, 'MONEY', OPTIONS, (row) => asked(row)?.[name]),
  sum: true,
});

/** The initiatives of a cycle that the member may see, as the list's filters leave them. */
export const INITIATIVES = exportTable({
  title: 'Initiatives',
  query: `query ($cycleId: ID!, $filter: InitiativeFilter, $first: Int!, $after: String) { ${CYCLE}
    initiatives(cycleId: $cycleId, filter: $filter, first: $first, after: $after) ${PAGED} }`,
  rows: 'initiatives.nodes',
  columns: [
    ...['code', 'title', 'businessUnit.name', 'owner.name', 'state', 'orphaned', 'answerAwaited', 'sponsorship'],
    reckoned<Optioned>('option', 'TEXT', OPTIONS, (row) => asked(row)?.name),
    ...[ofAsked('in year', 'inYear'), ofAsked('run-rate', 'runRate')],
    ...[field('functionalAreas.name', 'functional areas'), field('touchpoints.name', 'touchpoints')],
    ...['submittedAt', field('updatedAt', 'updated'), 'id'],
  ],
});

/** Funded initiatives whose owner has left. */
export const ORPHANS = exportTable<object, { readonly orphaned: boolean }>({
  title: 'Without an owner',
  query: `query ($cycleId: ID!, $first: Int!, $after: String) { ${CYCLE}
    initiatives(cycleId: $cycleId, first: $first, after: $after) ${PAGED} }`,
  rows: 'initiatives.nodes',
  arrange: (places) => places.filter(({ row }) => row.orphaned),
  columns: ['code', 'title', 'businessUnit.name', field('owner.name', 'former owner'), 'state', 'orphaned', 'id'],
});
