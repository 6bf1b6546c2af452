import type { UndecidedMoney } from '../../choice/selection/closing-lines.store';
import { mandateInForce } from '../../envelope/mandate.store';
import { organization } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';
import { undecided } from './undecided';
import { workOutClose } from './work-out-close';
import {
  closedLines,
  closedReturns,
  closedYear,
  type ClosedYear,
  type CloseSums,
  type LineAtClose,
  type ReturnToUnit,
} from './year-close.store';

type Terms = Pick<ClosedYear, 'fiscalYear' | 'rule' | 'carryLimit' | 'carryExpires' | 'digest'>;

/** The close of a fiscal year: as it would be now, or as it was. */
export interface CloseView extends CloseSums, Terms {
  readonly currency: string;
  readonly asOf: Date;
  readonly lapsedUncommitted: bigint;
  readonly closed: Pick<ClosedYear, 'closedBy' | 'closedAt' | 'reason'> | null;
  /** What still waits for somebody; empty once the year is closed. */
  readonly blockers: readonly UndecidedMoney[];
  readonly units: readonly UnitAtClose[];
  readonly lines: readonly LineAtClose[];
}

type UnitSums = Pick<LineAtClose, 'standing' | 'obligated' | 'used' | 'overspent' | 'carried' | 'lapsed'>;

/** What became of the money that a unit received, and what it gets back as a contributor. */
export interface UnitAtClose extends UnitSums {
  readonly businessUnitId: string;
  readonly returned: bigint;
}

const NOTHING: UnitSums = { standing: 0n, obligated: 0n, used: 0n, overspent: 0n, carried: 0n, lapsed: 0n };

const unitsOf = (lines: readonly LineAtClose[], returns: readonly ReturnToUnit[]): readonly UnitAtClose[] => {
  const sums = new Map<string, UnitSums>();
  for (const line of lines) {
    const before = sums.get(line.businessUnitId) ?? NOTHING;
    sums.set(line.businessUnitId, {
      standing: before.standing + line.standing,
      obligated: before.obligated + line.obligated,
      used: before.used + line.used,
      overspent: before.overspent + line.overspent,
      carried: before.carried + line.carried,
      lapsed: before.lapsed + line.lapsed,
    });
  }
  const back = new Map(returns.map((one) => [one.businessUnitId, one.amount]));
  return [...new Set([...sums.keys(), ...back.keys()])]
    .sort()
    .map((id) => ({ ...(sums.get(id) ?? NOTHING), businessUnitId: id, returned: back.get(id) ?? 0n }));
};

/** What closing a fiscal year would do, or what it did; null when the year has neither a mandate in force nor a close. */
export async function readClose(tx: Tx, fiscalYear: number): Promise<CloseView | null> {
  const { currency } = await organization(tx);
  const common = { currency, asOf: tx.now };
  const done = await closedYear(tx, fiscalYear);
  if (done) {
    const lines = await closedLines(tx, fiscalYear);
    const { closedBy, closedAt, reason, ...figures } = done;
    return {
      ...common,
      ...figures,
      lapsedUncommitted: done.uncommitted - done.carriedUncommitted,
      closed: { closedBy, closedAt, reason },
      blockers: [],
      units: unitsOf(lines, await closedReturns(tx, fiscalYear)),
      lines,
    };
  }
  const mandate = await mandateInForce(tx, fiscalYear);
  if (!mandate) return null;
  const { sums, close, lines, returns, digest } = await workOutClose(tx, fiscalYear, mandate);
  return {
    ...common,
    ...sums,
    fiscalYear,
    rule: mandate.carryOverRule,
    carryLimit: mandate.carryOverLimit,
    carryExpires: mandate.carryOverExpires,
    digest,
    lapsedUncommitted: close.lapsedUncommitted,
    closed: null,
    blockers: await undecided(tx, fiscalYear),
    units: unitsOf(lines, returns),
    lines,
  };
}
