import * as acting from './acting';
import * as reading from './reading';
import type { ReadyTab } from './ready-tabs';
import { say } from './tab-words';
import type { Work } from './work';

/** For each decided plan that waits for the member's signature: what has to be signed, and signing it. */
export const signTabs = ({ work }: Work): readonly ReadyTab[] =>
  (work.decisionQueue ?? [])
    .filter((plan) => plan.state === 'AWAITING_SIGNATURE')
    .flatMap((plan) => [
      { title: say('Who must sign {}', plan.name), query: reading.SIGNATURES, variables: { planId: plan.id } },
      {
        title: say('Sign plan {}', plan.name),
        query: acting.SIGN_PLAN,
        variables: { id: plan.id, expectedVersion: plan.version },
      },
    ]);
