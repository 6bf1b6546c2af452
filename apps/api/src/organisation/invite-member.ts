import { randomBytes } from 'node:crypto';
import {
  collectText,
  forbiddenPairs,
  invalid,
  ok,
  refuse,
  type FieldProblem,
  type Result,
  type Role,
} from '@clout/domain';
import type { Actor } from '../platform/access/actor';
import { hashPassword } from '../platform/access/secret';
import { createAccount, emailIsTaken } from '../platform/access/session.store';
import type { Tx } from '../platform/database/transaction';
import { appendRecords } from '../platform/record/record.store';
import { createMember, grant } from './member.store';
import { businessUnits } from './organisation.store';

export interface InviteMemberArgs {
  readonly input: {
    readonly name: string;
    readonly email: string;
    readonly roles: readonly Role[];
    readonly businessUnitIds: readonly string[];
  };
}

const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,180}\.[^\s@.]{2,60}$/;

/** Adds a member who sets a password by a one-time link. */
export async function inviteMember(tx: Tx, actor: Actor, { input }: InviteMemberArgs): Promise<Result<string>> {
  const problems: FieldProblem[] = [];
  const name = collectText(problems, 'input.name', input.name, { min: 1, max: 120 });
  const email = collectText(problems, 'input.email', input.email, { min: 6, max: 254 });
  if (email && !ADDRESS.test(email)) problems.push({ field: 'input.email', message: 'must be an e-mail address' });
  problems.push(...(await unknownUnits(tx, input.businessUnitIds, 'input.businessUnitIds')));
  if (problems.length > 0) return invalid(problems);
  const conflict = pairRefusal(input.roles);
  if (conflict) return conflict;
  if (await emailIsTaken(tx, email))
    return refuse('DUPLICATE', 'Somebody already signs in with this address.', {
      field: 'input.email',
      remedy: 'Use another address.',
    });
  const accountId = await createAccount(tx, email, await hashPassword(randomBytes(32).toString('base64url')));
  const id = await createMember(tx, { accountId, name, email });
  await grant(tx, id, [...new Set(input.roles)], [...new Set(input.businessUnitIds)]);
  await appendRecords(tx, actor, [
    {
      act: 'inviteMember',
      subjectType: 'Member',
      subjectId: id,
      after: { roles: [...input.roles], businessUnitIds: [...input.businessUnitIds] },
    },
  ]);
  return ok(id);
}

/** A refusal when one person would hold two roles that must be in different hands; else null. */
export const pairRefusal = (roles: readonly Role[]) => {
  const pairs = forbiddenPairs(roles);
  if (pairs.length === 0) return null;
  return refuse(
    'CONFLICT_OF_INTEREST',
    `One person may not be ${pairs.map((pair) => pair.join(' and ')).join(', nor ')}.`,
    {
      field: 'roles',
      remedy: 'Give one of the two roles to somebody else.',
    },
  );
};

export const unknownUnits = async (tx: Tx, ids: readonly string[], field: string): Promise<FieldProblem[]> => {
  const known = new Set((await businessUnits(tx)).map((unit) => unit.id));
  return ids.flatMap((id, i) =>
    known.has(id) ? [] : [{ field: `${field}[${i}]`, message: 'is no business unit of this organisation' }],
  );
};
