import type { BaseTotal } from '@clout/domain';
import type { NamedTotal } from '../../envelope/envelope-view';
import type { terms } from '../../organisation/organisation.store';
import { NO_AMOUNTS, type MapAmounts } from './map-amounts';

type Term = Awaited<ReturnType<typeof terms>>[number];

/** A functional area over all touchpoints; `base` in minor units, null without a base or where no area is named. */
export interface SiloRow {
  readonly silo: Term | null;
  readonly name: string;
  readonly base: bigint | null;
  readonly amounts: MapAmounts;
}

/**
 * Functional areas that have a base or are named by an initiative, in the order of the taxonomy; then what the base books
 * under other names; last what names none. The base of an area stands under its code or its name.
 */
export const siloRows = (
  areas: readonly Term[],
  base: readonly (NamedTotal & Pick<BaseTotal, 'addressable'>)[] | null,
  bySilo: ReadonlyMap<string | null, MapAmounts>,
): SiloRow[] => {
  const areaOf = (one: NamedTotal): Term | undefined =>
    areas.find((area) => area.code === one.key) ?? areas.find((area) => area.name === one.name);
  const booked = (area: Term): bigint | null =>
    base && base.filter((one) => areaOf(one) === area).reduce((sum, one) => sum + one.addressable, 0n);
  const known = areas.map((area): SiloRow => {
    const amounts = bySilo.get(area.id) ?? NO_AMOUNTS;
    return { silo: area, name: area.name, base: booked(area), amounts };
  });
  const others = (base ?? [])
    .filter((one) => !areaOf(one))
    .map((one): SiloRow => ({ silo: null, name: one.name, base: one.addressable, amounts: NO_AMOUNTS }));
  const none = bySilo.get(null);
  return [
    ...known.filter((row) => (row.base ?? 0n) !== 0n || bySilo.has(row.silo?.id ?? '')),
    ...others,
    ...(none ? [{ silo: null, name: '', base: null, amounts: none }] : []),
  ];
};
