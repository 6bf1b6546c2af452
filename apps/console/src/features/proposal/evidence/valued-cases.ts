import type { CaseOfCycle } from './case-operations';

type Value = NonNullable<NonNullable<CaseOfCycle['businessCase']>['value']>;

/** A case with a value: what it claims and what counts of it, in minor units. */
export interface ValuedCase {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly grade: Value['grade'];
  readonly shortfall: Value['shortfall'];
  readonly claimed: string;
  readonly credited: string;
  readonly cost: string;
  readonly net: string;
}

/** The cases that have a value, the largest claim first; equal ones by code. */
export const valuedCases = (nodes: readonly CaseOfCycle[]): readonly ValuedCase[] =>
  nodes
    .flatMap(({ id, code, title, businessCase }) => {
      const value = businessCase?.value;
      if (!value) return [];
      const { grade, shortfall, claimed, credited, cost, net } = value;
      if (claimed === null || credited === null || cost === null || net === null) return [];
      return [{ id, code, title, grade, shortfall, claimed, credited, cost, net }];
    })
    .sort((a, b) => {
      const difference = BigInt(b.claimed) - BigInt(a.claimed);
      return difference === 0n ? (a.code < b.code ? -1 : 1) : difference > 0n ? 1 : -1;
    });

/** Basis points of the claim that count; null where nothing is claimed. */
export const creditedShare = ({ claimed, credited }: Pick<ValuedCase, 'claimed' | 'credited'>): number | null =>
  BigInt(claimed) <= 0n ? null : Number((BigInt(credited) * 10_000n) / BigInt(claimed));
