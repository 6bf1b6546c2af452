import type { Ask } from '../../platform/graphql/ask';
import { type StoredRateCard, rateCards } from '../rate-card/rate-card.store';
import { type CycleCaseRules, caseRulesOfCycles } from './case-rules.store';

/** The rules of a cycle; those of all cycles are read together, once a request. */
export const rulesOfCycle = async (ask: Ask, cycleId: string): Promise<CycleCaseRules | null> =>
  (await ask.once('case rules', (tx) => caseRulesOfCycles(tx, null))).get(cycleId) ?? null;

const allCards = (ask: Ask): Promise<StoredRateCard[]> => ask.once('rate cards', (tx) => rateCards(tx));

/** The rate card that a cycle stands on, or null. */
export const pinnedCardOf = async (ask: Ask, { rateCardId }: CycleCaseRules): Promise<StoredRateCard | null> =>
  (await allCards(ask)).find((card) => card.id === rateCardId) ?? null;

/** The newest certified card, where it is newer than the pinned one. */
export async function offeredCardOf(ask: Ask, rules: CycleCaseRules): Promise<StoredRateCard | null> {
  const pinned = await pinnedCardOf(ask, rules);
  const [newest] = (await allCards(ask)).filter((card) => card.state === 'CERTIFIED');
  return newest && pinned && newest.version > pinned.version ? newest : null;
}
