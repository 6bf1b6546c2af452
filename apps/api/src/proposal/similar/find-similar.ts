import { PROPOSAL_LIMITS, normalizeText, textFault } from '@clout/domain';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import { badInput } from '../../platform/graphql/faults';
import { initiativesByIds } from '../initiative/initiative.store';
import { type DraftText, similarTo } from './similar.store';

export const MOST_SIMILAR = 20;

const checked = (field: keyof DraftText, value: string): string => {
  const rule = field === 'title' ? { max: PROPOSAL_LIMITS.title } : { max: PROPOSAL_LIMITS.text, lines: true };
  const fault = textFault(value, rule);
  if (fault !== null) throw badInput(`${field} ${fault}.`);
  return normalizeText(value);
};

/** The proposals that may be seen and are most like a draft, with their likeness; at most four statements. */
export async function findSimilar(tx: Tx, draft: DraftText, exceptId: string | null, first: number) {
  if (!Number.isInteger(first) || first < 1 || first > MOST_SIMILAR)
    throw badInput(`first must be from 1 to ${MOST_SIMILAR}.`);
  const text = {
    title: checked('title', draft.title),
    problem: checked('problem', draft.problem),
    action: checked('action', draft.action),
  };
  const found = await similarTo(tx, text, exceptId !== null && isUuid(exceptId) ? exceptId : null, first);
  const ids = found.map(({ id }) => id);
  const byId = new Map((await initiativesByIds(tx, ids)).map((initiative) => [initiative.id, initiative]));
  return found.flatMap(({ id, likeness }) => {
    const initiative = byId.get(id);
    return initiative ? [{ likeness, initiative }] : [];
  });
}
