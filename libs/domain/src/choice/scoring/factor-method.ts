export const SCORING_METHODS = ['WEIGHTED', 'RICE', 'ICE', 'WSJF', 'FORMULA'] as const;
/** How the score of an initiative is put together from the panel's means. */
export type ScoringMethod = (typeof SCORING_METHODS)[number];

export const SCORING_FACTORS = [
  'REACH',
  'IMPACT',
  'CONFIDENCE',
  'EFFORT',
  'EASE',
  'USER_BUSINESS_VALUE',
  'TIME_CRITICALITY',
  'RISK_REDUCTION',
  'JOB_SIZE',
] as const;
/** A named part of RICE, ICE or WSJF. */
export type ScoringFactor = (typeof SCORING_FACTORS)[number];

/** The scale of a factor in hundredths: as it is unless told otherwise, and how far it may be told otherwise. */
export interface FactorScale {
  readonly lowest: number;
  readonly highest: number;
  readonly least: number;
  readonly most: number;
}

/** The highest end that any scale may have, in hundredths: 20 million. */
export const HIGHEST_SCALE = 2_000_000_000;

const scale = (lowest: number, highest: number, least = 0, most = HIGHEST_SCALE): FactorScale => ({
  lowest,
  highest,
  least,
  most,
});

/** The factors of the methods that have names for them. Divisors and RICE's confidence stay above 0. */
export const FACTOR_SCALES: Readonly<
  Record<'RICE' | 'ICE' | 'WSJF', Readonly<Partial<Record<ScoringFactor, FactorScale>>>>
> = {
  RICE: {
    REACH: scale(0, 100_000_000),
    IMPACT: scale(25, 300),
    CONFIDENCE: scale(50, 100, 1, 100),
    EFFORT: scale(25, 10_000, 1),
  },
  ICE: { IMPACT: scale(0, 1000), CONFIDENCE: scale(0, 1000), EASE: scale(0, 1000) },
  WSJF: {
    USER_BUSINESS_VALUE: scale(100, 2000),
    TIME_CRITICALITY: scale(100, 2000),
    RISK_REDUCTION: scale(100, 2000),
    JOB_SIZE: scale(100, 2000, 1),
  },
};

/** The factors that a method needs, each by one criterion; none where criteria are free. */
export const factorsOf = (method: ScoringMethod): readonly ScoringFactor[] =>
  method === 'WEIGHTED' || method === 'FORMULA' ? [] : (Object.keys(FACTOR_SCALES[method]) as ScoringFactor[]);
