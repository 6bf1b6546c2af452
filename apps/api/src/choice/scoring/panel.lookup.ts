import type { Criterion } from '@clout/domain';
import type { Ask } from '../../platform/graphql/ask';
import { panelStandings, type PanellistStanding } from './read-panel';
import { scoreChanges, type ScoreChange } from './score-change.store';
import type { StoredScore } from './score.store';
import { modelOf, type StoredModel } from './scoring-model.store';

/** The criteria of a cycle, read once a request; none before a model is set. */
export const criteriaOf = async (ask: Ask, cycleId: string): Promise<readonly Criterion[]> =>
  (await ask.once(`scoring model ${cycleId}`, (tx) => modelOf(tx, cycleId)))?.criteria ?? [];

/** How far everyone of a panel is, read once a request. */
export const standingsOf = (ask: Ask, model: StoredModel): Promise<ReadonlyMap<string, PanellistStanding>> =>
  ask.once(`panel standings ${model.cycleId}`, (tx, actor) => panelStandings(tx, actor, model));

/** What a score was before, as far as the session may see it; those of a cycle are read together. */
export const changesOf = async (
  ask: Ask,
  score: Pick<StoredScore, 'id' | 'cycleId'>,
): Promise<readonly ScoreChange[]> =>
  (await ask.once(`score changes ${score.cycleId}`, (tx) => scoreChanges(tx, score.cycleId))).filter(
    (change) => change.scoreId === score.id,
  );
