import type { CaseInitiative } from './operations';

/** Years that a case looks at: the cycle's own and those of the rate card's horizon, five without a card. */
export const yearsAhead = (initiative: CaseInitiative): number =>
  Math.max(
    (initiative.cycle.caseRules.rateCard?.horizon ?? 4) + 1,
    ...(initiative.businessCase?.benefits ?? []).map((benefit) => benefit.amounts.length),
  );
