import { moneyMap as mapOf, pivot, type MoneyCell } from '@clout/domain';
import { currentBase } from '../../envelope/base/base-version.store';
import { cycleById } from '../../envelope/cycle.store';
import { exclusionsOf, namedTotals } from '../../envelope/envelope-view';
import { everOfKind, terms } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { planById } from '../selection/plan.store';
import { MAP_AMOUNTS, mapAmounts, type MapAmounts } from './map-amounts';
import { mappedInitiatives } from './money-map.store';
import { siloRows } from './silo-rows';

const NOTE =
  'The base is the addressable part of the fiscal year’s base by functional area, as the ledger books it. A ledger knows no touchpoints: there is no base by touchpoint or by cell, and none is estimated.';

/** Adds cells up along one side; a side reconciles with the total as the cells do. */
const along = (cells: readonly MoneyCell[], side: 'silo' | 'touchpoint'): Map<string | null, MapAmounts> => {
  const entries = cells.map((cell, k) => ({
    id: String(k),
    groups: cell[side] === null ? [] : [cell[side]],
    amounts: cell.amounts,
  }));
  return new Map(pivot(entries, MAP_AMOUNTS).rows.map((row) => [row.group, mapAmounts(row.shared)]));
};

/** Functional area by touchpoint: base, requested and funded; the cells add up to the totals exactly. */
export async function moneyMap(tx: Tx, cycleId: string, planId: string | null) {
  const cycle = await cycleById(tx, cycleId);
  if (!cycle) throw notFound();
  if (planId !== null && (await planById(tx, planId))?.cycleId !== cycle.id) throw notFound();
  const entries = (await mappedInitiatives(tx, cycle.id, planId)).map(({ areas, touchpoints, ...amounts }) => ({
    silos: areas,
    touchpoints,
    amounts,
  }));
  const { cells, total } = mapOf(entries, MAP_AMOUNTS);
  const version = await currentBase(tx, cycle.fiscalYear);
  const outside = await exclusionsOf(tx, cycle.fiscalYear, cycle);
  const base = version && (await namedTotals(tx, version.id, 'FUNCTIONAL_AREA', outside));
  const words = await terms(tx);
  const known = new Map(words.map((term) => [term.id, term]));
  const wordOf = (id: string | null) => known.get(id ?? '') ?? null;
  const byTouchpoint = along(cells, 'touchpoint');
  const named = everOfKind(words, 'TOUCHPOINT').filter((term) => byTouchpoint.has(term.id));
  const touchpoints = byTouchpoint.has(null) ? [...named, null] : named;
  return {
    cycleId: cycle.id,
    planId,
    cells: cells.map(({ silo, touchpoint, amounts }) => ({
      silo: wordOf(silo),
      touchpoint: wordOf(touchpoint),
      amounts: mapAmounts(amounts),
    })),
    silos: siloRows(everOfKind(words, 'FUNCTIONAL_AREA'), base, along(cells, 'silo')),
    touchpoints: touchpoints.map((touchpoint) => ({
      touchpoint,
      amounts: byTouchpoint.get(touchpoint?.id ?? null) ?? mapAmounts({}),
    })),
    total: mapAmounts(total),
    base: base && base.reduce((sum, one) => sum + one.addressable, 0n),
    baseVersionId: version?.id ?? null,
    baseCertifiedAt: version?.certifiedAt ?? null,
    baseNote: NOTE,
  };
}
