/** Strength of the evidence for one link of a business case, weakest first. A proposal of this product. */
export const GRADES = ['E0', 'E1', 'E2', 'E3', 'E4', 'E5'] as const;
export type Grade = (typeof GRADES)[number];

/** What a grade stands for, in plain words, and what it allows to decide. */
export interface GradeFacts {
  readonly rule: string;
  readonly plainWords: string;
  readonly allows: string;
  /** Basis points of the benefit that the grade carries unless the cycle sets its own: a setting, not science. */
  readonly multiplier: number;
}

export const LADDER: Readonly<Record<Grade, GradeFacts>> = {
  E0: {
    rule: 'No link stated, or only belief, taste or mood',
    plainWords: 'feels right',
    allows: 'reject or rewrite',
    multiplier: 0,
  },
  E1: {
    rule: 'Logical account, expert opinion, anecdote or general literature',
    plainWords: 'conceptually obvious',
    allows: 'discovery only',
    multiplier: 1000,
  },
  E2: {
    rule: 'Outside benchmark, own survey or voice volume, correlation without controls',
    plainWords: 'a promising link',
    allows: 'pilot',
    multiplier: 2500,
  },
  E3: {
    rule: 'Own before and after, or correlation with adequate controls',
    plainWords: 'impact on purchase behaviour begun',
    allows: 'pilot or staged roll-out',
    multiplier: 5000,
  },
  E4: {
    rule: 'Comparison group: difference in differences, matched control or interrupted series, with parallel trends shown',
    plainWords: 'a specific action sets the wheel in motion',
    allows: 'roll-out',
    multiplier: 7500,
  },
  E5: {
    rule: 'Randomised test, or E4 replicated in at least two business units',
    plainWords: 'proven connection to the bottom line',
    allows: 'roll-out and spread',
    multiplier: 9000,
  },
};

/** Multipliers of a cycle in basis points, one a grade. */
export type Multipliers = Readonly<Record<Grade, number>>;
export const DEFAULT_MULTIPLIERS: Multipliers = { E0: 0, E1: 1000, E2: 2500, E3: 5000, E4: 7500, E5: 9000 };

/** 0 for E0 to 5 for E5. */
export const gradeLevel = (grade: Grade): number => GRADES.indexOf(grade);

/** The grade of a level, kept within E0..E5. */
export const gradeAt = (level: number): Grade => GRADES[Math.min(5, Math.max(0, level))] ?? 'E0';

/** The weakest of several grades; E0 for none. */
export const weakest = (grades: readonly Grade[]): Grade =>
  grades.length === 0 ? 'E0' : gradeAt(Math.min(...grades.map(gradeLevel)));
