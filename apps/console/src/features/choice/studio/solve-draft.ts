import type { VariablesOf } from '../../../shared/graphql/graphql';
import type { FurtherPlan } from '../plan-further-operations';
import type { ProposePlanMutation } from '../plan-acts-operations';
import { type ResourceDraft, resourceDrafts, resourceProblems, resourcesOf } from './resource-draft';

type Input = VariablesOf<typeof ProposePlanMutation>['input'];

export const OBJECTIVES = ['SCORE', 'RISK_ADJUSTED_VALUE', 'BLEND'] as const;
export const FAIRNESS = ['NONE', 'EQUAL', 'OPEX'] as const;
const SECONDS = 10;

export interface PilotDraft {
  readonly id: string;
  initiativeId: string | null;
  optionId: string | null;
  learning: string;
  reason: string;
}

export interface GroupDraft {
  readonly id: string;
  name: string;
  initiativeIds: string[];
  max: number | string;
}

export interface AnyDraft {
  readonly id: string;
  initiativeId: string | null;
  anyOf: string[];
}

/** What a plan is solved for, as typed: shares in per cent, amounts as people write them. */
export interface SolveDraft {
  name: string;
  objective: (typeof OBJECTIVES)[number];
  scoreShare: number | string;
  pointWorth: string;
  fairness: (typeof FAIRNESS)[number];
  maximum: number | string;
  seconds: number | string;
  pilots: PilotDraft[];
  roomFloor: number | string;
  roomCeiling: number | string;
  roomWorth: string;
  groups: GroupDraft[];
  anyOf: AnyDraft[];
  resources: ResourceDraft[];
}

export const blankDraft = (name = ''): SolveDraft => ({
  name,
  objective: 'SCORE',
  scoreShare: 50,
  pointWorth: '',
  fairness: 'NONE',
  maximum: '',
  seconds: SECONDS,
  pilots: [],
  roomFloor: '',
  roomCeiling: '',
  roomWorth: '',
  groups: [],
  anyOf: [],
  resources: [],
});

const percent = (basisPoints: number | null | undefined) =>
  basisPoints === null || basisPoints === undefined ? '' : basisPoints / 100;

/** A plan as it was asked for. */
export const draftOf = (
  plan: FurtherPlan & { readonly name: string },
  plain: (minor: string) => string,
): SolveDraft => ({
  name: plan.name,
  objective: plan.objective,
  scoreShare: plan.blend ? plan.blend.scoreShare / 100 : 50,
  pointWorth: plan.blend ? plain(plan.blend.pointWorth) : '',
  fairness: plan.fairness?.weights ?? 'NONE',
  maximum: plan.constraints.maximumItems ?? '',
  seconds: plan.seconds,
  pilots: (plan.roomToFail?.pilots ?? []).map((pilot) => ({
    id: pilot.initiative.id,
    initiativeId: pilot.initiative.id,
    optionId: pilot.option.id,
    learning: plain(pilot.learning),
    reason: pilot.reason,
  })),
  roomFloor: percent(plan.roomToFail?.floor),
  roomCeiling: percent(plan.roomToFail?.ceiling),
  roomWorth: plan.roomToFail?.pointWorth ? plain(plan.roomToFail.pointWorth) : '',
  groups: plan.constraints.exclusiveGroups.map(({ name, max, initiatives }) => ({
    id: name,
    name,
    max,
    initiativeIds: initiatives.map((it) => it.id),
  })),
  anyOf: plan.constraints.requiresAny.map(({ initiative, anyOf }) => ({
    id: initiative.id,
    initiativeId: initiative.id,
    anyOf: anyOf.map((it) => it.id),
  })),
  resources: resourceDrafts(plan.constraints.resources),
});

export type SolveProblem = 'required' | 'notAnAmount' | 'two' | 'twice';
type Parse = (typed: string) => string | null;

