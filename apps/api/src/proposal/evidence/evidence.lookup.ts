import type { Ask } from '../../platform/graphql/ask';
import { attachmentsOf } from '../attachment/attachment.store';
import type { InitiativeParent } from '../initiative/initiative.lookup';
import { linkLibrary } from './coefficient.store';
import { evidenceOf } from './evidence.store';
import { gradesOf } from './link-grade.store';
import { standingsOf } from './link-state.store';

/** A group of initiatives whose evidence is read together: those of a page, of a queue, or one alone. */
export interface Group {
  readonly key: string;
  readonly ids: readonly string[];
}

export const groupOf = (parent: InitiativeParent): Group =>
  'page' in parent ? parent.page : { key: parent.id, ids: [parent.id] };
export const groupOfOne = (initiativeId: string): Group => ({ key: initiativeId, ids: [initiativeId] });

export const evidenceIn = (ask: Ask, { key, ids }: Group) => ask.once(`evidence ${key}`, (tx) => evidenceOf(tx, ids));
export const gradesIn = (ask: Ask, { key, ids }: Group) => ask.once(`link grades ${key}`, (tx) => gradesOf(tx, ids));
export const standingsIn = (ask: Ask, { key, ids }: Group) =>
  ask.once(`link standings ${key}`, (tx) => standingsOf(tx, ids));
export const filesIn = (ask: Ask, { key, ids }: Group) =>
  ask.once(`attachments ${key}`, (tx) => attachmentsOf(tx, ids));
export const libraryOf = (ask: Ask) => ask.once('link library', (tx) => linkLibrary(tx));

/** What a field is resolved from: a row of an initiative, and the group it was read with. */
export type InGroup<T> = T & { readonly initiativeId: string; readonly group?: Group };
export const groupFor = ({ initiativeId, group }: InGroup<object>): Group => group ?? groupOfOne(initiativeId);
export const inGroup = <T extends { readonly initiativeId: string }>(group: Group, rows: readonly T[]): InGroup<T>[] =>
  rows.map((row) => ({ ...row, group }));
