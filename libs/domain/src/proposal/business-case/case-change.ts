import { shareDown, shareUp } from '../../money/money';
import type { Link, LinkState } from '../evidence/chain-grade';
import type { BenefitAmount } from './benefit';
import type { CaseAssumptions, CaseRules } from './evaluate-case';

/** What is imagined otherwise in a case; shares in basis points, 8000 is 20 % less. */
export interface ImaginedChange {
  readonly links: readonly { readonly link: Link; readonly state: LinkState }[];
  readonly benefits: readonly { readonly id: string; readonly amounts: readonly BenefitAmount[] }[];
  readonly benefitShare: number | null;
  readonly costShare: number | null;
  readonly rules: Partial<Pick<CaseRules, 'hurdleRate' | 'optimismUplift' | 'chainRule' | 'estimate'>>;
}

/** The assumptions as they would be: named benefits replaced, then all benefits and all costs scaled. */
export const imagine = (given: CaseAssumptions, change: ImaginedChange): CaseAssumptions => {
  const { benefitShare, costShare } = change;
  const scale = (x: bigint): bigint => (benefitShare === null ? x : shareDown(x, benefitShare));
  return {
    ...given,
    links: { ...given.links, ...Object.fromEntries(change.links.map(({ link, state }) => [link, state])) },
    benefits: given.benefits.map((benefit) => {
      const amounts = change.benefits.find((one) => one.id === benefit.id)?.amounts ?? benefit.amounts;
      return {
        ...benefit,
        amounts: amounts.map(({ low, central, high }) => ({
          low: scale(low),
          central: scale(central),
          high: scale(high),
        })),
      };
    }),
    costs: costShare === null ? given.costs : given.costs.map((cost) => shareUp(cost, costShare)),
    cappedCost: costShare === null ? given.cappedCost : shareUp(given.cappedCost, costShare),
  };
};
