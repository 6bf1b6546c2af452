import { unavailable } from '../../platform/graphql/faults';
import { ReckonerBusy, type Reckons } from './reckoner';
import type { ReckoningKind, Reckonings } from './reckoning';

/** The answer to a question; UNAVAILABLE while the thread is overrun. */
export const reckon = async <K extends ReckoningKind>(
  reckoner: Reckons,
  kind: K,
  asked: Reckonings[K]['asked'],
  seconds: number,
): Promise<Reckonings[K]['answer']> => {
  try {
    return await reckoner.ask(kind, asked, seconds);
  } catch (error) {
    throw error instanceof ReckonerBusy ? unavailable() : error;
  }
};
