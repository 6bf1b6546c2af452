import { fraction } from '../scoring/fraction';
import type { Candidate, CostedOption } from './compose-plan';
import { NO_FURTHER, type FurtherRules } from './further-rules';
import type { PlanInputs } from './plan-inputs';

/** An option of a candidate, at its place, for `inYear` minor units. */
export const optionAt = (position: number, inYear: bigint, more: Partial<CostedOption> = {}): CostedOption => ({
  id: `o${position}`,
  name: `Option ${position}`,
  position,
  effectShare: 10_000,
  proposed: position === 1,
  costs: [],
  inYear,
  runRate: 0n,
  ...more,
});

/** A candidate by code with its score in hundredths, of one unit. */
export const candidateOf = (
  code: string,
  score: bigint,
  options: readonly CostedOption[],
  more: Partial<Candidate> = {},
): Candidate => ({
  id: `id-${code}`,
  code,
  businessUnitId: 'unit',
  sponsorship: 'BUSINESS_UNIT',
  functionalAreaIds: [],
  touchpointIds: [],
  productLineIds: [],
  channelIds: [],
  requiresIds: [],
  excludesIds: [],
  options,
  score: fraction(score),
  position: Number(code.slice(1)),
  ...more,
});

/** Inputs over candidates with a cap and further rules. */
export const inputsOf = (
  candidates: readonly Candidate[],
  cap: bigint,
  further: Partial<FurtherRules> = {},
  more: Partial<PlanInputs> = {},
): PlanInputs => ({
  objective: 'SCORE',
  rules: { maximumItems: null, forced: [], excluded: [], shares: [], further: { ...NO_FURTHER, ...further } },
  candidates,
  room: { fiscalYear: 2027, inYear: cap, runRate: cap, byPeriod: new Map([[1, cap]]) },
  around: { funded: new Set(), codes: new Map(candidates.map((one) => [one.id, one.code])) },
  voters: {},
  versions: {
    baseVersionId: 'base',
    scoringModel: 1,
    rateCard: null,
    initiatives: Object.fromEntries(candidates.map((one) => [one.id, 1])),
  },
  ...more,
});
