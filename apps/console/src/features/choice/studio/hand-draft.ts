import type { HandChange } from './hand-operations';
import type { StudioPlan } from './operations';

/** The chosen option by initiative; empty where it is left out. */
export type Hand = Readonly<Record<string, string>>;

export const handOf = (plan: Pick<StudioPlan, 'lines'>): Hand =>
  Object.fromEntries(plan.lines.map(({ initiative, option }) => [initiative.id, option.id]));

/** What differs from the plan as it stands, in one order. */
export const changesOf = (before: Hand, after: Hand): HandChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .filter((id) => (before[id] ?? '') !== (after[id] ?? ''))
    .map((initiativeId) => ({ initiativeId, optionId: after[initiativeId] || null }));
