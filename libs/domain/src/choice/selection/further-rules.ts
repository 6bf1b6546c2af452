export const FAIRNESS_WEIGHTS = ['EQUAL', 'OPEX'] as const;
/** What each unit may spend: the same part of the money, or by its base. */
export type FairnessWeights = (typeof FAIRNESS_WEIGHTS)[number];

/** A further resource, such as people or weeks: what is funded uses at most `max` of it together. */
export interface PlanResource {
  readonly name: string;
  readonly max: number;
  readonly use: readonly { readonly initiativeId: string; readonly amount: number }[];
}

/** An initiative that is funded only together with at least one of the others. */
export interface RequiresAny {
  readonly initiativeId: string;
  readonly anyOf: readonly string[];
}

/** At most `max` of these initiatives. */
export interface PlanGroup {
  readonly name: string;
  readonly initiativeIds: readonly string[];
  readonly max: number;
}

/** What a blend counts: basis points of the score, a whole point at its declared worth in minor units, the rest value. */
export interface PlanBlend {
  readonly scoreShare: number;
  readonly pointWorth: bigint;
}

/** A pilot that is valued by what it teaches, in minor units, whatever its own case says. */
export interface RoomToFailPilot {
  readonly initiativeId: string;
  readonly optionId: string;
  readonly learning: bigint;
  readonly reason: string;
}

/** The money that may fail: shares of the headroom in basis points, and the pilots it is for. */
export interface RoomToFail {
  readonly floor: number | null;
  readonly ceiling: number | null;
  /** What a whole point counts for, in minor units; needed where the objective is the score alone. */
  readonly pointWorth: bigint | null;
  readonly pilots: readonly RoomToFailPilot[];
}

/** What a plan is asked to keep beside headroom, overrides and the cycle's floors and ceilings. */
export interface FurtherRules {
  readonly resources: readonly PlanResource[];
  readonly requiresAny: readonly RequiresAny[];
  readonly exclusiveGroups: readonly PlanGroup[];
  readonly blend: PlanBlend | null;
  readonly roomToFail: RoomToFail | null;
  /** How units vote by equal shares; null: they do not. */
  readonly fairness: FairnessWeights | null;
}

/** No further rule at all. */
export const NO_FURTHER: FurtherRules = {
  resources: [],
  requiresAny: [],
  exclusiveGroups: [],
  blend: null,
  roomToFail: null,
  fairness: null,
};

/** Further rules as JSON keeps them: amounts of money as text. */
export type KeptFurther = Omit<FurtherRules, 'blend' | 'roomToFail'> & {
  readonly blend: { readonly scoreShare: number; readonly pointWorth: string } | null;
  readonly roomToFail:
    | (Omit<RoomToFail, 'pointWorth' | 'pilots'> & {
        readonly pointWorth: string | null;
        readonly pilots: readonly (Omit<RoomToFailPilot, 'learning'> & { readonly learning: string })[];
      })
    | null;
};

export const keepFurther = ({ blend, roomToFail, ...rest }: FurtherRules): KeptFurther => ({
  ...rest,
  blend: blend && { ...blend, pointWorth: String(blend.pointWorth) },
  roomToFail: roomToFail && {
    ...roomToFail,
    pointWorth: roomToFail.pointWorth === null ? null : String(roomToFail.pointWorth),
    pilots: roomToFail.pilots.map((pilot) => ({ ...pilot, learning: String(pilot.learning) })),
  },
});

export const readKeptFurther = ({ blend, roomToFail, ...rest }: KeptFurther): FurtherRules => ({
  ...rest,
  blend: blend && { ...blend, pointWorth: BigInt(blend.pointWorth) },
  roomToFail: roomToFail && {
    ...roomToFail,
    pointWorth: roomToFail.pointWorth === null ? null : BigInt(roomToFail.pointWorth),
    pilots: roomToFail.pilots.map((pilot) => ({ ...pilot, learning: BigInt(pilot.learning) })),
  },
});
