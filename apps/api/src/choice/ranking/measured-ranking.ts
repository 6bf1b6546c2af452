import {
  decimalText,
  drawFundingLine,
  fraction,
  fractionText,
  pointsText,
  rankBy,
  valueOption,
  type Fraction,
  type FundingCycle,
  type MeasureStanding,
  type RankedBy,
} from '@clout/domain';
import { cycleById } from '../../envelope/cycle.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { cursorsOf, pageSize } from '../../platform/graphql/connection';
import { notFound, notPermitted, wrongState } from '../../platform/graphql/faults';
import { groundOf } from '../../proposal/business-case/case-ground';
import { openCases } from '../../proposal/business-case/opened-case';
import { initiativesByIds, type StoredInitiative } from '../../proposal/initiative/initiative.store';
import { wholeRanking, type RankingRow } from './ranking.store';
import { readRanking, shownPlaces, type EntriesRequest, type RankingHead, type ShownEntry } from './read-ranking';

/** The head of a ranking by a measure. Another than SCORE is for those who see every unit: a place needs all the others. */
export async function readRankingBy(tx: Tx, actor: Actor, cycleId: string, by: RankedBy): Promise<RankingHead> {
  const head = await readRanking(tx, cycleId);
  if (by !== 'SCORE' && !actor.sight.allUnits && !actor.roles.includes('PANELLIST')) throw notPermitted();
  return { ...head, by };
}

/** What the proposed options are worth by their cases, in minor units, by initiative; WRONG_STATE without a rate card. */
async function riskAdjusted(
  tx: Tx,
  cycle: FundingCycle,
  initiatives: readonly StoredInitiative[],
): Promise<{ readonly values: ReadonlyMap<string, bigint>; readonly digits: number }> {
  const ground = await groundOf(tx, cycle);
  if (!ground.card) throw wrongState('The cycle has no certified rate card, so no case of it has a value.');
  const cases = await openCases(tx, ground, initiatives);
  const values = initiatives.flatMap((one): [string, bigint][] => {
    const [opened, option] = [cases.get(one.id), one.options.find((own) => own.proposed)];
    const value = opened && option ? valueOption(opened, option, ground, opened.check) : null;
    return value?.known ? [[one.id, value.value.value.net]] : [];
  });
  return { values: new Map(values), digits: ground.shown.minorUnitDigits };
}

const shownFigure = (by: RankedBy, figure: Fraction, digits: number): string => {
  if (by === 'SCORE') return pointsText(figure);
  if (by === 'VALUE_PER_CAPPED_UNIT') return decimalText(figure, 4);
  return decimalText(fraction(figure.n, figure.d * 10n ** BigInt(digits)), digits);
};

const WHY: Readonly<Record<MeasureStanding, string>> = {
  BEYOND: 'Worth something at no capped cost, so it comes first; it',
  FIGURE: 'It',
  BELOW: 'Worth less than nothing at no capped cost; it',
  UNKNOWN: 'No value is stated, so it comes last; it',
};

/** The whole order by a measure, with the funding line drawn anew in it under the headroom of the reveal. */
async function orderBy(tx: Tx, head: RankingHead) {
  const cycle = await cycleById(tx, head.id);
  if (!cycle) throw notFound();
  const rows = await wholeRanking(tx, head.id);
  const initiatives = await initiativesByIds(
    tx,
    rows.map((row) => row.initiativeId),
  );
  const known = new Map(initiatives.map((one) => [one.id, one]));
  const { values, digits } = await riskAdjusted(tx, cycle, initiatives);
  const measured = rows.map((row) => ({
    ...row,
    code: known.get(row.initiativeId)?.code ?? '',
    submittedAt: known.get(row.initiativeId)?.submittedAt?.getTime() ?? 0,
    riskAdjusted: values.get(row.initiativeId) ?? null,
    positionByScore: row.position,
  }));
  const headroom = { inYear: head.headroomInYear, runRate: head.headroomRunRate };
  return drawFundingLine(rankBy(head.by, measured), headroom).map(({ fit, figure, standing, ...row }) => ({
    row: { ...row, reason: `${WHY[standing]} ${fit}.` } satisfies RankingRow,
    measure: {
      standing,
      figure: figure && shownFigure(head.by, figure, digits),
      exactFigure: figure && fractionText(figure),
      positionByScore: row.positionByScore,
    },
  }));
}

/** Places by a measure after a cursor, 1 to 200 of them. */
export async function measuredEntries(
  tx: Tx,
  head: RankingHead,
  { first, after }: EntriesRequest,
): Promise<ShownEntry[]> {
  const cursors = cursorsOf(tx.organizationId, 'ranking', [head.id, head.by]);
  const from = Number(cursors.read(after, 1)?.[0] ?? 0);
  const page = (await orderBy(tx, head)).slice(from, from + pageSize(first, 100));
  const shown = shownPlaces(
    head,
    page.map(({ row }) => row),
    (position) => cursors.write([position]),
  );
  return shown.map((entry, k) => ({ ...entry, ...page[k]?.measure }));
}
