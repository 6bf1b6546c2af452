import { useParams } from 'react-router';
import { busiestCycle } from './cycle-order';
import { type Cycle, type Me, useWorkspace } from './workspace';

const KEY = 'clout:cycle';

/** The funding cycle named in the address, or undefined when the member sees none by that id. */
export const useCycleOfAddress = (): Cycle | undefined => {
  const { cycleId } = useParams();
  const { cycles } = useWorkspace();
  return cycles.find((cycle) => cycle.id === cycleId);
};

/** The cycle of a page that stands inside the cycle layout. */
export const useCycle = (): Cycle => {
  const cycle = useCycleOfAddress();
  if (!cycle) throw new Error('useCycle needs an address below /cycles/:cycleId');
  return cycle;
};

/** Keeps the choice for the next visit of this member. */
export const rememberCycle = (memberId: string, cycleId: string): void => {
  try {
    localStorage.setItem(`${KEY}:${memberId}`, cycleId);
  } catch {
    // A browser that stores nothing starts with the newest open cycle.
  }
};

/** Where a member starts: the cycle they last looked at, else the one where work waits for them. */
export const startingCycle = (member: Pick<Me, 'id' | 'roles'>, cycles: readonly Cycle[]): Cycle | undefined => {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(`${KEY}:${member.id}`);
  } catch {
    kept = null;
  }
  return cycles.find((cycle) => cycle.id === kept) ?? busiestCycle(member.roles, cycles);
};
