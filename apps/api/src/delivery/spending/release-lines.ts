import { moneyMoves, moneyToRelease, sum, type Ending, type PartialRelease, type ReleasedAmount } from '@clout/domain';
import { recordReleases, releasableLines, type ReleasableLine } from '../../choice/selection/plan-release.store';
import { cycleById } from '../../envelope/cycle.store';
import { releaseCommitted } from '../../envelope/envelope.store';
import { releaseCarried, releaseLaterYears } from '../../envelope/opening/later-openings';
import { releaseJournals } from '../../envelope/release-journals';
import { isYearClosed } from '../../envelope/year-close.store';
import type { Tx } from '../../platform/database/transaction';
import { usedAtClose } from './spending-target.store';

/** What was given back of a plan line, in minor units; `besides` is CAPEX, PREPAID and other years' money. */
export interface LineReleased {
  readonly lineId: string;
  readonly initiativeId: string;
  readonly cycleId: string;
  readonly inYear: bigint;
  readonly runRate: bigint;
  readonly besides: bigint;
  /** Carried over by the close of its year and ended now; free in the year it was carried into. */
  readonly carried: bigint;
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
    carried: 0n,
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

/** Ends what closed years carried over for stopped lines, but what was ordered, received or booked of it since. */
async function endCarried(tx: Tx, lines: readonly ReleasableLine[]): Promise<LineReleased[]> {
  const used = await usedAtClose(
    tx,
    lines.map((line) => line.lineId),
  );
  const since = lines.map(({ lineId, fiscalYear, amounts }) => {
    const own = amounts.filter((one) => one.costClass === 'OPEX' && one.fiscalYear === fiscalYear);
    const spoken = sum(own.map((one) => one.obligated + one.accrued + one.actual)) - (used.get(lineId) ?? 0n);
    return [lineId, spoken > 0n ? spoken : 0n] as const;
  });
  const freed = await releaseCarried(tx, new Map(since));
  return lines
    .filter(({ lineId }) => freed.has(lineId))
    .map(({ lineId, initiativeId, cycleId }) => {
      const nothing = { inYear: 0n, runRate: 0n, besides: 0n };
      return { lineId, initiativeId, cycleId, ...nothing, carried: freed.get(lineId) ?? 0n };
    });
}

/**
 * Gives back what plan lines of ended initiatives have free: cost lines, envelope and ledger move together, and never
 * below what is obligated, accrued and spent; a closed year keeps what it says, and what it carried over ends. Cycles and plans must be locked; the actor
 * must see every unit's money.
 */
export async function releaseLines(tx: Tx, lineIds: readonly string[], ending: Ending): Promise<LineReleased[]> {
  const lines = await releasableLines(tx, lineIds);
  const ended = lines.filter((line) => endsLater(line, ending));
  const endedIds = ended.map((line) => line.lineId);
  if (endedIds.length > 0) await releaseLaterYears(tx, endedIds);
  const shut = new Set<number>();
  for (const year of new Set(lines.map((line) => line.fiscalYear))) if (await isYearClosed(tx, year)) shut.add(year);
  const all = lines.filter((line) => !shut.has(line.fiscalYear)).map((line) => releaseOf(line, ending));
  const releases = all.filter((one) => one.amounts.length > 0 || one.runRate > 0n);
  const closed = lines.filter((line) => shut.has(line.fiscalYear));
  const carried = ending === 'STOPPED' && closed.length > 0 ? await endCarried(tx, closed) : [];
  if (releases.length === 0) return carried;
  const given = ({ lineId, inYear, runRate, amounts }: Release) => ({
    lineId,
    inYear,
    runRate,
    amounts: amounts.map(({ costLine, amount }) => ({ costLineId: costLine.costLineId, amount })),
  });
  await recordReleases(tx, releases.map(given));
  for (const cycleId of [...new Set(releases.map((one) => one.cycleId))].sort())
    await moveMoney(
      tx,
      cycleId,
      releases.filter((one) => one.cycleId === cycleId),
    );
  return [...carried, ...releases.map(({ amounts: _amounts, counted: _counted, ...released }) => released)];
}
