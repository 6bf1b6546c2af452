import { type WeightSwing, weightSwings } from '@clout/domain';
import { aboutCycle, CYCLE, type CycleFacts, exportTable, field, type Place, reckoned } from '../export-table';

type Contribution = Parameters<typeof weightSwings>[0][number];
interface Entry {
  readonly initiative: { readonly id: string; readonly code: string; readonly title: string };
  readonly contributions: readonly Contribution[];
  readonly factors: readonly object[];
}
interface Ranked {
  readonly fundingCycle: CycleFacts;
  readonly ranking: {
    readonly totalCount: number;
    readonly entries: readonly { readonly cursor: string; readonly position: number }[];
  };
}
const NAMED = 'initiative { id code title }';

/** A table of the ranking by score, page by page; of one initiative or of all. */
const ofRanking = <Of>(
  of: Pick<Parameters<typeof exportTable<Ranked, Of>>[0], 'title' | 'rows' | 'arrange' | 'columns'>,
  inner: string,
) =>
  exportTable<Ranked, Of>({
    ...of,
    query: `query ($cycleId: ID!, $first: Int!, $after: String) { ${CYCLE} ranking(cycleId: $cycleId) { totalCount
      entries(first: $first, after: $after) { cursor position ${NAMED} ${inner} } } }`,
    filters: { initiativeId: '' },
    goesOn: ({ ranking: { entries, totalCount } }) => {
      const last = entries.at(-1);
      return { total: null, after: last && last.position < totalCount ? last.cursor : null };
    },
    about: ({ fundingCycle }, words) => aboutCycle(fundingCycle, words),
  });
const isOf = (entry: Entry, initiativeId: unknown): boolean =>
  initiativeId === undefined || entry.initiative.id === initiativeId;
const entryOf = (place: Place | null | undefined): Entry => place?.row as unknown as Entry;

interface Part {
  readonly weight?: number;
}
const share = (weight: number, parts: readonly Contribution[]): number | null => {
  const whole = parts.reduce((sum, part) => sum + part.weight, 0);
  return whole === 0 ? null : Math.round((weight * 10_000) / whole);
};

/** Where the points of a place come from: the parts of a sum, or the factors of a formula. */
export const CONTRIBUTIONS = ofRanking<Part>(
  {
    title: 'Contributions',
    rows: 'ranking.entries.contributions|ranking.entries.factors',
    arrange: (places, { initiativeId }) =>
      places.filter(({ row, above }) => {
        const entry = entryOf(above);
        return isOf(entry, initiativeId) && (entry.factors.length === 0 || row.weight === undefined);
      }),
    columns: [
      ...[field('^initiative.code', 'code'), field('^initiative.title', 'initiative'), 'criterion.name'],
      reckoned<Part>('weight', 'SHARE', '__typename', ({ weight }, _, { above }) =>
        weight === undefined ? null : share(weight, entryOf(above).contributions),
      ),
      field('mean', 'mean of the panel', 'HUNDREDTHS'),
      reckoned<{ readonly points?: number }>('adds points', 'HUNDREDTHS', '__typename', ({ points }) => points),
      field('exact', 'exactly'),
    ],
  },
  'contributions { weight points ROWS } factors { ROWS }',
);

const SHARES = { share: 'weight now', low: 'lower weight', high: 'higher weight' } as const;
const SCORES = { atLow: 'score at the lower weight', atHigh: 'score at the higher weight' } as const;

/** What a score would be with each weight a little lower and higher, widest first. */
export const WEIGHT_TORNADO = ofRanking<Entry>(
  {
    title: 'What a score hangs on',
    rows: 'ranking.entries',
    arrange: (places, { initiativeId }) =>
      places
        .filter(({ row }) => isOf(row, initiativeId))
        .flatMap((above) =>
          weightSwings(above.row.contributions).map((row, at) => ({ row, at, above }) as unknown as Place<Entry>),
        ),
    columns: [
      reckoned<object>('code', 'TEXT', NAMED, (_, __, { above }) => entryOf(above).initiative.code),
      reckoned<object>('initiative', 'TEXT', NAMED, (_, __, { above }) => entryOf(above).initiative.title),
      reckoned<WeightSwing>('criterion', 'TEXT', '__typename', (swing) => swing.name),
      ...(['share', 'low', 'high'] as const).map((name) =>
        reckoned<WeightSwing>(SHARES[name], 'SHARE', '__typename', (swing) => Math.round(swing[name] * 10_000)),
      ),
      ...(['atLow', 'atHigh'] as const).map((name) =>
        reckoned<WeightSwing>(SCORES[name], 'HUNDREDTHS', '__typename', (swing) => Math.round(swing[name])),
      ),
    ],
  },
  'contributions { weight mean criterion { id name } } ROWS',
);
