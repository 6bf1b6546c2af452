import {
  fractionText,
  roundFraction,
  TIE_BREAK,
  pointsText,
  type Criterion,
  type MeasureStanding,
  type RankedBy,
} from '@clout/domain';
import { cycleById } from '../../envelope/cycle.store';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import { cursorsOf, pageSize } from '../../platform/graphql/connection';
import { notFound, wrongState } from '../../platform/graphql/faults';
import { modelOf } from '../scoring/scoring-model.store';
import type { WantedOfEntries } from './wanted-of-entries';
import { rankingPage, type InitiativeGlance, type RankingRow } from './ranking.store';

/** The revealed ranking of a cycle without its places. NOT_FOUND without the cycle, WRONG_STATE before the reveal. */
export async function readRanking(tx: Tx, cycleId: string) {
  const model = isUuid(cycleId) ? await modelOf(tx, cycleId) : null;
  if (!model && !(await cycleById(tx, cycleId))) throw notFound();
  if (!model?.headroom || !model.revealedAt) throw wrongState('The scores of this cycle have not been revealed.');
  return {
    id: model.cycleId,
    revealedAt: model.revealedAt,
    tieBreak: TIE_BREAK,
    headroomInYear: model.headroom.inYear,
    headroomRunRate: model.headroom.runRate,
    criteria: model.criteria,
    by: 'SCORE' as RankedBy,
  };
}
export type RankingHead = Awaited<ReturnType<typeof readRanking>>;

/** One page of places; what several of its rows need is read once for all of them. */
export interface RankingPage {
  readonly cycleId: string;
  readonly ids: readonly string[];
  readonly optionIds: readonly string[];
}

/** One place, ready to be shown. */
export type ShownEntry = Omit<RankingRow, 'score' | 'contributions'> & {
  readonly standing: MeasureStanding;
  /** What it is ranked by, as it is shown and exact; null where its standing says why. */
  readonly figure: string | null;
  readonly exactFigure: string | null;
  readonly positionByScore: number;
  readonly cursor: string;
  readonly score: number;
  readonly exactScore: string;
  readonly contributions: readonly (RankingRow['contributions'][number] & {
    readonly criterion: Criterion | undefined;
  })[];
  /** The glance at the initiative, where the query asks for nothing more of it. */
  readonly joined: { readonly initiative?: InitiativeGlance };
  readonly page: RankingPage;
};

/** Rows of the ranking as places by score; they have no glance at their initiatives yet. */
export const shownPlaces = (
  head: RankingHead,
  rows: readonly RankingRow[],
  cursor: (position: number) => string,
): ShownEntry[] => {
  const criteria = new Map(head.criteria.map((criterion) => [criterion.id, criterion]));
  const ids = rows.map((row) => row.initiativeId);
  const page: RankingPage = { cycleId: head.id, ids, optionIds: rows.map((row) => row.optionId) };
  return rows.map(({ score, contributions, ...row }) => ({
    ...row,
    cursor: cursor(row.position),
    score: Number(roundFraction(score)),
    exactScore: fractionText(score),
    standing: 'FIGURE',
    figure: pointsText(score),
    exactFigure: fractionText(score),
    positionByScore: row.position,
    contributions: contributions.map((one) => ({ ...one, criterion: criteria.get(one.criterionId) })),
    page,
    joined: {},
  }));
};

export interface EntriesRequest {
  readonly first: number;
  readonly after: string | null;
  readonly wanted: WantedOfEntries;
}

/** Places of the ranking after a cursor, 1 to 200 of them. */
export async function rankingEntries(
  tx: Tx,
  head: RankingHead,
  { first, after, wanted }: EntriesRequest,
): Promise<ShownEntry[]> {
  const cursors = cursorsOf(tx.organizationId, 'ranking', head.id);
  const from = Number(cursors.read(after, 1)?.[0] ?? 0);
  const rows = await rankingPage(tx, head.id, {
    after: from,
    first: pageSize(first, 100),
    contributions: wanted.contributions,
  });
  const shown = shownPlaces(head, rows, (position) => cursors.write([position]));
  return wanted.glance ? shown.map((entry, k) => ({ ...entry, joined: { initiative: rows[k]?.initiative } })) : shown;
}
