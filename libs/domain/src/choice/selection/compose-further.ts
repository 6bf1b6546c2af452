import type { FurtherRules } from './further-rules';
import { limitsOf, shareOfCap, type ExclusiveGroup, type ExtraLimit, type Limits } from './portfolio';

/** The name of the tranche that may fail. */
export const ROOM_TO_FAIL = 'room to fail';

interface Coded {
  readonly id: string;
  readonly code: string;
}

/** Further rules as a portfolio states them, by code. */
export interface ComposedFurther {
  readonly limits: Limits;
  readonly exclusiveGroups: readonly ExclusiveGroup[];
  readonly extraLimits: readonly ExtraLimit[];
  readonly requiresAny: (id: string) => readonly (readonly string[])[];
  readonly tranche: (id: string) => string | undefined;
}

/** A floor rounds up and a ceiling down, as everywhere; both follow another cap. */
const tranche = ({ roomToFail }: FurtherRules, cap: bigint): Limits => {
  if (!roomToFail) return limitsOf();
  const { floor, ceiling } = roomToFail;
  return limitsOf({
    tranche: new Map([
      [
        ROOM_TO_FAIL,
        {
          ...(floor === null ? {} : { min: shareOfCap(cap, BigInt(floor), true), minShareBp: floor }),
          ...(ceiling === null ? {} : { max: shareOfCap(cap, BigInt(ceiling), false), maxShareBp: ceiling }),
        },
      ],
    ]),
  });
};

/** Further rules over candidates; what names none of them binds nothing. `cap` in minor units. */
export const further = (rules: FurtherRules, candidates: readonly Coded[], cap: bigint): ComposedFurther => {
  const codes = new Map(candidates.map(({ id, code }) => [id, code]));
  const coded = (ids: readonly string[]): readonly string[] => ids.flatMap((id) => codes.get(id) ?? []);
  const pilots = new Set(rules.roomToFail?.pilots.map((pilot) => pilot.initiativeId));
  return {
    limits: tranche(rules, cap),
    exclusiveGroups: rules.exclusiveGroups.map(({ name, initiativeIds, max }) => ({
      id: name,
      items: coded(initiativeIds),
      max: BigInt(max),
    })),
    extraLimits: rules.resources.map(({ name, max, use }) => ({
      name,
      max: BigInt(max),
      use: new Map(
        use.flatMap(({ initiativeId, amount }) => {
          const code = codes.get(initiativeId);
          return code === undefined ? [] : [[code, BigInt(amount)] as const];
        }),
      ),
    })),
    requiresAny: (id) => rules.requiresAny.filter((one) => one.initiativeId === id).map(({ anyOf }) => coded(anyOf)),
    tranche: (id) => (pilots.has(id) ? ROOM_TO_FAIL : undefined),
  };
};
