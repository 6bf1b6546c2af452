import { type Answer, type BenefitDraft, blankCase, blankYears, type CaseDraft, type Typed } from './draft';
import type { DecimalMark } from '../../../shared/format/money';
import type { CaseData } from './operations';
import { typedNumber } from './read-typed';

/** How the reader types what is known. */
interface AsTyped {
  readonly plainAmount: (minor: string) => string;
  readonly mark: DecimalMark;
}
type Benefit = CaseData['benefits'][number];

const answer = (value: boolean | null): Answer => (value === null ? '' : value ? 'YES' : 'NO');
const text = (value: number | null, { mark }: AsTyped): string => (value === null ? '' : typedNumber(value, mark));

/** Typed years of stated ones, filled up with blanks to the years that the form asks for. */
const typed = <Value>(
  stated: readonly { low: Value; central: Value; high: Value }[],
  years: number,
  show: (value: Value) => string,
): Typed[] =>
  Array.from({ length: Math.max(years, stated.length) }, (_, t) => {
    const one = stated[t];
    return one ? { low: show(one.low), central: show(one.central), high: show(one.high) } : (blankYears(1)[0] as Typed);
  });

const sourceOf = ({ contacts, risk, amounts }: Benefit): BenefitDraft['source'] =>
  contacts ? 'contacts' : risk && amounts.every((one) => one.low === one.high) ? 'risk' : 'amounts';

const loss = (one: { probability: number; impact: string } | undefined, as: AsTyped) => ({
  probability: one ? typedNumber(Number((one.probability * 100).toPrecision(12)), as.mark) : '',
  impact: one ? as.plainAmount(one.impact) : '',
});

const benefitOf = (benefit: Benefit, optionIds: readonly string[], years: number, as: AsTyped): BenefitDraft => ({
  key: benefit.id,
  id: benefit.id,
  type: benefit.type,
  description: benefit.description,
  source: sourceOf(benefit),
  amounts: typed(benefit.amounts, years, as.plainAmount),
  contacts: {
    channelId: benefit.contacts?.channel?.id ?? null,
    amounts: typed(benefit.contacts?.amounts ?? [], years, String),
  },
  risk: { before: loss(benefit.risk?.before, as), after: loss(benefit.risk?.after, as) },
  optionAmounts: optionIds.map((optionId) => {
    const own = benefit.optionAmounts.find((one) => one.optionId === optionId);
    return { optionId, own: own !== undefined, amounts: typed(own?.amounts ?? [], years, as.plainAmount) };
  }),
  cashable: benefit.cashable,
  release: {
    budgetLine: benefit.release?.budgetLine ?? '',
    fiscalYear: text(benefit.release?.fiscalYear ?? null, as),
    ownerId: benefit.release?.owner?.id ?? null,
  },
  jobs: benefit.jobs
    ? {
        stated: benefit.jobs.fte === 0 ? 'NONE' : 'SOME',
        fte: typedNumber(benefit.jobs.fte, as.mark),
        consulted: answer(benefit.jobs.consulted),
      }
    : { stated: '', fte: '', consulted: '' },
  ownerId: benefit.owner?.id ?? null,
  baseline: {
    id: benefit.baseline?.id ?? '',
    quantity: text(benefit.baseline?.quantity ?? null, as),
    claimed: text(benefit.baseline?.claimed ?? null, as),
  },
});

/** The form's values for a case; a case that nobody has written yet is blank. Figures stand as the reader types them. */
export const caseDraftOf = (
  data: CaseData | null,
  {
    optionIds,
    years,
    typed: as,
  }: { readonly optionIds: readonly string[]; readonly years: number; readonly typed: AsTyped },
): CaseDraft => {
  if (!data) return blankCase();
  const { behaviour, disclosures: said, technology } = data;
  const statement = (link: CaseData['links'][number]['link']) =>
    data.links.find((one) => one.link === link)?.statement ?? '';
  return {
    kind: data.kind,
    behaviour: {
      kind: behaviour?.kind ?? null,
      metric: behaviour?.metric ?? '',
      unit: behaviour?.unit ?? '',
      baseline: behaviour?.baseline ?? '',
      target: behaviour?.target ?? '',
    },
    resultMeasure: data.resultMeasure,
    targets: data.targets.join('\n'),
    statements: {
      actionOutcome: statement('ACTION_OUTCOME'),
      outcomeLoyalty: statement('OUTCOME_LOYALTY'),
      loyaltyResult: statement('LOYALTY_RESULT'),
    },
    benefits: data.benefits.map((benefit) => benefitOf(benefit, optionIds, years, as)),
    disclosures: {
      ...blankCase().disclosures,
      ...Object.fromEntries(
        Object.entries(said)
          .filter(([id]) => id in blankCase().disclosures)
          .map(([id, value]) => [id, typeof value === 'boolean' ? answer(value) : value === null ? '' : String(value)]),
      ),
    },
    technology: technology
      ? {
          askedByCustomers: answer(technology.answers.askedByCustomers),
          helpsTask: answer(technology.answers.helpsTask),
          personInReach: answer(technology.answers.personInReach),
          worthWithoutSaving: answer(technology.answers.worthWithoutSaving),
          mostlyCost: answer(technology.answers.mostlyCost),
          closesWay: answer(technology.answers.closesWay),
          guards: technology.answers.guards.map((guard, row) => ({
            key: `${guard.kind} ${row}`,
            kind: guard.kind,
            name: guard.name,
            stopAt: text(guard.stopAt, as),
          })),
        }
      : blankCase().technology,
    explained: data.explained.map((one) => ({ key: one.pattern, pattern: one.pattern, reason: one.reason })),
    recommended: data.recommended,
  };
};
