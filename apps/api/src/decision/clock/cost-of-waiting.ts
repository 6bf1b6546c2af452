import { type Figure, type ValuedOption, asMinorUnits, faulty } from '@clout/domain';
import { delayFigure } from '../../proposal/business-case/case-question';
import { valueOf } from '../../proposal/business-case/case-shown';
import type { StoredInitiative } from '../../proposal/initiative/initiative.store';
import type { ClockFacts } from './clock-facts';

/** What days of waiting cost, in minor units, or why nobody knows. */
export interface WaitingCost {
  readonly of: (days: number) => bigint | null;
  readonly reason: string | null;
}

const valued = (initiative: StoredInitiative, cases: ClockFacts['cases']): Figure<ValuedOption> => {
  const opened = cases.get(initiative.id);
  const option = initiative.options.find((one) => one.proposed);
  if (!opened) return faulty('no_case', 'It has no business case.');
  return option ? valueOf(opened, option) : faulty('no_option', 'None of its options is marked as proposed.');
};

/** The cost of delay of an initiative's proposed option, by its case; nothing where it is credited nothing or less. */
export const costOfWaitingFor = (initiative: StoredInitiative, cases: ClockFacts['cases']): WaitingCost => {
  const value = valued(initiative, cases);
  const inDays = (days: number): bigint | null => {
    const figure = delayFigure(value, days);
    return figure.known ? asMinorUnits(Math.max(0, figure.value)) : null;
  };
  return { of: inDays, reason: value.known ? null : value.message };
};

/** The cost of several waiting together: what is known of it; null while nothing is. */
export const costTogether = (costs: readonly WaitingCost[]): WaitingCost => {
  const known = costs.filter((cost) => cost.reason === null);
  if (known.length === 0) return { of: () => null, reason: costs[0]?.reason ?? 'It holds nothing that you may see.' };
  return { of: (days) => known.reduce((total, cost) => total + (cost.of(days) ?? 0n), 0n), reason: null };
};
