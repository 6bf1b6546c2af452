import { type BenefitAmount, type StatedBenefit, fullAmounts, riskReduced, showbackOf } from '@clout/domain';
import type { OpenedCase } from './opened-case';

/** What fields of a benefit are resolved from. */
export interface BenefitParent extends Omit<StatedBenefit, 'amounts' | 'baseline' | 'risk' | 'contacts'> {
  readonly amounts: readonly BenefitAmount[];
  readonly baseline: (NonNullable<StatedBenefit['baseline']> & BaselineOthers) | null;
  readonly risk: (NonNullable<StatedBenefit['risk']> & { readonly reduced: bigint }) | null;
  readonly contacts: (NonNullable<StatedBenefit['contacts']> & { readonly showback: readonly bigint[] }) | null;
}

interface BaselineOthers {
  readonly otherClaims: number;
  readonly otherShare: number;
}

const others = ({ claims, initiative }: OpenedCase, baseline: string): BaselineOthers => {
  const foreign = (claims.get(baseline) ?? []).filter((one) => one.initiativeId !== initiative.id);
  const share = foreign.reduce((sum, one) => sum + one.share, 0);
  return { otherClaims: new Set(foreign.map((one) => one.initiativeId)).size, otherShare: share / 1_000_000 };
};

/** The benefits of a case with their amounts worked out; without the rate of a channel there are none. */
export const benefitsShown = (opened: OpenedCase): readonly BenefitParent[] => {
  const { card } = opened.ground;
  return opened.content.benefits.map((benefit) => {
    const { baseline, risk, contacts } = benefit;
    const full = card ? fullAmounts(benefit, card) : null;
    return {
      ...benefit,
      amounts: full?.known ? full.value : (benefit.amounts ?? []),
      baseline: baseline && { ...baseline, ...others(opened, baseline.id) },
      risk: risk && { ...risk, reduced: riskReduced(risk) },
      contacts: contacts && { ...contacts, showback: showbackOf(contacts, card) },
    };
  });
};
