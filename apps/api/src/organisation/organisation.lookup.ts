import type { Ask } from '../platform/graphql/ask';
import { members, type MemberRow } from './member.store';
import { businessUnits, terms } from './organisation.store';
import type { Term } from './term.table';
import type { BusinessUnit } from './unit.table';

/** Small tables that many rows refer to: read once a request, whole. */
export const allMembers = (ask: Ask): Promise<MemberRow[]> => ask.once('members', (tx) => members(tx));
export const allUnits = (ask: Ask): Promise<BusinessUnit[]> => ask.once('units', (tx) => businessUnits(tx));
export const allTerms = (ask: Ask): Promise<Term[]> => ask.once('terms', (tx) => terms(tx));

/** A member, unit or term by id, for fields that refer to one. */
export const memberOf = async (ask: Ask, id: string | null): Promise<MemberRow | null> =>
  (await allMembers(ask)).find((member) => member.id === id) ?? null;
export const unitOf = async (ask: Ask, id: string | null): Promise<BusinessUnit | null> =>
  (await allUnits(ask)).find((unit) => unit.id === id) ?? null;
export const termsOf = async (ask: Ask, ids: readonly string[]): Promise<Term[]> =>
  (await allTerms(ask)).filter((term) => ids.includes(term.id));
