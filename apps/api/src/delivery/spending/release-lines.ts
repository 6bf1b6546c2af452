import { moneyMoves, moneyToRelease, sum, type Ending, type PartialRelease, type ReleasedAmount } from '@clout/domain';
import { giveBack, releasableLines, type ReleasableLine } from '../../choice/selection/plan-release.store';
import { cycleById } from '../../envelope/cycle.store';
import { releaseCommitted } from '../../envelope/envelope.store';
import { releaseLaterYears } from '../../envelope/opening/later-openings';
import { releaseJournals } from '../../envelope/release-journals';
import { isYearClosed } from '../../envelope/year-close.store';
import type { Tx } from '../../platform/database/transaction';

/** What was given back of a plan line, in minor units; `besides` is CAPEX, PREPAID and other years' money. */
export interface LineReleased {
  readonly lineId: string;
  readonly initiativeId: string;
  readonly cycleId: string;
  readonly inYear: bigint;
  readonly runRate: bigint;
  readonly besides: bigint;
}

interface Release extends LineReleased {
  readonly amounts: readonly ReleasedAmount[];
  /** What of it the envelope and the ledger count. */
  readonly counted: readonly PartialRelease[];
}

/** True when nothing is spoken for in later years any more, so that what was promised there ends. */
const endsLater = (line: ReleasableLine, ending: Ending): boolean =>
  ending === 'STOPPED' &&
  line.amounts.every((one) => one.fiscalYear <= line.fiscalYear || one.obligated + one.accrued + one.actual <= 0n);

const releaseOf = (line: ReleasableLine, ending: Ending): Release => {
  const amounts = moneyToRelease(line.amounts, ending);
  const inYear = amounts.filter(
    ({ costLine }) => costLine.costClass === 'OPEX' && costLine.fiscalYear === line.fiscalYear,
  );
  const parts = new Map<string, PartialRelease>();
  for (const { costLine, amount } of inYear) {
    const { fiscalYear, period, kind: costKind } = costLine;
    const key = `${period} ${costKind}`;
    parts.set(key, { fiscalYear, period, costKind, amount: amount + (parts.get(key)?.amount ?? 0n) });
  }
  const counted = sum(inYear.map((one) => one.amount));
  return {
    lineId: line.lineId,
    initiativeId: line.initiativeId,
    cycleId: line.cycleId,
    inYear: counted,
    runRate: ending === 'STOPPED' ? line.approvedRunRate - line.releasedRunRate : 0n,
    besides: sum(amounts.map((one) => one.amount)) - counted,
    amounts,
    counted: [...parts.values()],
  };
};

/** Envelope and ledger of one cycle: committed becomes free, sources go back to those who contributed. */
async function moveMoney(tx: Tx, cycleId: string, releases: readonly Release[]): Promise<void> {
  const cycle = await cycleById(tx, cycleId);
  if (!cycle) throw new Error('a committed line without its cycle');
  const moves = releases.flatMap(({ counted, runRate }) => {
    const periods = [...new Set(counted.map((part) => part.period))];
    const inPeriod = (period: number): bigint =>
      sum(counted.filter((part) => part.period === period).map((part) => part.amount));
    const byPeriod = new Map(periods.map((period) => [period, inPeriod(period)]));
    return moneyMoves({ runRate, byPeriod }, cycle.periodLimits);
  });
  await releaseCommitted(tx, cycle, moves);
  await releaseJournals(
    tx,
    cycleId,
    releases.map(({ lineId, counted }) => ({ planLineId: lineId, parts: counted })),
  );
}

/**
 * Gives back what plan lines of ended initiatives have free: cost lines, envelope and ledger move together, and never
 * below what is obligated, accrued and spent; a closed year keeps what it says. Cycles and plans must be locked; the actor
 * must see every unit's money.
 */
export async function releaseLines(tx: Tx, lineIds: readonly string[], ending: Ending): Promise<LineReleased[]> {
  const lines = await releasableLines(tx, lineIds);
  const ended = lines.filter((line) => endsLater(line, ending));
  await releaseLaterYears(
    tx,
    ended.map((line) => line.lineId),
  );
  const shut = new Set<number>();
  for (const year of new Set(lines.map((line) => line.fiscalYear))) if (await isYearClosed(tx, year)) shut.add(year);
  const all = lines.filter((line) => !shut.has(line.fiscalYear)).map((line) => releaseOf(line, ending));
  const releases = all.filter((one) => one.amounts.length > 0 || one.runRate > 0n);
  if (releases.length === 0) return [];
  const given = ({ lineId, inYear, runRate, amounts }: Release) => ({
    lineId,
    inYear,
    runRate,
    amounts: amounts.map(({ costLine, amount }) => ({ costLineId: costLine.costLineId, amount })),
  });
  await giveBack(tx, releases.map(given));
  for (const cycleId of [...new Set(releases.map((one) => one.cycleId))].sort())
    await moveMoney(
      tx,
      cycleId,
      releases.filter((one) => one.cycleId === cycleId),
    );
  return releases.map(({ lineId, initiativeId, cycleId, inYear, runRate, besides }) => ({
    lineId,
    initiativeId,
    cycleId,
    inYear,
    runRate,
    besides,
  }));
}
