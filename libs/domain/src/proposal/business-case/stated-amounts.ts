import { type Figure, incomplete, known } from '../../method/figure';
import { shareDown } from '../../money/money';
import type { Benefit, BenefitAmount } from './benefit';
import type { ContactsAvoided, StatedBenefit } from './case-content';
import { type RateCard, avoidedContacts } from './rate-card';
import { riskReduced } from './read-benefit';
import { type SharedPart, partOf } from './shared-baseline';

const each = (amount: BenefitAmount, change: (x: bigint) => bigint): BenefitAmount => ({
  low: change(amount.low),
  central: change(amount.central),
  high: change(amount.high),
});

/** Contacts at the avoidable cost of their channel; at the full cost for showback. */
const atCard = (contacts: ContactsAvoided, card: RateCard, cost: 'credited' | 'showback'): Figure<BenefitAmount[]> => {
  const amounts: BenefitAmount[] = [];
  for (const one of contacts.amounts) {
    const worth = (count: number) => avoidedContacts(card, contacts.channelId, BigInt(count));
    const [low, central, high] = [worth(one.low), worth(one.central), worth(one.high)];
    if (!low.ok || !central.ok || !high.ok)
      return incomplete(`the cost of a contact by ${contacts.channelId} on the rate card`);
    amounts.push({ low: low.value[cost], central: central.value[cost], high: high.value[cost] });
  }
  return known(amounts);
};

/** Fully loaded cost of the contacts avoided, central, by fiscal year; empty without a rate. */
export const showbackOf = (contacts: ContactsAvoided, card: RateCard | null): readonly bigint[] => {
  const found = card ? atCard(contacts, card, 'showback') : null;
  return found?.known ? found.value.map((one) => one.central) : [];
};

/**
 * What a benefit brings by fiscal year at full effect: as stated, or contacts x avoidable cost, or the expected loss
 * reduced in every year of the horizon after the first. INCOMPLETE without the rate.
 */
export const fullAmounts = (benefit: StatedBenefit, card: RateCard): Figure<readonly BenefitAmount[]> => {
  if (benefit.contacts) return atCard(benefit.contacts, card, 'credited');
  if (benefit.amounts) return known(benefit.amounts);
  if (!benefit.risk) return known([]);
  const reduced = riskReduced(benefit.risk);
  const none: BenefitAmount = { low: 0n, central: 0n, high: 0n };
  const yearly: BenefitAmount = { low: reduced, central: reduced, high: reduced };
  return known([none, ...Array.from({ length: card.horizon }, () => yearly)]);
};

/**
 * A benefit as an option brings it: the option's own amounts, else its share of the full effect rounded down; within the
 * horizon; of that the part that counts beside other claims on its baseline.
 */
export const benefitOfOption = (
  { optionAmounts, contacts: _, ...benefit }: StatedBenefit,
  full: readonly BenefitAmount[],
  option: { readonly id: string; readonly effectShare: number },
  { horizon, part }: { readonly horizon: number; readonly part: SharedPart },
): Benefit => {
  const own = optionAmounts.find((one) => one.optionId === option.id)?.amounts;
  const amounts = own ?? full.map((one) => each(one, (x) => shareDown(x, option.effectShare)));
  return { ...benefit, amounts: amounts.slice(0, horizon + 1).map((one) => each(one, (x) => partOf(x, part))) };
};
