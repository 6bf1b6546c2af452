import { type Figure, type Maybe, faulty, flawIn, incomplete, known, negative } from '../../method/figure';

/** Contacts of one channel in the period: expected without the decision, observed, the share it caused, cost of one. */
export interface CausedContacts {
  readonly channel: string;
  readonly baseline: Maybe;
  readonly observed: Maybe;
  readonly share: Maybe;
  readonly costPerContact: Maybe;
}

/** What the decision earns and loses beside its contacts; money in one unit, shares 0..1. */
export interface DecisionEarnings {
  readonly fee: Maybe;
  readonly customers: Maybe;
  readonly months: Maybe;
  readonly refundShare: Maybe;
  readonly churned: Maybe;
  readonly clv: Maybe;
}

export interface Chargeback {
  readonly attributable: Readonly<Record<string, number>>;
  readonly byChannel: Readonly<Record<string, number>>;
  readonly charge: number;
}

/**
 * A_c = max(0, observed - baseline) x share; charge = sum of A_c x cost per contact (failure demand: Seddon 1992). Fewer
 * contacts than expected charge 0 and are flagged `credit_separately`; without a baseline it is incomplete: showback only.
 */
export const failureDemandCharge = (contacts: readonly CausedContacts[]): Figure<Chargeback> => {
  if (contacts.length === 0) return incomplete('the contacts');
  for (const { channel, baseline, observed, share, costPerContact } of contacts) {
    if (baseline === null || baseline === undefined)
      return {
        ...incomplete(`${channel}.baseline`),
        message: `${channel} has no baseline: it is shown back, not charged`,
      };
    const named = { observed, share, costPerContact };
    const flaw =
      flawIn(named) ?? negative({ baseline, observed: Number(observed), costPerContact: Number(costPerContact) });
    if (flaw) return { ...flaw, message: `${channel}: ${flaw.message}` };
    if (Number(share) < 0 || Number(share) > 1)
      return faulty('probability_outside_0_1', `${channel}: the share must lie between 0 and 1`);
  }
  const rows = contacts.map((one) => {
    const excess = Number(one.observed) - Number(one.baseline);
    const caused = Math.max(0, excess) * Number(one.share);
    return { channel: one.channel, excess, caused, cost: caused * Number(one.costPerContact) };
  });
  return known(
    {
      attributable: Object.fromEntries(rows.map((row) => [row.channel, row.caused])),
      byChannel: Object.fromEntries(rows.map((row) => [row.channel, row.cost])),
      charge: rows.reduce((s, row) => s + row.cost, 0),
    },
    rows.some((row) => row.excess < 0) ? ['credit_separately'] : [],
  );
};

/** Shares of several causes of the same contacts: they may add up to 1 at most. */
export const checkCauses = (shares: readonly Maybe[]): Figure<{ readonly unexplained: number }> => {
  const flaw = flawIn({ shares });
  if (flaw) return flaw;
  const whole = shares.reduce<number>((s, share) => s + Number(share), 0);
  if (shares.some((share) => Number(share) < 0)) return faulty('negative_input', 'a share must not be negative');
  return whole > 1 + 1e-9
    ? faulty(
        'shares_above_1',
        'the causes explain more contacts than there were: their shares must add up to 1 at most',
      )
    : known({ unexplained: Math.max(0, 1 - whole) });
};

export interface NetOfDecision extends Chargeback {
  readonly grossRevenue: number;
  readonly refunds: number;
  readonly netRevenue: number;
  readonly afterContacts: number;
  readonly clvLost: number;
  readonly net: number;
  readonly verdict: 'positive_after_contacts_and_churn' | 'negative_after_churn' | 'negative_after_contacts';
}

/** Fee x customers x months x (1 - refunds) - charge - churned x CLV: what a decision really earns. */
export const netOfDecision = (
  contacts: readonly CausedContacts[],
  earnings: DecisionEarnings,
): Figure<NetOfDecision> => {
  const charge = failureDemandCharge(contacts);
  if (!charge.known) return charge;
  const flaw = flawIn({ ...earnings });
  if (flaw) return flaw;
  const [fee, customers, months, refund, churned, clv] = [
    earnings.fee,
    earnings.customers,
    earnings.months,
    earnings.refundShare,
    earnings.churned,
    earnings.clv,
  ].map(Number) as [number, number, number, number, number, number];
  if (refund < 0 || refund > 1) return faulty('probability_outside_0_1', 'refunds must be a share between 0 and 1');
  const grossRevenue = fee * customers * months;
  const refunds = grossRevenue * refund;
  const afterContacts = grossRevenue - refunds - charge.value.charge;
  const clvLost = churned * clv;
  const net = afterContacts - clvLost;
  const verdict =
    net > 0
      ? 'positive_after_contacts_and_churn'
      : afterContacts > 0
        ? 'negative_after_churn'
        : 'negative_after_contacts';
  return known(
    {
      ...charge.value,
      grossRevenue,
      refunds,
      netRevenue: grossRevenue - refunds,
      afterContacts,
      clvLost,
      net,
      verdict,
    },
    charge.flags,
  );
};
