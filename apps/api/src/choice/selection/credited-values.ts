import {
  type Fraction,
  type FundingCycle,
  type MeasuredOption,
  type Objective,
  type Result,
  fraction,
  ok,
  refuse,
  valueOption,
  wholeUnits,
} from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import { groundOf } from '../../proposal/business-case/case-ground';
import { openCases, type OpenedCase } from '../../proposal/business-case/opened-case';
import type { StoredInitiative } from '../../proposal/initiative/initiative.store';
import { type PlanGround, planGround } from './plan-ground';

type ValuesByOption = ReadonlyMap<string, Fraction>;

/** The ground with the version of the rate card that its values come from; null where none do. */
export interface ValuedGround extends PlanGround {
  readonly rateCard: number | null;
}

/** What an option is worth by its case; nothing where that is not known. */
export const creditedValue = (opened: OpenedCase, option: MeasuredOption): Fraction => {
  const value = valueOption(opened, option, opened.ground, opened.check);
  return value.known ? wholeUnits(fraction(value.value.value.net), opened.ground.shown.minorUnitDigits) : fraction(0n);
};

/**
 * What each option is worth by its case, by initiative; without a case, or without a value, nothing. INCOMPLETE while the
 * cycle has no certified rate card. Two statements for all cases.
 */
async function creditedValues(
  tx: Tx,
  cycle: FundingCycle,
  initiatives: readonly StoredInitiative[],
): Promise<Result<{ readonly card: number; readonly values: ReadonlyMap<string, ValuesByOption> }>> {
  const ground = await groundOf(tx, cycle);
  if (!ground.card)
    return refuse('INCOMPLETE', 'The cycle has no certified rate card, so no case of it has a value.', {
      field: 'objective',
      remedy: 'Let FINANCE certify a rate card, or use SCORE.',
    });
  const cases = await openCases(tx, ground, initiatives);
  return ok({
    card: ground.card.version,
    values: new Map(
      [...cases].map(([id, opened]): [string, ValuesByOption] => {
        const options = initiatives.find((one) => one.id === id)?.options ?? [];
        return [id, new Map(options.map((option) => [option.id, creditedValue(opened, option)]))];
      }),
    ),
  });
}

/** The ground of a plan under its objective: by credited value each candidate carries what its options are worth. */
export async function groundFor(tx: Tx, cycle: FundingCycle, objective: Objective): Promise<Result<ValuedGround>> {
  const ground = await planGround(tx, cycle);
  if (objective === 'SCORE') return ok({ ...ground, rateCard: null });
  const credited = await creditedValues(tx, cycle, [...ground.initiatives.values()]);
  if (!credited.ok) return credited;
  const { card, values } = credited.value;
  const none: ValuesByOption = new Map();
  const candidates = ground.candidates.map((one) => ({ ...one, values: values.get(one.id) ?? none }));
  return ok({ ...ground, candidates, rateCard: card });
}
