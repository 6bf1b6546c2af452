import { CYCLE, exportTable, type Facts, field, reckoned, summed } from '../export-table';
import type { TableWords } from '../words/table-words';
import { aboutInitiative, INITIATIVE, type OfInitiative } from './initiative-tables';

interface OfCase {
  readonly businessCase: OfInitiative | null;
}
/** What a table of a case says of itself, where nobody has stated one too. */
export const aboutCase = ({ businessCase }: OfCase, words: TableWords): Facts =>
  businessCase
    ? aboutInitiative(businessCase, words)
    : [['base version', words.text('none: the table rests on no base')]];
const ofCase = (title: string, inner: string, rows: string, columns: Parameters<typeof exportTable>[0]['columns']) =>
  exportTable<OfCase>({
    title,
    query: `query ($initiativeId: ID!${inner.includes('$optionId') ? ', $optionId: ID' : ''}) {
      businessCase(initiativeId: $initiativeId) { initiative { ${INITIATIVE} } ${inner} } }`,
    rows: `businessCase.${rows}`,
    about: aboutCase,
    columns,
  });

/** The benefits of a case as they are stated, year by year. */
export const BENEFITS = ofCase(
  'Benefits',
  'benefits { description type cashable owner { name } amounts { ROWS } }',
  'benefits.amounts',
  [
    ...[
      field('^description', 'benefit'),
      field('^type', 'kind'),
      field('^cashable', 'cashable'),
      field('^owner.name', 'owner'),
    ],
    reckoned<object>('fiscal year', 'WHOLE', '__typename', (_, __, { at, above }) => {
      const { initiative } = above?.above?.row as unknown as OfInitiative;
      return initiative.cycle.fiscalYear + at;
    }),
    ...['low', 'central', 'high'].map((path) => (path === 'central' ? summed(path) : field(path))),
  ],
);

/** What each benefit counts for by its grade. */
export const CREDITS = ofCase(
  'Credited benefits',
  'benefits { id description type } value(optionId: $optionId) { benefits { ROWS } }',
  'value.benefits',
  [
    reckoned<{ readonly id: string }>('benefit', 'TEXT', 'id', ({ id }, _, { above }) => {
      const { benefits } = above?.above?.row as unknown as { benefits: readonly { id: string; description: string }[] };
      return benefits.find((it) => it.id === id)?.description;
    }),
    ...['grade', 'multiplier', field('shared', 'shared with others'), summed('claimed'), summed('credited')],
  ],
);

interface Stated {
  readonly value: string | null;
  readonly unit: string;
}
/** Whole minor units of a decimal text, a half away from zero as on the screen. */
export const wholeMinor = (value: string): string => {
  const [whole = '0', rest = ''] = value.split('.');
  const away = /^[5-9]/.test(rest) ? 1n : 0n;
  return (value.startsWith('-') ? BigInt(whole) - away : BigInt(whole) + away).toString();
};

/** Every figure of a case, with the reason where there is none. */
export const FIGURES = ofCase('Case figures', 'value(optionId: $optionId) { figures { ROWS } }', 'value.figures', [
  field('name', 'figure'),
  reckoned<Stated>('amount', 'MONEY', 'value unit', ({ value, unit }) =>
    unit === 'MONEY' && value !== null ? wholeMinor(value) : null,
  ),
  reckoned<Stated>('value', 'TEXT', 'value unit', ({ value, unit }) => (unit === 'MONEY' ? null : value)),
  ...[field('unit', 'unit of measure'), field('reason', 'none because'), 'flags'],
  ...[field('how.title', 'method'), field('how.formula', 'formula'), field('how.source', 'source')],
]);

interface Valued {
  readonly code: string;
  readonly businessCase: {
    readonly value: Readonly<Record<'claimed' | 'credited' | 'cost' | 'net', string | null>> | null;
  } | null;
}
const hasValue = ({ businessCase }: Valued): boolean => {
  const value = businessCase?.value;
  return !!value && [value.claimed, value.credited, value.cost, value.net].every((it) => it !== null);
};

/** What every case of a cycle claims and what its evidence lets count; those without a value are left out. */
export const CASES = exportTable<object, Valued>({
  title: 'Cases',
  query: `query ($cycleId: ID!, $first: Int!, $after: String) { ${CYCLE} initiatives(cycleId: $cycleId, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { ROWS } } }`,
  rows: 'initiatives.nodes',
  arrange: (places) => places.filter(({ row }) => hasValue(row)),
  columns: [
    ...['code', 'title', field('businessCase.value.grade', 'grade'), field('businessCase.value.shortfall', 'why')],
    ...(['claimed', 'credited', 'cost', 'net'] as const).map((name) => summed(`businessCase.value.${name}`, name)),
  ],
});