/** What cannot be sent as it stands, by the path of the field. */
export const problemsOf = (draft: SolveDraft, parse: Parse): Readonly<Record<string, SolveProblem>> => {
  const found: [string, SolveProblem][] = [];
  const needed = (path: string, text: string | null) => (text?.trim() ? true : (found.push([path, 'required']), false));
  const amount = (path: string, typed: string) => {
    if (needed(path, typed) && parse(typed) === null) found.push([path, 'notAnAmount']);
  };
  needed('name', draft.name);
  if (draft.objective === 'BLEND') amount('pointWorth', draft.pointWorth);
  if (draft.pilots.length > 0 && draft.objective === 'SCORE') amount('roomWorth', draft.roomWorth);
  draft.pilots.forEach((pilot, index) => {
    needed(`pilots.${index}.initiativeId`, pilot.initiativeId);
    needed(`pilots.${index}.optionId`, pilot.optionId);
    needed(`pilots.${index}.reason`, pilot.reason);
    amount(`pilots.${index}.learning`, pilot.learning);
  });
  draft.groups.forEach((group, index) => {
    needed(`groups.${index}.name`, group.name);
    if (group.initiativeIds.length < 2) found.push([`groups.${index}.initiativeIds`, 'two']);
  });
  draft.anyOf.forEach((rule, index) => {
    needed(`anyOf.${index}.initiativeId`, rule.initiativeId);
    if (rule.anyOf.length === 0) found.push([`anyOf.${index}.anyOf`, 'required']);
  });
  return Object.fromEntries([...found, ...resourceProblems(draft.resources)]);
};

const points = (typed: number | string) => (typed === '' ? null : Math.round(Number(typed) * 100));

/** The settings of a plan as the operations take them. */
export const settingsOf = (draft: SolveDraft, parse: Parse) => {
  const money = (typed: string) => parse(typed) ?? '0';
  return {
    name: draft.name.trim(),
    objective: draft.objective,
    seconds: Number(draft.seconds) || SECONDS,
    blend:
      draft.objective === 'BLEND'
        ? { scoreShare: points(draft.scoreShare) ?? 0, pointWorth: money(draft.pointWorth) }
        : null,
    fairness: draft.fairness === 'NONE' ? null : draft.fairness,
    roomToFail:
      draft.pilots.length === 0
        ? null
        : {
            floor: points(draft.roomFloor),
            ceiling: points(draft.roomCeiling),
            pointWorth: draft.objective === 'SCORE' ? money(draft.roomWorth) : null,
            pilots: draft.pilots.map((pilot) => ({
              initiativeId: pilot.initiativeId ?? '',
              optionId: pilot.optionId ?? '',
              learning: money(pilot.learning),
              reason: pilot.reason.trim(),
            })),
          },
    constraints: {
      maximumItems: draft.maximum === '' ? null : Number(draft.maximum),
      resources: resourcesOf(draft.resources),
      exclusiveGroups: draft.groups.map(({ name, initiativeIds, max }) => ({
        name: name.trim(),
        initiativeIds,
        max: Number(max) || 1,
      })),
      requiresAny: draft.anyOf.map(({ initiativeId, anyOf }) => ({ initiativeId: initiativeId ?? '', anyOf })),
    },
  } satisfies Partial<Input>;
};

const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^constraints\.exclusiveGroups/, 'groups'],
  [/^constraints\.requiresAny/, 'anyOf'],
  [/^constraints\.resources/, 'resources'],
  [/^constraints\.maximumItems/, 'maximum'],
  [/^blend\./, ''],
  [/^roomToFail\.pilots/, 'pilots'],
  [/^roomToFail\.floor/, 'roomFloor'],
  [/^roomToFail\.ceiling/, 'roomCeiling'],
  [/^roomToFail\.pointWorth/, 'roomWorth'],
];

/** Where the form keeps what a refusal names; a member of a list of ids stands at the field of the list. */
export const placeOf = (path: string): string => {
  const place = PLACES.find(([pattern]) => pattern.test(path));
  return (place ? path.replace(...place) : path).replace(/\.(initiativeIds|anyOf)\.\d+$/, '.$1');
};
