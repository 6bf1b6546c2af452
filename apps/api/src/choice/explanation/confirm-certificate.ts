import type { Ask } from '../../platform/graphql/ask';
import { certificateFor } from './certificate-view';
import { EXPLAIN_SECONDS, readForLong } from './explain';
import { reckon } from './reckon';
import type { Reckons } from './reckoner';
import { shownChange } from './shown-certificate';

/** Solves the changes of a certificate again, whole: with each the best plan funds the initiative, with less it does not. */
export async function confirmCertificate(ask: Ask, reckoner: Reckons, planId: string, initiativeId: string) {
  const { plan, found, view } = await certificateFor(ask, reckoner, planId, initiativeId);
  const { explained } = await readForLong(ask, planId, () => Promise.resolve(null));
  const { id, lifted, changes } = found.answer;
  const { portfolio } = explained.composed;
  const settled = await reckon(reckoner, 'confirmation', { portfolio, id, lifted, changes }, EXPLAIN_SECONDS);
  const shown = changes.map((change, k) => {
    const { funded = null, fundedWithLess = null } = settled[k] ?? {};
    const confirmed = funded === true && fundedWithLess === false;
    return { change: shownChange(change, found, view), funded, fundedWithLess, confirmed };
  });
  return {
    planId: plan.id,
    planVersion: plan.version,
    initiative: view.initiative,
    confirmed: shown.every((one) => one.confirmed),
    changes: shown,
  };
}
