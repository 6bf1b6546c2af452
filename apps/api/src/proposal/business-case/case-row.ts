import {
  type BaselineClaim,
  type BenefitAmount,
  type BusinessCase,
  type ClaimsByBaseline,
  type ContactsAvoided,
  type RiskReduction,
  type StatedBenefit,
  NOTHING_DISCLOSED,
} from '@clout/domain';

/** Amounts as they are kept: minor units as texts. */
export interface KeptAmount {
  readonly low: string;
  readonly central: string;
  readonly high: string;
}

interface KeptLoss {
  readonly probability: number;
  readonly impact: string;
}
interface KeptRisk {
  readonly before: KeptLoss;
  readonly after: KeptLoss;
}

/** What the table of benefits keeps otherwise than the domain says it. */
export interface KeptBenefitParts {
  readonly amounts: readonly KeptAmount[] | null;
  readonly optionAmounts: readonly { readonly optionId: string; readonly amounts: readonly KeptAmount[] }[];
  readonly risk: KeptRisk | null;
  readonly contacts: ContactsAvoided | null;
}
type KeptBenefit = Omit<StatedBenefit, keyof KeptBenefitParts> & KeptBenefitParts;

/** A case as one statement reads it. */
export interface CaseRow extends Omit<BusinessCase, 'benefits'> {
  readonly initiativeId: string;
  readonly benefits: readonly KeptBenefit[];
  readonly claims: readonly (readonly [baseline: string, initiativeId: string, benefitId: string, share: number])[];
}

const amountOf = ({ low, central, high }: KeptAmount): BenefitAmount => ({
  low: BigInt(low),
  central: BigInt(central),
  high: BigInt(high),
});

/** Amounts as the table keeps them. */
export const keptAmounts = (amounts: readonly BenefitAmount[]): readonly KeptAmount[] =>
  amounts.map(({ low, central, high }) => ({ low: String(low), central: String(central), high: String(high) }));

const lossOf = ({ probability, impact }: KeptLoss) => ({ probability, impact: BigInt(impact) });

/** A risk as the table keeps it. */
export const keptRisk = ({ before, after }: RiskReduction): KeptRisk => ({
  before: { ...before, impact: before.impact.toString() },
  after: { ...after, impact: after.impact.toString() },
});

const benefitOf = ({ amounts, optionAmounts, risk, ...benefit }: KeptBenefit): StatedBenefit => ({
  ...benefit,
  amounts: amounts && amounts.map(amountOf),
  optionAmounts: optionAmounts.map((one) => ({ optionId: one.optionId, amounts: one.amounts.map(amountOf) })),
  risk: risk && { before: lossOf(risk.before), after: lossOf(risk.after) },
});

const claimsOf = ({ claims }: CaseRow): ClaimsByBaseline => {
  const byBaseline = new Map<string, BaselineClaim[]>();
  for (const [baseline, initiativeId, benefitId, share] of claims)
    byBaseline.set(baseline, [...(byBaseline.get(baseline) ?? []), { initiativeId, benefitId, share }]);
  return byBaseline;
};

/** A case with the claims on its baselines. */
export interface StoredCase {
  readonly content: BusinessCase;
  readonly claims: ClaimsByBaseline;
}

/** The case that a row stands for. */
export const caseOfRow = (row: CaseRow): StoredCase => {
  const { initiativeId: _, claims: __, benefits, ...content } = row;
  const disclosures = { ...NOTHING_DISCLOSED, ...content.disclosures };
  return { content: { ...content, disclosures, benefits: benefits.map(benefitOf) }, claims: claimsOf(row) };
};
