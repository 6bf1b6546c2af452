import type { InitiativeState } from '@clout/domain';

/** What every part of an initiative carries for its policy: the unit and the state cascade from the initiative. */
export interface PartKey {
  readonly organizationId: string;
  readonly initiativeId: string;
  readonly businessUnitId: string;
  readonly state: InitiativeState;
}
