import type { CycleState } from '../../seed/harborline/shape';

type Span = readonly [first: number, last: number];

/** How many days ago a round did what; a span runs from its first day to its last. */
export interface Pace {
  readonly opened: number;
  readonly submitted: Span;
  /** Days from a submission to its answer. */
  readonly answeredAfter: Span;
  readonly graded: number;
  readonly returned: number;
  /** When FINANCE certified the costs. */
  readonly certified: number;
  readonly scoring: number;
  readonly scored: Span;
  readonly selection: number;
  /** When reserve was released for it. */
  readonly released: number;
  readonly submittedPlan: number;
  readonly decided: number;
}

/** When the company came, with the rounds of the years before. */
export const FOUNDED = 63;
const ENTERED: Pace = {
  opened: 62,
  submitted: [62, 62],
  answeredAfter: [0, 0],
  graded: 62,
  returned: 62,
  certified: 62,
  scoring: 62,
  scored: [62, 62],
  selection: 62,
  released: 62,
  submittedPlan: 62,
  decided: 62,
};

/** Rounds by the state they are found in: each desk has had its days, and some have let things lie. */
export const PACES: Readonly<Record<CycleState, Pace>> = {
  CLOSED: ENTERED,
  EXECUTION: {
    opened: 60,
    submitted: [59, 54],
    answeredAfter: [2, 5],
    graded: 48,
    returned: 47,
    certified: 46.5,
    scoring: 46,
    scored: [45, 37],
    selection: 35,
    released: 0,
    submittedPlan: 20,
    decided: 12,
  },
  APPROVAL: {
    opened: 55,
    submitted: [48, 39],
    answeredAfter: [2, 6],
    graded: 31,
    returned: 30,
    certified: 29,
    scoring: 28,
    scored: [27, 18],
    selection: 16,
    released: 0,
    submittedPlan: 6,
    decided: 0,
  },
  SELECTION: {
    opened: 34,
    submitted: [32, 30],
    answeredAfter: [3, 5],
    graded: 22,
    returned: 21,
    certified: 20,
    scoring: 19,
    scored: [18, 13],
    selection: 8,
    released: 4,
    submittedPlan: 0,
    decided: 0,
  },
  SCORING: {
    opened: 22,
    submitted: [20, 18],
    answeredAfter: [2, 4],
    graded: 11,
    returned: 10,
    certified: 0,
    scoring: 9,
    scored: [8, 5],
    selection: 0,
    released: 0,
    submittedPlan: 0,
    decided: 0,
  },
  INTAKE: {
    opened: 14,
    submitted: [11, 7],
    answeredAfter: [3, 3],
    graded: 2,
    returned: 1,
    certified: 0,
    scoring: 0,
    scored: [0, 0],
    selection: 0,
    released: 0,
    submittedPlan: 0,
    decided: 0,
  },
};
