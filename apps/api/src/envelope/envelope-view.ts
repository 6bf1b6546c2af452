import { headroom, unitPosition, UNKNOWN } from '@clout/domain';
import type { BaseDimension, BaseTotal, EnvelopeRow, Exclusions, FundingCycle, UnitPosition } from '@clout/domain';
import { businessUnits, terms } from '../organisation/organisation.store';
import type { Tx } from '../platform/database/transaction';
import { absorbedBeside } from './absorption/beside-base';
import { baseTotals, unitLines } from './base/base-row.store';
import { currentBase } from './base/base-version.store';
import { SHARED } from './envelope.store';
import { unitMoves } from './ledger.store';
import { mandateInForce } from './mandate.store';
import { heldByLine } from './transfers/source-hold.store';

/** A total with the name people know its key by. */
export interface NamedTotal extends BaseTotal {
  readonly name: string;
}

/** Categories outside a fiscal year's addressable base, with a cycle also the cycle's own. */
export async function exclusionsOf(tx: Tx, fiscalYear: number, cycle: FundingCycle | null): Promise<Exclusions> {
  const mandate = await mandateInForce(tx, fiscalYear);
  return { mandate: mandate?.excludedCategories ?? [], cycle: cycle?.excludedCategories ?? [] };
}

/** Names of the keys of a dimension: units by id, functional areas by code; other keys are names themselves. */
export async function namesOf(tx: Tx, by: BaseDimension): Promise<(key: string) => string> {
  const pairs =
    by === 'BUSINESS_UNIT'
      ? (await businessUnits(tx)).map((unit) => [unit.id, unit.name] as const)
      : by === 'FUNCTIONAL_AREA'
        ? (await terms(tx)).filter((t) => t.kind === 'FUNCTIONAL_AREA').map((t) => [t.code, t.name] as const)
        : [];
  const names = new Map(pairs);
  return (key) => names.get(key) ?? (by === 'PERIOD' && key !== UNKNOWN ? `Period ${key}` : key);
}

/** Totals of a version by a dimension, with names; what the asking member may see of it. */
export async function namedTotals(
  tx: Tx,
  versionId: string,
  by: BaseDimension,
  outside: Exclusions,
): Promise<NamedTotal[]> {
  const name = await namesOf(tx, by);
  return (await baseTotals(tx, versionId, by, outside)).map((total) => ({ ...total, name: name(total.key) }));
}

/** A row with what it still lets through, in minor units. */
export interface MeasuredRow extends EnvelopeRow {
  readonly headroom: bigint;
}

const measured = (row: EnvelopeRow): MeasuredRow => ({ ...row, headroom: headroom(row) });

/** The rows that all cycles of the fiscal year share. */
export const sharedRows = (rows: readonly EnvelopeRow[]): MeasuredRow[] =>
  rows.filter((row) => row.scope === SHARED).map(measured);

/** What binds a cycle: per measure and period of its own rows, its sub-limit or the shared row, whichever lets less through. */
export const bindingRows = (rows: readonly EnvelopeRow[], cycleId: string): MeasuredRow[] =>
  rows
    .filter((row) => row.scope === cycleId)
    .map((own) => {
      const shared = rows.find((r) => r.scope === SHARED && r.measure === own.measure && r.period === own.period);
      return measured(shared && headroom(shared) < headroom(own) ? shared : own);
    });

/** A unit's position in a cycle. */
export interface PositionOfUnit extends UnitPosition {
  readonly cycleId: string;
  readonly businessUnitId: string;
  readonly fiscalYear: number;
}

/** Positions in a cycle of the units given, from the current base, the cycle's ledger, what its plans hold and what the year absorbed. */
export async function positionsOf(tx: Tx, cycle: FundingCycle, unitIds: readonly string[]): Promise<PositionOfUnit[]> {
  const base = await currentBase(tx, cycle.fiscalYear);
  const lines = base ? await unitLines(tx, base.id, { mandate: [], cycle: [] }) : [];
  const moves = await unitMoves(tx, cycle.fiscalYear, cycle.id);
  const holds = await heldByLine(tx, cycle.fiscalYear, cycle.id);
  const absorbed = await absorbedBeside(tx, cycle.fiscalYear, base);
  return unitIds.map((businessUnitId) => ({
    ...unitPosition(
      lines.filter((line) => line.businessUnitId === businessUnitId),
      moves.filter((move) => move.businessUnitId === businessUnitId),
      holds.filter((one) => one.businessUnitId === businessUnitId).map((one) => ({ ...one, held: one.fresh })),
      absorbed.filter((one) => one.businessUnitId === businessUnitId),
    ),
    cycleId: cycle.id,
    businessUnitId,
    fiscalYear: cycle.fiscalYear,
  }));
}
