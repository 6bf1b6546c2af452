import type { CertifiedCost } from './certification-operations';
import type { InitiativeData } from './operations';

type CostLine = InitiativeData['options'][number]['costs'][number];

/** What FINANCE says of one cost line; the amount as typed. */
export interface CostDraft {
  readonly amount: string;
  readonly costClass: CostLine['costClass'];
  readonly contractEnd: string;
}

export const draftOf = (cost: CostLine, plain: (minor: string) => string): CostDraft => ({
  amount: plain(cost.amount),
  costClass: cost.costClass,
  contractEnd: cost.contractEnd ?? '',
});

/** The lines that are certified otherwise than asked; null when an amount cannot be read. */
export const changedCosts = (
  costs: readonly CostLine[],
  drafts: Readonly<Record<string, CostDraft>>,
  parse: (typed: string) => string | null,
): CertifiedCost[] | null => {
  const changed: CertifiedCost[] = [];
  for (const cost of costs) {
    const draft = drafts[cost.id];
    if (!draft) continue;
    const amount = parse(draft.amount);
    if (amount === null) return null;
    const end = draft.contractEnd || null;
    if (amount === cost.amount && draft.costClass === cost.costClass && end === (cost.contractEnd ?? null)) continue;
    changed.push({
      costLineId: cost.id,
      ...(amount === cost.amount ? {} : { amount }),
      ...(draft.costClass === cost.costClass ? {} : { costClass: draft.costClass }),
      ...(end === (cost.contractEnd ?? null) ? {} : { contractEnd: end }),
    });
  }
  return changed;
};
