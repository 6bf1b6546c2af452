import {
  amountText,
  fraction,
  optionKey,
  type Change,
  type Fraction,
  type MoneyUnit,
  type RuleRef,
} from '@clout/domain';
import type { StoredInitiative } from '../../proposal/initiative/initiative.store';
import type { ChangeUnit } from './certificate.graphql';
import { withoutCodes, type KeptCertificate } from './certify-refusal';
import type { Explained } from './explain';
import { valueTexts } from './value-text';

/** What a certificate is shown with: who it is about, what may be told, and what amounts are shown in. */
export interface CertificateView {
  readonly initiative: StoredInitiative;
  /** Codes that the session may not learn. */
  readonly hidden: readonly string[];
  readonly money: MoneyUnit;
  /** What each option is really worth in hundredths: a portfolio counts a loss as nothing. */
  readonly worth: ReadonlyMap<string, Fraction>;
}

const COUNTED: readonly RuleRef['type'][] = ['MAX_ITEMS', 'EXCLUSIVE', 'RESOURCE'];

const limitSubject = (ref: RuleRef, words: string): string => {
  if (ref.type === 'CAP') return 'the headroom of the year';
  if (ref.type === 'RUN_RATE') return 'the headroom in run-rate';
  if (ref.type === 'PERIOD') return `the headroom of period ${/ in period (.*)$/.exec(words)?.[1] ?? ref.period + 1}`;
  return ref.type === 'MAX_ITEMS' ? 'the most initiatives that the plan may hold' : `the limit “${words}”`;
};

const figures = (change: Change, unit: ChangeUnit, from: string | null, to: string | null) => ({
  kind: change.kind,
  unit,
  from,
  to,
});

/** A change with its figures, and as a sentence. */
export const shownChange = (change: Change, { frame }: Pick<Explained<unknown>, 'frame'>, view: CertificateView) => {
  const { initiative, money, hidden } = view;
  const option =
    'option' in change ? (initiative.options.find((one) => optionKey(one) === change.option) ?? null) : null;
  const name = initiative.options.length > 1 && option ? `${initiative.code} as “${option.name}”` : initiative.code;
  const told = (words: string): string => withoutCodes(words, hidden);
  switch (change.kind) {
    case 'COST':
    case 'RUN_RATE': {
      const [from, to] = [amountText(change.from, money), amountText(change.to, money)];
      const what = change.kind === 'COST' ? 'in the year' : 'in run-rate';
      const words = `It would be funded if ${name} cost ${to} ${what} instead of ${from}.`;
      return { ...figures(change, 'MONEY', String(change.from), String(change.to)), option, words };
    }
    case 'VALUE': {
      const real = (option && view.worth.get(option.id)) ?? fraction(change.from, frame.unit);
      const [from, to] = valueTexts(real, fraction(change.to, frame.unit));
      const words = `It would be funded if ${name} were worth ${to} instead of ${from}.`;
      return { ...figures(change, 'VALUE', from, to), option, words };
    }
    case 'EVIDENCE': {
      const words = `It would be funded if its evidence were graded ${change.grade}.`;
      return { ...figures(change, 'GRADE', null, change.grade), option, words };
    }
    case 'LIMIT': {
      const counted = COUNTED.includes(change.ref.type);
      const [from, to] = [change.from, change.to].map((one) => (counted ? String(one) : amountText(one, money)));
      const words = told(
        `It would be funded if ${limitSubject(change.ref, change.words)} were ${to} instead of ${from}.`,
      );
      return { ...figures(change, counted ? 'COUNT' : 'MONEY', String(change.from), String(change.to)), option, words };
    }
    case 'RULE':
      return {
        ...figures(change, 'NONE', null, null),
        option,
        words: told(`It would be funded without the rule “${change.words}”.`),
      };
  }
};

/** A certificate as the session may read it. */
export const shownCertificate = (found: Explained<KeptCertificate>, view: CertificateView) => {
  const { plan, answer, computedAt } = found;
  const told = (words: string): string => withoutCodes(words, view.hidden);
  const reason = plan.notFunded.find((one) => one.initiativeId === view.initiative.id)?.reason ?? '';
  const byHand = plan.rules.excluded.find((one) => one.initiativeId === view.initiative.id);
  return {
    planId: plan.id,
    planVersion: plan.version,
    initiative: view.initiative,
    reason: told(reason),
    lifted: answer.lifted && byHand ? `${view.initiative.code} is excluded by hand: ${byHand.reason}` : null,
    changes: answer.changes.map((change) => shownChange(change, found, view)),
    against: answer.against.map(told),
    complete: answer.complete,
    note: answer.note,
    verified: answer.complete || answer.changes.length > 0,
    computedAt,
  };
};
