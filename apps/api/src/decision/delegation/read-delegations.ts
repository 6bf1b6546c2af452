import { type DelegationNow, type Role } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { delegations, delegationsTo } from './delegation.store';

const OVERSEERS: readonly Role[] = ['COO', 'FINANCE', 'AUDITOR', 'CX_EXECUTIVE', 'ADMIN'];

/** Lent authority, the latest first: all of it for those who oversee money or members, else what was lent to oneself. */
export const readDelegations = (tx: Tx, actor: Actor): Promise<DelegationNow[]> =>
  actor.roles.some((role) => OVERSEERS.includes(role)) ? delegations(tx) : delegationsTo(tx, actor.memberId);
