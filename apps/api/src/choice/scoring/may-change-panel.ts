import { ok, refuse, type FundingCycle, type Result } from '@clout/domain';
import type { StoredModel } from './scoring-model.store';

/** One by one the panel changes until the reveal, also after the first score; it needs a model to score by. */
export const mayChangePanel = (cycle: FundingCycle, model: StoredModel | null): Result<StoredModel> => {
  if ((cycle.state !== 'INTAKE' && cycle.state !== 'SCORING') || cycle.scoresRevealedAt !== null)
    return refuse(
      'WRONG_STATE',
      cycle.scoresRevealedAt ? 'The scores have been revealed.' : `The cycle is in ${cycle.state}.`,
      { remedy: 'The panel changes in INTAKE, and in SCORING until the reveal.' },
    );
  if (!model)
    return refuse('WRONG_STATE', 'The cycle has no scoring model yet.', { remedy: 'Set the scoring model first.' });
  return ok(model);
};
