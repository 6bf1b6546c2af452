import { type FieldProblem, type Result, ok, refuse } from '../result';
import type { Role } from './permissions';
import type { InitiativeState } from './sight';

/** States in which an initiative needs somebody who answers for it. */
export const LIVE_STATES: readonly InitiativeState[] = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'ACCEPTED',
  'FUNDED',
  'PARTLY_FUNDED',
];

export type OwnedKind = 'INITIATIVE' | 'SPONSORSHIP_REQUEST' | 'PLAN' | 'PANEL_ASSIGNMENT' | 'GRADER_ASSIGNMENT';

/** Something that hangs on one person. */
export interface OwnedItem {
  readonly kind: OwnedKind;
  /** Id of the initiative, request, plan or, for scorers and graders, cycle. */
  readonly id: string;
  /** Code or name, as people know it. */
  readonly label: string;
  /** Unit of an initiative; null for the rest. */
  readonly businessUnitId: string | null;
}

/** Who could take an initiative over. */
export interface Heir {
  readonly active: boolean;
  readonly roles: readonly Role[];
  readonly businessUnitIds: readonly string[];
}

/** Whether a person may own an initiative of a unit: active, of that unit, and nobody who approves. */
export const mayOwn = (heir: Heir, businessUnitId: string | null): boolean =>
  heir.active &&
  !heir.roles.includes('COO') &&
  businessUnitId !== null &&
  heir.businessUnitIds.includes(businessUnitId);

const OPEN: Readonly<Record<OwnedKind, string>> = {
  INITIATIVE: 'is theirs: reassign it, name somebody of its unit in reassignTo, or hold it',
  SPONSORSHIP_REQUEST: 'waits for the only leader of its unit: answer it, give the unit another leader, or hold it',
  PLAN: 'was submitted by them and is undecided: withdraw it, have it decided, or hold it',
  PANEL_ASSIGNMENT: 'is scored by them and not revealed: release them from the panel, or hold it',
  GRADER_ASSIGNMENT: 'has its evidence graded by them: name its graders anew, or hold it',
};

/**
 * What happens to each thing a leaving person owns: initiatives pass to the heir where the heir may own them, what is
 * held stays without an active owner, and anything else refuses INCOMPLETE with one problem per item.
 */
export const settleLeaving = (
  owned: readonly OwnedItem[],
  heir: Heir | null,
  hold: readonly string[],
): Result<{ readonly reassigned: readonly string[]; readonly held: readonly string[] }> => {
  const passes = (item: OwnedItem): boolean =>
    item.kind === 'INITIATIVE' && heir !== null && !hold.includes(item.id) && mayOwn(heir, item.businessUnitId);
  const problems: FieldProblem[] = owned
    .filter((item) => !passes(item) && !hold.includes(item.id))
    .map((item) => ({ field: item.id, message: `${item.kind} ${item.label} ${OPEN[item.kind]}` }));
  if (problems.length > 0)
    return refuse('INCOMPLETE', `${problems.length} things still hang on this person.`, {
      field: 'reassignTo',
      remedy: 'Reassign or hold each of them.',
      problems,
    });
  return ok({
    reassigned: owned.filter(passes).map(({ id }) => id),
    held: owned.filter((item) => !passes(item)).map(({ id }) => id),
  });
};
