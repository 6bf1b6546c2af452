import type { Figure } from './figure';
import type { Method } from './method';

/** One input as it was used: a figure with its unit, in words a reader can check. */
export interface UsedInput {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
}

/** A number opened: what computed it, from what. */
export interface HowComputed {
  readonly method: string;
  readonly title: string;
  readonly version: number;
  readonly formula: string;
  readonly unit: string;
  readonly source: string;
  /** A proposal of this product is labelled so. */
  readonly proposal: boolean;
  /** The period the number speaks of, such as `per year` or `over 3 years`; '' when it has none. */
  readonly period: string;
  readonly inputs: readonly UsedInput[];
  /** Seed and draws, where chance was used. */
  readonly simulation: { readonly seed: number; readonly draws: number } | null;
  /** Why there is no number, or null when there is one. */
  readonly reason: string | null;
  readonly flags: readonly string[];
}

/** Opens a figure to its method, its inputs and, where there is no number, the reason. */
export const howComputed = (
  { name, title, version, formula, unit, source, standing }: Method,
  figure: Figure<unknown>,
  inputs: readonly UsedInput[],
  more: { readonly period?: string; readonly simulation?: HowComputed['simulation'] } = {},
): HowComputed => ({
  method: name,
  title,
  version,
  formula,
  unit,
  source,
  proposal: standing === 'PROPOSAL',
  period: more.period ?? '',
  inputs,
  simulation: more.simulation ?? null,
  reason: figure.known ? null : figure.message,
  flags: figure.known ? figure.flags : [],
});
