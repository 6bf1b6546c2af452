import type { FundingCycle, MeasuredOption } from '@clout/domain';
import { cycleById } from '../../envelope/cycle.store';
import type { Ask } from '../../platform/graphql/ask';
import { optionsOf } from './funding-option.store';
import type { ListedInitiative } from './initiative-list.store';
import { type InitiativeLink, type StoredInitiative, initiativesByIds, titlesInCycle } from './initiative.store';

/** What fields of an initiative are resolved from: one loaded whole, or one on a page of a list. */
export type InitiativeParent = StoredInitiative | ListedInitiative;

/** A cycle, read once a request. */
export const cycleOf = (ask: Ask, id: string): Promise<FundingCycle | null> =>
  ask.once(`cycle ${id}`, (tx) => cycleById(tx, id));

/** Initiatives for fields of later wings, by id: two statements for a whole list; hidden ones are left out. */
export const initiativesOf = async (
  ask: Ask,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredInitiative>> => {
  const wanted = [...new Set(ids)].sort();
  return ask.once(`initiatives ${wanted.join()}`, async (tx) => {
    const found = await initiativesByIds(tx, wanted);
    return new Map(found.map((initiative) => [initiative.id, initiative]));
  });
};

/** The options of an initiative; those of its page are read together. */
export async function optionsFor(ask: Ask, parent: InitiativeParent): Promise<readonly MeasuredOption[]> {
  if ('options' in parent) return parent.options;
  const ofPage = await ask.once(`options ${parent.page.key}`, (tx) => optionsOf(tx, parent.page.ids));
  return ofPage.get(parent.id) ?? [];
}

/** References with the titles that the session may see. */
export async function referencesFor(ask: Ask, cycleId: string, links: readonly InitiativeLink[]) {
  if (links.length === 0) return [];
  const titles = await ask.once(`titles ${cycleId}`, (tx) => titlesInCycle(tx, cycleId));
  return links.map(({ id, code }) => ({ id, code, title: titles.get(id) ?? null }));
}
