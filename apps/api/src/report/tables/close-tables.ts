import { exportTable, field, PAGED, summed } from '../export-table';

interface Close {
  readonly fiscalYearClose: {
    readonly fiscalYear: number;
    readonly asOf: string;
    readonly rule: string;
    readonly closed: boolean;
    readonly digest: string;
  } | null;
}

const FIGURES = ['standing', 'obligated', 'used', 'overspent', 'carried', 'lapsed'];

const statement = (title: string, list: 'units' | 'lines', columns: readonly string[], figures: readonly string[]) =>
  exportTable<Close>({
    title,
    query: `query ($fiscalYear: Int!) { fiscalYearClose(fiscalYear: $fiscalYear) { fiscalYear asOf rule closed digest ${list} { ROWS } } }`,
    rows: `fiscalYearClose.${list}`,
    about: ({ fiscalYearClose: close }, words) =>
      close
        ? [
            ['fiscal year', String(close.fiscalYear)],
            ['as of', close.asOf],
            ['rule', words.code('CarryOverRule', close.rule)],
            ['closed', words.truth(close.closed)],
            ['digest of the statement', close.digest],
            ['base version', words.text('none: the table rests on no base')],
          ]
        : [['base version', words.text('none: the table rests on no base')]],
    columns: [...columns, ...figures.map((path) => summed(path))],
  });

/** What becomes of each unit's money at the close of a year, and what it gets back of what lapsed. */
export const CLOSE_UNITS = statement('Close by unit', 'units', ['businessUnit.name'], [...FIGURES, 'returned']);

/** What becomes of the money of each approved line at the close of a year. */
export const CLOSE_LINES = statement(
  'Close by line',
  'lines',
  ['initiative.code', 'initiative.title', 'businessUnit.name'],
  FIGURES,
);

/** Background jobs that were given up. */
export const DEAD_JOBS = exportTable({
  title: 'Background jobs given up',
  query: `query ($first: Int!, $after: String) { backgroundWork { deadJobs(first: $first, after: $after) ${PAGED} } }`,
  rows: 'backgroundWork.deadJobs.nodes',
  columns: [
    ...['kind', 'notice', 'member.name', 'queuedAt', field('diedAt', 'given up at'), 'attempts'],
    ...[field('lastError', 'why'), 'id'],
  ],
});
