import {
  type CaseValue,
  type Figure,
  type MeasuredOption,
  type ValuedBenefit,
  type ValuedOption,
  valueOption,
} from '@clout/domain';
import { type InitiativeParent, optionsFor } from '../initiative/initiative.lookup';
import type { Ask } from '../../platform/graphql/ask';
import type { CaseParent } from './case.lookup';
import type { OpenedCase } from './opened-case';

/** What fields of a value are resolved from. */
export interface ValueParent {
  readonly option: MeasuredOption;
  readonly valued: Figure<ValuedOption>;
  readonly currency: string;
  readonly reason: string | null;
  readonly grade: CaseValue['grade'] | null;
  readonly shortfall: CaseValue['shortfall'];
  readonly claimed: bigint | null;
  readonly credited: bigint | null;
  readonly cost: bigint | null;
  readonly net: bigint | null;
  readonly benefits: readonly ValuedBenefit[];
}

/** A value as it is shown; without one the reason stands in its place. */
export const shownValue = (option: MeasuredOption, valued: Figure<ValuedOption>, currency: string): ValueParent => {
  const head = { option, valued, currency };
  if (!valued.known) {
    const none = { grade: null, shortfall: null, claimed: null, credited: null, cost: null, net: null };
    return { ...head, ...none, reason: valued.message, benefits: [] };
  }
  const { value, benefits, claimed } = valued.value;
  const { grade, shortfall, credited, cost, net } = value;
  return { ...head, reason: null, grade, shortfall, claimed, credited, cost, net, benefits };
};

/** The option of an id, or without one the proposed; null when there is none. */
export async function optionOf(
  ask: Ask,
  parent: InitiativeParent,
  optionId: string | null,
): Promise<MeasuredOption | null> {
  const options = await optionsFor(ask, parent);
  return (optionId === null ? options.find((one) => one.proposed) : options.find((one) => one.id === optionId)) ?? null;
}

/** Values an option of an opened case. */
export const valueOf = (opened: OpenedCase, option: MeasuredOption): Figure<ValuedOption> =>
  valueOption(opened, option, opened.ground, opened.check);

/** The value of an option of a case, for showing. */
export const valueOfCase = ({ opened }: CaseParent, option: MeasuredOption): ValueParent =>
  shownValue(option, valueOf(opened, option), opened.ground.shown.currency);
