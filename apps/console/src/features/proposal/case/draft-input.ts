import { parseSigned, type Typing } from '../../../shared/format/money';
import { type BenefitDraft, type CaseDraft, COUNTED, TECHNOLOGY_QUESTIONS, type Typed } from './draft';
import type { BenefitInput, CaseInput } from './operations';
import { linesOf, numberOf, shareOf, textOf, wholeOf, yesNo } from './read-typed';

const RISKS: readonly BenefitDraft['type'][] = ['RISK_REDUCED', 'REGULATORY_EXPOSURE_REDUCED'];

export const takesContacts = (type: BenefitDraft['type']): boolean => type === 'CONTACT_COST_AVOIDED';
export const takesRisk = (type: BenefitDraft['type']): boolean => RISKS.includes(type);

/** Where the amounts come from: what the type does not know falls back to typed amounts. */
export const sourceIn = ({ source, type }: BenefitDraft): BenefitDraft['source'] =>
  (source === 'contacts' && takesContacts(type)) || (source === 'risk' && takesRisk(type)) ? source : 'amounts';

const isBlank = ({ low, central, high }: Typed): boolean => [low, central, high].every((typed) => typed.trim() === '');

/** The years up to the last that says something; a year without a figure is 0. */
export const statedYears = (years: readonly Typed[]): readonly Typed[] =>
  years.slice(0, years.findLastIndex((year) => !isBlank(year)) + 1);

/** One year's three figures: what is left out of low and high is the central one, a blank year is 0. */
export const filled = (year: Typed): Typed => {
  const central = year.central.trim() || (isBlank(year) ? '0' : '');
  return { low: year.low.trim() || central, central, high: year.high.trim() || central };
};

const money = (years: readonly Typed[], typing: Typing) =>
  statedYears(years).map((year) => {
    const { low, central, high } = filled(year);
    const read = (typed: string) => parseSigned(typed, typing.parse) ?? '0';
    return { low: read(low), central: read(central), high: read(high) };
  });

const contacts = (years: readonly Typed[], typing: Typing) =>
  statedYears(years).map((year) => {
    const { low, central, high } = filled(year);
    return {
      low: wholeOf(low, typing.mark) ?? 0,
      central: wholeOf(central, typing.mark) ?? 0,
      high: wholeOf(high, typing.mark) ?? 0,
    };
  });

const hasRisk = ({ risk, type }: BenefitDraft): boolean =>
  takesRisk(type) && [risk.before, risk.after].some((one) => one.probability.trim() !== '' || one.impact.trim() !== '');

const loss = (one: { probability: string; impact: string }, typing: Typing) => ({
  probability: shareOf(one.probability, typing.mark) ?? 0,
  impact: typing.parse(one.impact) ?? '0',
});

/** One benefit as the operation takes it; `draft` has passed `problemsOf`. */
export const benefitInput = (draft: BenefitDraft, typing: Typing): BenefitInput => {
  const source = sourceIn(draft);
  const { jobs, release, baseline } = draft;
  return {
    ...(draft.id ? { id: draft.id } : {}),
    type: draft.type,
    description: draft.description.trim(),
    ...(source === 'amounts' ? { amounts: money(draft.amounts, typing) } : {}),
    contacts:
      source === 'contacts' && draft.contacts.channelId
        ? { channelId: draft.contacts.channelId, amounts: contacts(draft.contacts.amounts, typing) }
        : null,
    risk: hasRisk(draft) ? { before: loss(draft.risk.before, typing), after: loss(draft.risk.after, typing) } : null,
    optionAmounts: draft.optionAmounts
      .filter((one) => one.own)
      .map(({ optionId, amounts }) => ({ optionId, amounts: money(amounts, typing) })),
    cashable: draft.cashable,
    release:
      draft.cashable && release.ownerId && release.budgetLine.trim()
        ? {
            budgetLine: release.budgetLine.trim(),
            fiscalYear: wholeOf(release.fiscalYear, typing.mark) ?? 0,
            ownerId: release.ownerId,
          }
        : null,
    jobs:
      jobs.stated === ''
        ? null
        : jobs.stated === 'NONE'
          ? { fte: 0, consulted: false }
          : { fte: numberOf(jobs.fte, typing.mark) ?? 0, consulted: jobs.consulted === 'YES' },
    ownerId: draft.ownerId,
    baseline: baseline.id.trim()
      ? {
          id: baseline.id.trim(),
          quantity: numberOf(baseline.quantity, typing.mark) ?? 0,
          claimed: numberOf(baseline.claimed, typing.mark) ?? 0,
        }
      : null,
  };
};

const disclosuresInput = (draft: CaseDraft, typing: Typing): CaseInput['disclosures'] =>
  Object.fromEntries(
    Object.entries(draft.disclosures).map(([id, typed]) => [
      id,
      id === 'vendorPaidBy'
        ? textOf(typed)
        : (COUNTED as readonly string[]).includes(id)
          ? wholeOf(typed, typing.mark)
          : yesNo(typed),
    ]),
  );

const technologyInput = ({ kind, technology }: CaseDraft, typing: Typing): CaseInput['technology'] =>
  kind === 'TECHNOLOGY'
    ? {
        ...Object.fromEntries(TECHNOLOGY_QUESTIONS.map((question) => [question, yesNo(technology[question])])),
        guards: technology.guards.map((guard) => ({
          kind: guard.kind,
          name: guard.name.trim(),
          stopAt: numberOf(guard.stopAt, typing.mark),
        })),
      }
    : null;

/** The whole case as the operation takes it; `draft` has passed `problemsOf`. */
export const caseInput = (draft: CaseDraft, typing: Typing): CaseInput => {
  const { behaviour, statements } = draft;
  return {
    kind: draft.kind ?? undefined,
    behaviour: behaviour.kind
      ? {
          kind: behaviour.kind,
          metric: behaviour.metric.trim(),
          unit: textOf(behaviour.unit),
          baseline: textOf(behaviour.baseline),
          target: textOf(behaviour.target),
        }
      : null,
    resultMeasure: draft.resultMeasure.trim(),
    targets: linesOf(draft.targets),
    statements: {
      actionOutcome: textOf(statements.actionOutcome),
      outcomeLoyalty: textOf(statements.outcomeLoyalty),
      loyaltyResult: textOf(statements.loyaltyResult),
    },
    benefits: draft.benefits.map((benefit) => benefitInput(benefit, typing)),
    disclosures: disclosuresInput(draft, typing),
    technology: technologyInput(draft, typing),
    explained: draft.explained.flatMap(({ pattern, reason }) => (pattern ? [{ pattern, reason: reason.trim() }] : [])),
    recommended: draft.recommended,
  };
};
