import { type Figure, type Maybe, faulty, flawIn, known, negative, undefinedFigure } from '../../method/figure';

/** One activity: minutes a time and how often. */
export interface TimedActivity {
  readonly id: string;
  readonly minutes: Maybe;
  readonly quantity: Maybe;
}

export interface TimeDrivenCost {
  readonly ratePerMinute: number;
  readonly unitCost: Readonly<Record<string, number>>;
  readonly assigned: Readonly<Record<string, number>>;
  readonly assignedTotal: number;
  readonly usedMinutes: number;
  /** Stays with the service; below 0 when more was used than there is. */
  readonly unusedMinutes: number;
  readonly unusedCost: number;
  /** 0..1. */
  readonly utilisation: number;
}

/**
 * Rate = cost of capacity / practical capacity; cost = rate x minutes x quantity (Kaplan and Anderson). Only used capacity
 * is charged. Flags `over_capacity` when more minutes are used than exist.
 */
export const timeDrivenCost = (
  costOfCapacity: Maybe,
  capacityMinutes: Maybe,
  activities: readonly TimedActivity[],
): Figure<TimeDrivenCost> => {
  const flaw = flawIn({ costOfCapacity, capacityMinutes });
  if (flaw) return flaw;
  if (Number(capacityMinutes) < 0) return faulty('negative_input', 'capacity must not be negative');
  if (Number(capacityMinutes) === 0)
    return undefinedFigure('zero_denominator', 'there is no capacity, so there is no rate');
  for (const { id, minutes, quantity } of activities) {
    const wrong =
      flawIn({ [`${id}.minutes`]: minutes, [`${id}.quantity`]: quantity }) ??
      negative({ [`${id}.minutes`]: Number(minutes), [`${id}.quantity`]: Number(quantity) });
    if (wrong) return wrong;
  }
  const rate = Number(costOfCapacity) / Number(capacityMinutes);
  const used = activities.map(({ id, minutes, quantity }) => ({
    id,
    unit: Number(minutes),
    total: Number(minutes) * Number(quantity),
  }));
  const usedMinutes = used.reduce((s, one) => s + one.total, 0);
  const unusedMinutes = Number(capacityMinutes) - usedMinutes;
  return known(
    {
      ratePerMinute: rate,
      unitCost: Object.fromEntries(used.map((one) => [one.id, one.unit * rate])),
      assigned: Object.fromEntries(used.map((one) => [one.id, one.total * rate])),
      assignedTotal: usedMinutes * rate,
      usedMinutes,
      unusedMinutes,
      unusedCost: unusedMinutes * rate,
      utilisation: usedMinutes / Number(capacityMinutes),
    },
    unusedMinutes < 0 ? ['over_capacity'] : [],
  );
};
