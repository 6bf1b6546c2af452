import { canonicalJson, type Canonical } from '../../record/canonical-json';
import { fraction, fractionText, type Fraction } from '../scoring/fraction';
import type { Candidate, CostedOption, Room, Surroundings } from './compose-plan';
import { keepFurther, readKeptFurther, type KeptFurther } from './further-rules';
import type { Objective, PlanRules } from './plan';

/** How the text of a plan's inputs is made; part of the text. */
export const PLAN_INPUTS_FORMAT = 'clout-plan-inputs-1';

/** Which version of everything it comes from a plan was made on; null where there is none. */
export interface InputVersions {
  readonly baseVersionId: string;
  readonly scoringModel: number | null;
  readonly rateCard: number | null;
  /** Version by initiative. */
  readonly initiatives: Readonly<Record<string, number>>;
}

/** All that a plan is solved on: the same inputs give the same plan, whenever it is solved. */
export interface PlanInputs {
  readonly objective: Objective;
  readonly rules: PlanRules;
  readonly candidates: readonly Candidate[];
  readonly room: Room;
  readonly around: Surroundings;
  /** Weight of each unit's vote, where units vote. */
  readonly voters: Readonly<Record<string, bigint>>;
  readonly versions: InputVersions;
}

const optionFields = ({ id, name, position, effectShare, proposed, inYear, runRate, costs }: CostedOption) => ({
  id,
  name,
  position,
  effectShare,
  proposed,
  inYear,
  runRate,
  costs: costs.map((cost) => ({ ...cost })),
});

const candidateFields = (one: Candidate): Canonical => ({
  id: one.id,
  code: one.code,
  requiresIds: one.requiresIds,
  excludesIds: one.excludesIds,
  businessUnitId: one.businessUnitId,
  sponsorship: one.sponsorship,
  functionalAreaIds: one.functionalAreaIds,
  touchpointIds: one.touchpointIds,
  productLineIds: one.productLineIds,
  channelIds: one.channelIds,
  options: one.options.map(optionFields),
  score: fractionText(one.score),
  position: one.position,
  values: one.values && Object.fromEntries([...one.values].map(([id, value]) => [id, fractionText(value)])),
});

const asCanonical = (value: unknown): Canonical => JSON.parse(JSON.stringify(value)) as Canonical;

/** The one text of a plan's inputs; its SHA-256 says whether two plans were made from the same. */
export const planInputsText = ({ objective, rules, candidates, room, around, voters, versions }: PlanInputs): string =>
  canonicalJson({
    format: PLAN_INPUTS_FORMAT,
    objective,
    rules: asCanonical({ ...rules, further: keepFurther(rules.further) }),
    candidates: [...candidates].sort((a, b) => (a.code < b.code ? -1 : 1)).map(candidateFields),
    room: {
      fiscalYear: room.fiscalYear,
      inYear: room.inYear,
      runRate: room.runRate,
      byPeriod: [...room.byPeriod].sort(([a], [b]) => a - b).map(([period, amount]) => [period, amount]),
      ...(room.money && { money: { ...room.money } }),
    },
    around: { funded: [...around.funded].sort(), codes: Object.fromEntries(around.codes) },
    voters,
    versions: { ...versions },
  });

type Kept<T, Money extends keyof T> = Omit<T, Money> & Record<Money, string>;
interface KeptInputs {
  readonly objective: Objective;
  readonly rules: Omit<PlanRules, 'further'> & { readonly further: KeptFurther };
  readonly candidates: readonly (Omit<Candidate, 'score' | 'values' | 'options'> & {
    readonly score: string;
    readonly values?: Readonly<Record<string, string>>;
    readonly options: readonly (Omit<Kept<CostedOption, 'inYear' | 'runRate'>, 'costs'> & {
      readonly costs: readonly Kept<CostedOption['costs'][number], 'amount' | 'alreadyBudgeted'>[];
    })[];
  })[];
  readonly room: Kept<Omit<Room, 'byPeriod'>, 'inYear' | 'runRate'> & {
    readonly byPeriod: readonly [number, string][];
  };
  readonly around: { readonly funded: readonly string[]; readonly codes: Readonly<Record<string, string>> };
  readonly voters: Readonly<Record<string, string>>;
  readonly versions: InputVersions;
}

/** The fraction that fractionText wrote. */
export const readFraction = (text: string): Fraction => {
  const [n = '0', d = '1'] = text.split('/');
  return fraction(BigInt(n), BigInt(d));
};

/** The inputs that a text of `planInputsText` says; throws on any other. */
export const readPlanInputs = (text: string): PlanInputs => {
  const { objective, rules, candidates, room, around, voters, versions } = JSON.parse(text) as KeptInputs;
  return {
    objective,
    rules: { ...rules, further: readKeptFurther(rules.further) },
    candidates: candidates.map(({ score, values, options, ...one }) => ({
      ...one,
      score: readFraction(score),
      ...(values && { values: new Map(Object.entries(values).map(([id, value]) => [id, readFraction(value)])) }),
      options: options.map(({ inYear, runRate, costs, ...option }) => ({
        ...option,
        inYear: BigInt(inYear),
        runRate: BigInt(runRate),
        costs: costs.map(({ amount, alreadyBudgeted, ...cost }) => ({
          ...cost,
          amount: BigInt(amount),
          alreadyBudgeted: BigInt(alreadyBudgeted),
        })),
      })),
    })),
    room: {
      fiscalYear: room.fiscalYear,
      inYear: BigInt(room.inYear),
      runRate: BigInt(room.runRate),
      byPeriod: new Map(room.byPeriod.map(([period, amount]) => [period, BigInt(amount)])),
      ...(room.money && { money: room.money }),
    },
    around: { funded: new Set(around.funded), codes: new Map(Object.entries(around.codes)) },
    voters: Object.fromEntries(Object.entries(voters).map(([unit, weight]) => [unit, BigInt(weight)])),
    versions,
  };
};
