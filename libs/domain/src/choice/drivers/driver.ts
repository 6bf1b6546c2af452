import { WHOLE, allocate } from '../../money/money';
import { type FieldProblem, type Result, invalid, ok } from '../../result';
import { collectText } from '../../text';
import { type Fraction, fraction } from '../scoring/fraction';

export const IMPACT_LEVELS = ['NONE', 'LOW', 'MODERATE', 'STRONG', 'EXTREME'] as const;
/** How far an initiative serves a driver. */
export type ImpactLevel = (typeof IMPACT_LEVELS)[number];

/** Each level's share of the full effect in basis points: equal steps, our own proposal. */
export const IMPACT_SHARES: Readonly<Record<ImpactLevel, number>> = {
  NONE: 0,
  LOW: 2500,
  MODERATE: 5000,
  STRONG: 7500,
  EXTREME: 10_000,
};

/** What a level means for one driver, in words. */
export interface ImpactStatement {
  readonly level: ImpactLevel;
  readonly statement: string;
}

/** What the company wants to move; `weight` is an integer > 0 of any common unit, `impacts` say every level, NONE first. */
export interface DriverDraft {
  readonly name: string;
  readonly description: string;
  readonly weight: number;
  readonly impacts: readonly ImpactStatement[];
}

export interface StrategicDriver extends DriverDraft {
  readonly id: string;
}

const MOST = { drivers: 20, weight: 1_000_000 } as const;

const readImpacts = (
  problems: FieldProblem[],
  at: string,
  impacts: readonly ImpactStatement[],
): readonly ImpactStatement[] => {
  for (const level of IMPACT_LEVELS) {
    const told = impacts.filter((one) => one.level === level).length;
    if (told !== 1) problems.push({ field: `${at}.impacts`, message: `must say ${level} once, says it ${told} times` });
  }
  return impacts
    .slice(0, IMPACT_LEVELS.length)
    .map(({ level, statement }, k) => ({
      level,
      statement: collectText(problems, `${at}.impacts[${k}].statement`, statement, { min: 1, max: 300 }),
    }))
    .sort((a, b) => IMPACT_SHARES[a.level] - IMPACT_SHARES[b.level]);
};

/** Checks drivers: at most 20 with distinct names, weights above 0 and a statement for each level. Names each problem by field. */
export const readDrivers = (drafts: readonly DriverDraft[]): Result<readonly DriverDraft[]> => {
  const problems: FieldProblem[] = [];
  if (drafts.length > MOST.drivers)
    return invalid([{ field: 'input', message: `must be at most ${MOST.drivers} drivers` }]);
  const drivers = drafts.map(({ name, description, weight, impacts }, k): DriverDraft => {
    const at = `input[${k}]`;
    if (!Number.isInteger(weight) || weight < 1 || weight > MOST.weight)
      problems.push({ field: `${at}.weight`, message: `must be an integer from 1 to ${MOST.weight}` });
    return {
      name: collectText(problems, `${at}.name`, name, { min: 1, max: 120 }),
      description: collectText(problems, `${at}.description`, description, { min: 1, max: 1000, lines: true }),
      weight,
      impacts: readImpacts(problems, at, impacts),
    };
  });
  const names = drivers.map(({ name }) => name.toLowerCase());
  names.forEach((name, k) => {
    if (name !== '' && names.indexOf(name) < k)
      problems.push({ field: `input[${k}].name`, message: 'another driver has this name' });
  });
  return problems.length > 0 ? invalid(problems) : ok(drivers);
};

/** Each driver's share of all weights in basis points, by largest remainder; ties to the earlier one. */
export const driverShares = (drivers: readonly { readonly weight: number }[]): readonly number[] => {
  const key = (k: number): string => String(k).padStart(4, '0');
  const weights = drivers.map(({ weight }, k) => ({ key: key(k), weight: BigInt(weight) }));
  const parts = allocate(BigInt(WHOLE), weights);
  return drivers.map((_, k) => Number(parts?.get(key(k)) ?? 0n));
};

/** How far an initiative serves the drivers of its cycle: beside its score, never part of it. */
export interface DriverPriority {
  /** Weighted share of the full effect in basis points, exact; null until every driver is rated. */
  readonly priority: Fraction | null;
  readonly rated: number;
  readonly drivers: number;
}

/** sum(weight x share of the level) / sum(weight), exact. A driver without a rating leaves it open: it is never taken as NONE. */
export const driverPriority = (
  drivers: readonly Pick<StrategicDriver, 'id' | 'weight'>[],
  ratings: ReadonlyMap<string, ImpactLevel>,
): DriverPriority => {
  const levels = drivers.flatMap(({ id, weight }) => {
    const level = ratings.get(id);
    return level === undefined ? [] : [{ weight: BigInt(weight), share: BigInt(IMPACT_SHARES[level]) }];
  });
  const whole = levels.reduce((sum, { weight }) => sum + weight, 0n);
  const served = levels.reduce((sum, { weight, share }) => sum + weight * share, 0n);
  const complete = levels.length === drivers.length && whole > 0n;
  return { priority: complete ? fraction(served, whole) : null, rated: levels.length, drivers: drivers.length };
};
