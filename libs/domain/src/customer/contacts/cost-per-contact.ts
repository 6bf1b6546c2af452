import { type Figure, type Maybe, faulty, flawIn, known, negative, ratio, undefinedFigure } from '../../method/figure';

/** (talk + hold + after-call work) / contacts handled, in seconds. For capacity only: never a target. */
export const averageHandleTime = (talk: Maybe, hold: Maybe, afterCall: Maybe, contacts: Maybe): Figure => {
  const flaw = flawIn({ talk, hold, afterCall, contacts });
  if (flaw) return flaw;
  return ratio(Number(talk) + Number(hold) + Number(afterCall), Number(contacts), 'the number of contacts');
};

/** Live contacts / customers (or orders, accounts) of the same period. */
export const contactRate = (contacts: Maybe, customers: Maybe): Figure =>
  flawIn({ contacts, customers }) ?? ratio(Number(contacts), Number(customers), 'the number of customers');

export interface ContactCost {
  readonly total: number;
  readonly perContact: number;
  /** Null without handle time. */
  readonly perMinute: number | null;
  /** Per contact / FCR, if repeats are independent; null without FCR. */
  readonly perResolution: number | null;
}

/** Fully loaded cost / contacts; the cost must hold supervision, training, attrition, telecom, facilities and benefits. */
export const costPerContact = (input: {
  readonly costs: readonly Maybe[];
  readonly contacts: Maybe;
  readonly handleMinutes?: number | null;
  readonly fcr?: number | null;
}): Figure<ContactCost> => {
  const { costs, contacts, handleMinutes = null, fcr = null } = input;
  const flaw =
    flawIn({ costs, contacts, handleMinutes: handleMinutes ?? 1, fcr: fcr ?? 1 }) ??
    negative({ contacts: Number(contacts) });
  if (flaw) return flaw;
  if (fcr !== null && (fcr < 0 || fcr > 1)) return faulty('probability_outside_0_1', 'FCR must lie between 0 and 1');
  const total = costs.reduce<number>((s, cost) => s + Number(cost), 0);
  if (Number(contacts) === 0)
    return undefinedFigure('zero_denominator', 'the number of contacts is 0, so there is no cost of one');
  const perContact = total / Number(contacts);
  return known({
    total,
    perContact,
    perMinute: handleMinutes ? perContact / handleMinutes : null,
    perResolution: fcr ? perContact / fcr : null,
  });
};
