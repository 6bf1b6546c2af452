import {
  type CaseCheck,
  type CaseToOpen,
  type Initiative,
  type Link,
  type LinkState,
  caseFacts,
  checkCase,
} from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import { linkStatesOf } from '../evidence/link-state.store';
import { type StoredCase, casesOf } from './business-case.store';
import type { CycleGround } from './case-ground';

/** A case with the ground it stands on and what its checks found. */
export interface OpenedCase extends CaseToOpen {
  readonly ground: CycleGround;
  readonly check: CaseCheck;
}

type States = Readonly<Record<Link, LinkState>>;
const NOTHING_STATED: States = { ACTION_OUTCOME: 'MISSING', OUTCOME_LOYALTY: 'MISSING', LOYALTY_RESULT: 'MISSING' };

/** Opens a case as it was read. */
export const openCase = (
  initiative: CaseToOpen['initiative'],
  stored: StoredCase,
  graded: States | undefined,
  ground: CycleGround,
): OpenedCase => {
  const open = { initiative, ...stored, links: graded ?? NOTHING_STATED };
  return { ...open, ground, check: checkCase(caseFacts(open, ground.card)) };
};

/** What is read of cases: what they state, and how their links are graded. */
export interface ReadCases {
  readonly cases: ReadonlyMap<string, StoredCase>;
  readonly links: ReadonlyMap<string, States>;
}

/** Reads the cases of initiatives in two statements however many. */
export const readCases = async (tx: Tx, initiativeIds: readonly string[]): Promise<ReadCases> => ({
  cases: await casesOf(tx, initiativeIds),
  links: await linkStatesOf(tx, initiativeIds),
});

/** The cases of a cycle's initiatives that have one, by initiative. */
export async function openCases(
  tx: Tx,
  ground: CycleGround,
  initiatives: readonly Initiative[],
): Promise<Map<string, OpenedCase>> {
  const { cases, links } = await readCases(
    tx,
    initiatives.map((one) => one.id),
  );
  return new Map(
    initiatives.flatMap((one) => {
      const stored = cases.get(one.id);
      return stored ? [[one.id, openCase(one, stored, links.get(one.id), ground)] as const] : [];
    }),
  );
}
