import { ok, refuse, type FundingCycle, type Result } from '@clout/domain';
import type { StoredModel } from '../scoring/scoring-model.store';
import { mayPrepareScoring } from '../scoring/set-scoring-model';

/** Weights may be made while the model may change, and only where the model has any. */
export const mayWeigh = (cycle: FundingCycle, model: StoredModel | null): Result<StoredModel> => {
  const allowed = mayPrepareScoring(cycle, model?.done ?? 0);
  if (!allowed.ok) return allowed;
  if (!model)
    return refuse('WRONG_STATE', 'The cycle has no scoring model yet.', { remedy: 'Set the scoring model first.' });
  if (model.method !== 'WEIGHTED')
    return refuse('WRONG_STATE', `The cycle scores by ${model.method}, which has no weights.`, {
      remedy: 'Set a model of method WEIGHTED to weigh its criteria.',
    });
  return ok(model);
};
