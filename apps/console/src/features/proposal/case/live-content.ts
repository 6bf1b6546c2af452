import type { Typing } from '../../../shared/format/money';
import type { BenefitAmount, BusinessCase, Disclosures, StatedBenefit, TechnologyAnswers } from '@clout/domain';
import type { CaseDraft } from './draft';
import { benefitInput } from './draft-input';
import type { BenefitInput } from './operations';
import { linesOf, numberOf, wholeOf, yesNo } from './read-typed';

type Amounts = readonly { readonly low: string; readonly central: string; readonly high: string }[];
const exact = (amounts: Amounts): readonly BenefitAmount[] =>
  amounts.map(({ low, central, high }) => ({ low: BigInt(low), central: BigInt(central), high: BigInt(high) }));

const loss = (one: { readonly probability: number; readonly impact: string }) => ({
  probability: one.probability,
  impact: BigInt(one.impact),
});

/** A benefit of the form as the pure core reads it; its key stands for its id. */
const benefitNow = (input: BenefitInput, key: string): StatedBenefit => ({
  id: key,
  type: input.type,
  description: input.description,
  amounts: input.amounts ? exact(input.amounts) : null,
  optionAmounts: (input.optionAmounts ?? []).map(({ optionId, amounts }) => ({ optionId, amounts: exact(amounts) })),
  contacts: input.contacts ?? null,
  risk: input.risk ? { before: loss(input.risk.before), after: loss(input.risk.after) } : null,
  cashable: input.cashable ?? false,
  release: input.release ?? null,
  jobs: input.jobs ? { fte: input.jobs.fte, consulted: input.jobs.consulted ?? false } : null,
  ownerId: input.ownerId ?? null,
  baseline: input.baseline ?? null,
});

/** The answers of the purpose check as they stand in the form. */
export const technologyAnswers = ({ technology }: CaseDraft, typing: Typing): TechnologyAnswers => ({
  askedByCustomers: yesNo(technology.askedByCustomers),
  helpsTask: yesNo(technology.helpsTask),
  personInReach: yesNo(technology.personInReach),
  worthWithoutSaving: yesNo(technology.worthWithoutSaving),
  mostlyCost: yesNo(technology.mostlyCost),
  closesWay: yesNo(technology.closesWay),
  guards: technology.guards.map((guard) => ({
    kind: guard.kind,
    name: guard.name,
    stopAt: numberOf(guard.stopAt, typing.mark),
  })),
});

const disclosed = ({ disclosures: said }: CaseDraft, typing: Typing): Disclosures => ({
  coached: yesNo(said.coached),
  mayDecide: yesNo(said.mayDecide),
  vendorPaidBy: (said.vendorPaidBy || null) as Disclosures['vendorPaidBy'],
  removesSocialService: yesNo(said.removesSocialService),
  forbidsMakeGoods: yesNo(said.forbidsMakeGoods),
  restricts: yesNo(said.restricts),
  pathToYes: yesNo(said.pathToYes),
  sellsBeforeSolving: yesNo(said.sellsBeforeSolving),
  raisesFee: yesNo(said.raisesFee),
  contactForecast: wholeOf(said.contactForecast, typing.mark),
  refuses: yesNo(said.refuses),
  costOfNoStated: yesNo(said.costOfNoStated),
  deflects: yesNo(said.deflects),
  failuresCounted: yesNo(said.failuresCounted),
  takesRevenue: yesNo(said.takesRevenue),
  lossStated: yesNo(said.lossStated),
  cutsJobs: yesNo(said.cutsJobs),
  metricUnchangedMonths: wholeOf(said.metricUnchangedMonths, typing.mark),
});

/** The form as the pure core reads a case; what is not typed yet is open. */
export const contentNow = (draft: CaseDraft, typing: Typing): BusinessCase => {
  const { behaviour, statements } = draft;
  return {
    kind: draft.kind ?? 'ENABLER',
    behaviour: behaviour.kind
      ? {
          kind: behaviour.kind,
          metric: behaviour.metric.trim(),
          unit: behaviour.unit.trim(),
          baseline: behaviour.baseline.trim() || null,
          target: behaviour.target.trim() || null,
        }
      : null,
    resultMeasure: draft.resultMeasure.trim(),
    targets: linesOf(draft.targets),
    statements: {
      ACTION_OUTCOME: statements.actionOutcome.trim(),
      OUTCOME_LOYALTY: statements.outcomeLoyalty.trim(),
      LOYALTY_RESULT: statements.loyaltyResult.trim(),
    },
    benefits: draft.benefits.map((benefit) => benefitNow(benefitInput(benefit, typing), benefit.key)),
    disclosures: disclosed(draft, typing),
    technology: draft.kind === 'TECHNOLOGY' ? technologyAnswers(draft, typing) : null,
    explained: draft.explained.flatMap(({ pattern, reason }) =>
      pattern && reason.trim() ? [{ pattern, reason: reason.trim() }] : [],
    ),
    recommended: draft.recommended,
  };
};
