import { MAX_AMOUNT, WHOLE } from '../../money/money';
import type { FieldProblem } from '../../result';
import { collectText } from '../../text';
import type { FurtherRules, PlanBlend, RoomToFail } from './further-rules';
import type { Objective } from './plan';

/** An initiative and its options, as far as rules must name them. */
export interface Named {
  readonly id: string;
  readonly options: readonly { readonly id: string }[];
}

/** Longest lists of each kind. */
const [MOST_RESOURCES, MOST_RULES] = [20, 200];

type Note = (field: string, message: string) => void;
type Known = ReadonlyMap<string, Named>;

const UNKNOWN = 'is no accepted initiative free for this plan';

const isCount = (value: number, least: number): boolean => Number.isSafeInteger(value) && value >= least;
const isShare = (value: number | null): boolean => value === null || (isCount(value, 0) && value <= WHOLE);
const isMoney = (value: bigint): boolean => value > 0n && value <= MAX_AMOUNT;

/** Every id must be a candidate's, and be named once. */
const noteIds = (note: Note, known: Known, ids: readonly string[], at: (k: number) => string): void =>
  ids.forEach((id, k) => {
    if (!known.has(id)) note(at(k), UNKNOWN);
    else if (ids.indexOf(id) < k) note(at(k), 'is named twice');
  });

const noteResources = (note: Note, known: Known, resources: FurtherRules['resources']): void => {
  if (resources.length > MOST_RESOURCES) note('constraints.resources', `at most ${MOST_RESOURCES} are taken`);
  resources.forEach(({ name, max, use }, k) => {
    const at = `constraints.resources[${k}]`;
    if (resources.findIndex((one) => one.name.trim() === name.trim()) < k) note(`${at}.name`, 'is named twice');
    if (!isCount(max, 0)) note(`${at}.max`, 'must be 0 or more');
    noteIds(
      note,
      known,
      use.map((one) => one.initiativeId),
      (u) => `${at}.use[${u}].initiativeId`,
    );
    use.forEach(({ amount }, u) => {
      if (!isCount(amount, 0)) note(`${at}.use[${u}].amount`, 'must be 0 or more');
    });
  });
};

const noteLinks = (note: Note, known: Known, { requiresAny, exclusiveGroups }: FurtherRules): void => {
  if (requiresAny.length > MOST_RULES) note('constraints.requiresAny', `at most ${MOST_RULES} are taken`);
  requiresAny.forEach(({ initiativeId, anyOf }, k) => {
    const at = `constraints.requiresAny[${k}]`;
    noteIds(note, known, [initiativeId], () => `${at}.initiativeId`);
    noteIds(note, known, anyOf, (a) => `${at}.anyOf[${a}]`);
    if (anyOf.length === 0) note(`${at}.anyOf`, 'names no initiative');
    if (anyOf.includes(initiativeId)) note(`${at}.anyOf`, 'names the initiative itself');
  });
  if (exclusiveGroups.length > MOST_RULES) note('constraints.exclusiveGroups', `at most ${MOST_RULES} are taken`);
  exclusiveGroups.forEach(({ initiativeIds, max }, k) => {
    const at = `constraints.exclusiveGroups[${k}]`;
    noteIds(note, known, initiativeIds, (i) => `${at}.initiativeIds[${i}]`);
    if (initiativeIds.length < 2) note(`${at}.initiativeIds`, 'must name two or more');
    if (!isCount(max, 1)) note(`${at}.max`, 'must be 1 or more');
  });
};

const noteBlend = (note: Note, blend: PlanBlend | null, objective: Objective): void => {
  if ((objective === 'BLEND') !== (blend !== null))
    note('blend', blend ? 'goes with the objective BLEND only' : 'is needed with the objective BLEND');
  if (!blend) return;
  if (!isShare(blend.scoreShare)) note('blend.scoreShare', `must be 0 to ${WHOLE} basis points`);
  if (!isMoney(blend.pointWorth)) note('blend.pointWorth', `must be an amount above 0 and at most ${MAX_AMOUNT}`);
};

const notePilots = (note: Note, known: Known, room: RoomToFail, objective: Objective): void => {
  const { floor, ceiling, pointWorth, pilots } = room;
  if (!isShare(floor)) note('roomToFail.floor', `must be 0 to ${WHOLE} basis points`);
  if (!isShare(ceiling)) note('roomToFail.ceiling', `must be 0 to ${WHOLE} basis points`);
  if (floor !== null && ceiling !== null && floor > ceiling) note('roomToFail.floor', 'is above the ceiling');
  if (pointWorth === null && objective === 'SCORE')
    note('roomToFail.pointWorth', 'is needed with the objective SCORE: it turns what a pilot teaches into points');
  if (pointWorth !== null && !isMoney(pointWorth)) note('roomToFail.pointWorth', 'must be above 0');
  if (pilots.length === 0 || pilots.length > MOST_RULES) note('roomToFail.pilots', `must name 1 to ${MOST_RULES}`);
  noteIds(
    note,
    known,
    pilots.map((one) => one.initiativeId),
    (k) => `roomToFail.pilots[${k}].initiativeId`,
  );
  pilots.forEach(({ initiativeId, optionId, learning }, k) => {
    const named = known.get(initiativeId);
    if (named && !named.options.some((one) => one.id === optionId))
      note(`roomToFail.pilots[${k}].optionId`, 'is no option of that initiative');
    if (!isMoney(learning))
      note(`roomToFail.pilots[${k}].learning`, `must be an amount above 0 and at most ${MAX_AMOUNT}`);
  });
};

/** Checks further rules against the candidates they may name; what is wrong goes to `problems`. */
export const readFurther = (
  problems: FieldProblem[],
  asked: FurtherRules,
  candidates: Known,
  objective: Objective,
): FurtherRules => {
  const note: Note = (field, message) => problems.push({ field, message });
  noteResources(note, candidates, asked.resources);
  noteLinks(note, candidates, asked);
  noteBlend(note, asked.blend, objective);
  if (asked.roomToFail) notePilots(note, candidates, asked.roomToFail, objective);
  const named = <T extends { readonly name: string }>(list: readonly T[], at: string): readonly T[] =>
    list.map((one, k) => ({ ...one, name: collectText(problems, `${at}[${k}].name`, one.name, { min: 1, max: 80 }) }));
  return {
    ...asked,
    resources: named(asked.resources, 'constraints.resources'),
    exclusiveGroups: named(asked.exclusiveGroups, 'constraints.exclusiveGroups'),
    roomToFail: asked.roomToFail && {
      ...asked.roomToFail,
      pilots: asked.roomToFail.pilots.map((pilot, k) => ({
        ...pilot,
        reason: collectText(problems, `roomToFail.pilots[${k}].reason`, pilot.reason, {
          min: 1,
          max: 1000,
          lines: true,
        }),
      })),
    },
  };
};
