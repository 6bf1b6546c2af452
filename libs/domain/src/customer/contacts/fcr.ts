import { type Figure, faulty, flawIn, known, undefinedFigure } from '../../method/figure';

/** One live contact; `day` counts days from any fixed day. Without a customer it cannot be told from others. */
export interface LoggedContact {
  readonly customer: string | null;
  readonly reason: string;
  readonly day: number;
}

export interface FirstContactResolution {
  readonly issues: number;
  readonly resolvedFirst: number;
  /** 0..1. */
  readonly share: number;
  readonly contactsPerIssue: number;
  /** Issues whose window is still open on the last day: they may yet become repeats. */
  readonly provisional: number;
  /** Contacts without a known customer, left out. */
  readonly excluded: number;
}

/**
 * Issues with one contact / issues; an issue is a chain of contacts of one customer and reason with gaps <= window days.
 * `lastDay`: the day the log ends; issues whose window is open then are left out of the share and counted apart; null
 * counts all (flag `windows_not_checked`).
 */
export const firstContactResolution = (
  contacts: readonly LoggedContact[],
  windowDays: number,
  lastDay: number | null = null,
): Figure<FirstContactResolution> => {
  const flaw = flawIn({ windowDays, days: contacts.map((one) => one.day) });
  if (flaw) return flaw;
  if (windowDays < 0) return faulty('negative_input', 'the window must not be negative');
  const chains = new Map<string, { last: number; length: number }[]>();
  const named = contacts.filter((one) => one.customer !== null && one.customer !== '');
  for (const one of [...named].sort((a, b) => a.day - b.day)) {
    const key = JSON.stringify([one.customer, one.reason]);
    const own = chains.get(key) ?? [];
    const open = own.at(-1);
    if (open && one.day - open.last <= windowDays) Object.assign(open, { last: one.day, length: open.length + 1 });
    else own.push({ last: one.day, length: 1 });
    chains.set(key, own);
  }
  const all = [...chains.values()].flat();
  const closed = all.filter((chain) => lastDay === null || chain.last + windowDays <= lastDay);
  if (closed.length === 0) return undefinedFigure('no_issues', 'no issue has a closed window yet');
  const resolvedFirst = closed.filter((chain) => chain.length === 1).length;
  return known(
    {
      issues: closed.length,
      resolvedFirst,
      share: resolvedFirst / closed.length,
      contactsPerIssue: closed.reduce((s, chain) => s + chain.length, 0) / closed.length,
      provisional: all.length - closed.length,
      excluded: contacts.length - named.length,
    },
    [
      ...(lastDay === null ? ['windows_not_checked'] : []),
      ...(named.length < contacts.length ? ['unknown_customers'] : []),
    ],
  );
};
