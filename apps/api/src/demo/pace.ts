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

/** The steps in the order of the columns below. */
type Steps = readonly [
  opened: number,
  submitted: Span,
  answeredAfter: Span,
  graded: number,
  returned: number,
  certified: number,
  scoring: number,
  scored: Span,
  selection: number,
  released: number,
  submittedPlan: number,
  decided: number,
];
const STEPS: Readonly<Record<CycleState, Steps>> = {
  CLOSED: [62, [62, 62], [0, 0], 62, 62, 62, 62, [62, 62], 62, 62, 62, 62],
  EXECUTION: [60, [59, 54], [2, 5], 48, 47, 46.5, 46, [45, 37], 35, 0, 20, 12],
  APPROVAL: [55, [48, 39], [2, 6], 31, 30, 29, 28, [27, 18], 16, 0, 6, 0],
  SELECTION: [34, [32, 30], [3, 5], 22, 21, 20, 19, [18, 13], 8, 4, 0, 0],
  SCORING: [22, [20, 18], [2, 4], 11, 10, 0, 9, [8, 5], 0, 0, 0, 0],
  INTAKE: [14, [11, 7], [3, 3], 2, 1, 0, 0, [0, 0], 0, 0, 0, 0],
};

/** How a round came to the state it is found in: each desk has had its days, and some have let things lie. */
export const paceTo = (state: CycleState): Pace => {
  const [opened, submitted, answeredAfter, graded, returned, certified, scoring, scored, ...last] = STEPS[state];
  const [selection, released, submittedPlan, decided] = last;
  return {
    opened,
    submitted,
    answeredAfter,
    graded,
    returned,
    certified,
    scoring,
    scored,
    selection,
    released,
    submittedPlan,
    decided,
  };
};
