import type { Link } from '@clout/domain';
import { technologyOf } from './case-answers.graphql';
import type { AskedBenefit } from './case-change';
import type { BusinessCaseInput, CaseBenefitInput, LinkStatementsInput } from './case-input.graphql';
import type { SetBusinessCaseArgs } from './set-business-case';

const benefitOf = (input: CaseBenefitInput): AskedBenefit => ({
  id: input.id ?? null,
  type: input.type,
  description: input.description,
  amounts: input.amounts ?? null,
  optionAmounts: input.optionAmounts ?? [],
  cashable: input.cashable,
  release: input.release ?? null,
  jobs: input.jobs ?? null,
  ownerId: input.ownerId ?? null,
  baseline: input.baseline ?? null,
  risk: input.risk ?? null,
  contacts: input.contacts ?? null,
});

const statementsOf = (said: LinkStatementsInput): Readonly<Partial<Record<Link, string | null>>> => ({
  ...(said.actionOutcome === undefined ? {} : { ACTION_OUTCOME: said.actionOutcome }),
  ...(said.outcomeLoyalty === undefined ? {} : { OUTCOME_LOYALTY: said.outcomeLoyalty }),
  ...(said.loyaltyResult === undefined ? {} : { LOYALTY_RESULT: said.loyaltyResult }),
});

/** What a change asks for: what the input leaves out is left out. */
export const caseRequestOf = (id: string, expectedVersion: number, input: BusinessCaseInput): SetBusinessCaseArgs => {
  const { amountsPer, currency, behaviour, statements, benefits, technology, disclosures, ...rest } = input;
  const when = <T, R>(value: T | null | undefined, field: string, read: (given: T) => R): Record<string, R | null> =>
    value === undefined ? {} : { [field]: value === null ? null : read(value) };
  return {
    id,
    expectedVersion,
    amountsPer,
    currency: currency ?? null,
    change: {
      ...rest,
      ...when(behaviour, 'behaviour', ({ unit, baseline, target, ...said }) => ({
        ...said,
        unit: unit ?? '',
        baseline: baseline ?? null,
        target: target ?? null,
      })),
      ...when(statements, 'statements', statementsOf),
      ...when(benefits, 'benefits', (list) => list.map(benefitOf)),
      ...when(technology, 'technology', technologyOf),
      ...when(disclosures, 'disclosures', (said) => ({ ...said })),
    },
  };
};
