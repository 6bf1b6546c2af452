import { ok, optionValue, refuse, type Certificate, type Fraction } from '@clout/domain';
import { EXPLAIN_SECONDS, type Question } from './explain';
import type { ExplainedPlan } from './explained-plan';
import { evidenceLadder } from './evidence-ladder';
import { reckon } from './reckon';
import type { Reckons } from './reckoner';

/** A certificate with the other initiatives that its words name, by code. */
export interface KeptCertificate extends Certificate {
  readonly mentions: readonly string[];
  /** Why it was not looked into, or not to the end; null when it is complete. */
  readonly note: string | null;
  /** What its options are really worth in hundredths, by id: a portfolio counts a loss as nothing. */
  readonly worth: ReadonlyMap<string, Fraction>;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const named = (code: string): RegExp => new RegExp(`(?<![\\w-])${escaped(code)}(?![\\w-])`, 'g');

/** The text without the codes that may not be told. */
export const withoutCodes = (text: string, codes: readonly string[]): string =>
  codes.reduce((left, code) => left.replace(named(code), 'another unit’s initiative'), text);

const mentionsOf = ({ candidates }: ExplainedPlan, certificate: Certificate, reason: string): readonly string[] => {
  const said = [...certificate.against, ...certificate.changes.map((one) => ('words' in one ? one.words : ''))];
  const text = [...said, reason].join(' | ');
  return candidates.flatMap(({ code }) => (code !== certificate.id && named(code).test(text) ? [code] : []));
};

const worthOf = ({ candidates }: ExplainedPlan, code: string): ReadonlyMap<string, Fraction> => {
  const candidate = candidates.find((one) => one.code === code);
  return new Map(candidate?.options.map((option) => [option.id, optionValue(candidate, option)]));
};

/** Why no certificate can be had of a plan: it is not the best of its portfolio, so that no change makes the difference. */
const unfitBecause = ({ plan, best }: ExplainedPlan): string | null => {
  if (plan.rules.further.fairness !== null)
    return 'The units of this plan spend equal shares: it is not the best plan.';
  return best.canonical ? null : 'The plan is not proven best: allow it more seconds, then ask again.';
};

/** Why the plan leaves an initiative out: what would fund it, each change alone, each verified by solving again. */
export const certificateOf = (
  reckoner: Reckons,
  initiative: { readonly id: string; readonly businessUnitId: string },
): Question<KeptCertificate, Awaited<ReturnType<typeof evidenceLadder>>> => ({
  about: { kind: 'CERTIFICATE', subject: initiative.id, businessUnitId: initiative.businessUnitId },
  ready: (tx, explained) => evidenceLadder(tx, explained, initiative.id),
  isWhole: ({ complete }) => complete,
  reckon: async (explained, ladder) => {
    const { plan, best, composed, codes } = explained;
    const code = codes.codeOf.get(initiative.id);
    const reason = plan.notFunded.find((one) => one.initiativeId === initiative.id)?.reason ?? '';
    if (code === undefined) return refuse('WRONG_STATE', 'The plan was not chosen from this initiative.');
    const barred = composed.barred.get(initiative.id);
    const nothing = { id: code, lifted: null, changes: [] };
    const unfit = unfitBecause(explained);
    if (unfit !== null)
      return ok({
        ...nothing,
        against: [],
        complete: false,
        note: unfit,
        mentions: [],
        worth: worthOf(explained, code),
      });
    if (barred !== undefined) {
      const against = { ...nothing, against: [`${code} ${barred}`], complete: true, note: null };
      return ok({ ...against, mentions: mentionsOf(explained, against, reason), worth: worthOf(explained, code) });
    }
    const { portfolio } = composed;
    const found = await reckon(reckoner, 'certificate', { portfolio, best, id: code, ladder }, EXPLAIN_SECONDS);
    if (!found.ok) return found;
    const mentions = mentionsOf(explained, found.value, reason);
    const note = found.value.complete ? null : 'Time ran out before every kind of change was looked into.';
    return ok({ ...found.value, mentions, note, worth: worthOf(explained, code) });
  },
});
