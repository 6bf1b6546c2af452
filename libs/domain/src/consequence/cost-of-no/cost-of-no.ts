import { type Figure, type Maybe, faulty, flawIn, known, notAShare } from '../../method/figure';

/** One request of a customer that may be refused; money in one unit, probabilities 0..1. */
export interface CustomerRequest {
  readonly refund: Maybe;
  readonly salvage: Maybe;
  readonly handling: Maybe;
  readonly clv: Maybe;
  readonly churnIfNo: Maybe;
  readonly churnIfYes: Maybe;
  readonly extraContactsIfNo: Maybe;
  readonly costPerContact: Maybe;
  readonly lostReferralsIfNo: Maybe;
  readonly lostReferralsIfYes: Maybe;
  readonly clvOfReferred: Maybe;
  /** Fraud or abuse suspected: the sum is shown, the answer is not left to it. */
  readonly abuseSuspected?: boolean;
  /** A rule of law that decides before any sum. */
  readonly legalRule?: 'MUST_REFUSE' | 'MUST_GRANT';
}

export interface CostOfNo {
  readonly costOfYes: number;
  readonly retentionValue: number;
  readonly contactCostAvoided: number;
  readonly referralValue: number;
  readonly valueOfYes: number;
  readonly net: number;
  readonly netWithoutReferrals: number;
  /** Difference of churn at which yes pays for itself without referrals; null when the customer is worth 0. */
  readonly breakEvenChurnGap: number | null;
  readonly recommendation: 'say_yes' | 'say_no';
}

/**
 * Cost of yes = refund - salvage + handling; value of yes = (p_no - p_yes) CLV + contacts avoided x cost + referrals;
 * net = value - cost. Flags `sign_depends_on_referral_assumption`, `abuse_suspected`, `decided_by_law`.
 */
export const costOfNo = (request: CustomerRequest): Figure<CostOfNo> => {
  const { abuseSuspected = false, legalRule, ...given } = request;
  const flaw = flawIn({ ...given });
  if (flaw) return flaw;
  const n = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, Number(value)])) as Readonly<
    Record<keyof typeof given, number>
  >;
  const outside = notAShare({ 'churn if no': n.churnIfNo, 'churn if yes': n.churnIfYes });
  if (outside) return outside;
  if (n.refund < 0 || n.salvage < 0 || n.handling < 0)
    return faulty('negative_input', 'refund, salvage and handling must not be negative');
  const costOfYes = n.refund - n.salvage + n.handling;
  const retentionValue = (n.churnIfNo - n.churnIfYes) * n.clv;
  const contactCostAvoided = n.extraContactsIfNo * n.costPerContact;
  const referralValue = (n.lostReferralsIfNo - n.lostReferralsIfYes) * n.clvOfReferred;
  const netWithoutReferrals = retentionValue + contactCostAvoided - costOfYes;
  const net = netWithoutReferrals + referralValue;
  const byLaw = legalRule === undefined ? null : legalRule === 'MUST_GRANT' ? 'say_yes' : 'say_no';
  return known(
    {
      costOfYes,
      retentionValue,
      contactCostAvoided,
      referralValue,
      valueOfYes: retentionValue + contactCostAvoided + referralValue,
      net,
      netWithoutReferrals,
      breakEvenChurnGap: n.clv === 0 ? null : (costOfYes - contactCostAvoided) / n.clv,
      recommendation: byLaw ?? (net > 0 ? 'say_yes' : 'say_no'),
    },
    [
      ...(net > 0 === netWithoutReferrals > 0 ? [] : ['sign_depends_on_referral_assumption']),
      ...(abuseSuspected ? ['abuse_suspected'] : []),
      ...(byLaw ? ['decided_by_law'] : []),
    ],
  );
};
