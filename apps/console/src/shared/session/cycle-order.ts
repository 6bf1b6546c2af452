import type { CycleState, Role } from '../graphql/graphql';

interface Choosable {
  readonly state: CycleState;
}

const BY_ROLE: Partial<Record<Role, readonly CycleState[]>> = {
  PNL_LEADER: ['INTAKE', 'SCORING'],
  PANELLIST: ['SCORING'],
};
const BY_WORK: readonly CycleState[] = ['APPROVAL', 'SELECTION', 'SCORING', 'INTAKE', 'EXECUTION', 'CLOSED'];

/** The cycle in which work waits for these roles: a leader's intake, a panellist's scoring, else the nearest to approval. */
export const busiestCycle = <C extends Choosable>(roles: readonly Role[], cycles: readonly C[]): C | undefined => {
  const order = [...roles.flatMap((role) => BY_ROLE[role] ?? []), ...BY_WORK];
  return order.map((state) => cycles.find((cycle) => cycle.state === state)).find((cycle) => cycle !== undefined);
};
