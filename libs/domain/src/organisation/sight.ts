import type { Role } from './permissions';

export const INITIATIVE_STATES = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'ACCEPTED',
  'WITHDRAWN',
  'FUNDED',
  'PARTLY_FUNDED',
  'DECLINED',
  'DEFERRED',
  'STOPPED',
  'COMPLETED',
] as const;
export type InitiativeState = (typeof INITIATIVE_STATES)[number];

/** What a member's database session may see beyond what it does at the door. */
export interface Sight {
  /** True: every unit's money (base rows, ledger, plans); false: only the own units'. */
  readonly allUnits: boolean;
  /** Units whose initiatives and money are seen whatever their state. */
  readonly businessUnitIds: readonly string[];
  /** States in which other units' initiatives are seen. */
  readonly initiativeStates: readonly InitiativeState[];
}

const decided: readonly InitiativeState[] = INITIATIVE_STATES.filter(
  (state) => !['DRAFT', 'SUBMITTED', 'RETURNED', 'WITHDRAWN'].includes(state),
);
const STATES_SEEN: Partial<Record<Role, readonly InitiativeState[]>> = {
  CX_EXECUTIVE: INITIATIVE_STATES.filter((state) => state !== 'DRAFT'),
  PANELLIST: decided,
  COO: decided,
  FINANCE: decided,
  AUDITOR: INITIATIVE_STATES,
};
const ALL_UNITS: readonly Role[] = ['CX_EXECUTIVE', 'COO', 'FINANCE', 'AUDITOR'];
const OWNERS: readonly Role[] = ['PNL_LEADER', 'CX_EXECUTIVE'];

/** The sight that roles and units give: secret is the default for drafts and for other units' money. */
export const sightOf = (roles: readonly Role[], businessUnitIds: readonly string[]): Sight => ({
  allUnits: roles.some((role) => ALL_UNITS.includes(role)),
  businessUnitIds: roles.some((role) => OWNERS.includes(role)) ? businessUnitIds : [],
  initiativeStates: INITIATIVE_STATES.filter((state) => roles.some((role) => STATES_SEEN[role]?.includes(state))),
});
