import type { FundingCycle, OpexBaseVersion } from '@clout/domain';
import { businessUnits, organization } from '../organisation/organisation.store';
import type { Actor } from '../platform/access/actor';
import type { Tx } from '../platform/database/transaction';
import { notFound } from '../platform/graphql/faults';
import { baseById, currentBase } from './base/base-version.store';
import { cycleById } from './cycle.store';
import { bindingRows, positionsOf, sharedRows, type MeasuredRow, type PositionOfUnit } from './envelope-view';
import { envelopeRows } from './envelope.store';

/** A cycle's envelope at one moment; amounts in minor units. */
export interface EnvelopeView {
  readonly cycle: FundingCycle;
  readonly baseVersion: OpexBaseVersion | null;
  readonly fiscalYear: number;
  readonly capShare: number;
  readonly reserveShare: number;
  readonly overCommitted: boolean;
  readonly openingCommitments: bigint;
  readonly currency: string;
  readonly asOf: Date;
  readonly measures: readonly MeasuredRow[];
  readonly yearMeasures: readonly MeasuredRow[];
}

const found = async (tx: Tx, cycleId: string): Promise<FundingCycle> => {
  const cycle = await cycleById(tx, cycleId);
  if (!cycle) throw notFound();
  return cycle;
};

/** What binds a cycle, or NOT_FOUND. */
export async function envelopeOfCycle(tx: Tx, cycleId: string): Promise<EnvelopeView> {
  const cycle = await found(tx, cycleId);
  const rows = await envelopeRows(tx, cycle.fiscalYear, cycle.id);
  const measures = bindingRows(rows, cycle.id);
  const yearMeasures = sharedRows(rows);
  return {
    cycle,
    baseVersion: (await currentBase(tx, cycle.fiscalYear)) ?? (await baseById(tx, cycle.baseVersionId)),
    fiscalYear: cycle.fiscalYear,
    capShare: cycle.capShare,
    reserveShare: cycle.reserveShare,
    overCommitted: rows.some((row) => row.excess > 0n),
    openingCommitments: yearMeasures.find((row) => row.measure === 'IN_YEAR')?.openingCommitments ?? 0n,
    currency: (await organization(tx)).currency,
    asOf: tx.now,
    measures,
    yearMeasures,
  };
}

/** A position as it is shown. */
export type PositionView = PositionOfUnit & { readonly currency: string; readonly asOf: Date };

const shown = async (tx: Tx, positions: readonly PositionOfUnit[]): Promise<PositionView[]> => {
  const { currency } = await organization(tx);
  return positions.map((position) => ({ ...position, currency, asOf: tx.now }));
};

/** Positions of every unit in a cycle, by code. */
export async function positionsInCycle(tx: Tx, cycleId: string): Promise<PositionView[]> {
  const cycle = await found(tx, cycleId);
  const units = await businessUnits(tx);
  return shown(
    tx,
    await positionsOf(
      tx,
      cycle,
      units.map((unit) => unit.id),
    ),
  );
}

/** The position of a unit, by default the asking leader's first; NOT_FOUND for one that the member may not see. */
export async function positionInCycle(
  tx: Tx,
  actor: Actor,
  cycleId: string,
  businessUnitId: string | null,
): Promise<PositionView> {
  const cycle = await found(tx, cycleId);
  const units = await businessUnits(tx);
  const seen = units.filter((unit) => actor.sight.allUnits || actor.businessUnitIds.includes(unit.id));
  const own = units.find((unit) => actor.businessUnitIds.includes(unit.id));
  const unit = businessUnitId === null ? own : seen.find(({ id }) => id === businessUnitId);
  if (!unit) throw notFound();
  const [position] = await shown(tx, await positionsOf(tx, cycle, [unit.id]));
  if (!position) throw notFound();
  return position;
}
