import { print } from 'graphql';
import { mayCall, type Operation } from '@clout/domain';
import { fetchOptions } from '../shared/graphql/client';
import { busiestCycle } from '../shared/session/cycle-order';
import type { ResultOf, TadaDocumentNode } from '../shared/graphql/graphql';
import { CycleQuery, MemberQuery, WorkQuery } from './work-documents';

export type GraphiqlMember = NonNullable<ResultOf<typeof MemberQuery>['me']>;
export type GraphiqlWork = ResultOf<typeof WorkQuery>;
export type GraphiqlCycle = ResultOf<typeof CycleQuery>;

/** Everything the ready tabs are made of, read at each load. */
export interface Work {
  readonly member: GraphiqlMember;
  readonly work: GraphiqlWork;
  readonly cycle: NonNullable<GraphiqlWork['fundingCycles']>[number] | undefined;
  readonly inCycle: GraphiqlCycle;
}

/** Sends one document with the session's cookie; throws when there is no usable answer. */
export async function send<Data, Variables extends object>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { credentials, headers } = fetchOptions();
  const answer = await fetch('/graphql', {
    method: 'POST',
    credentials,
    headers: { ...(headers as Record<string, string>), 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const body = (await answer.json()) as { data?: Data | null; errors?: readonly { message: string }[] };
  if (!body.data) throw new Error(body.errors?.[0]?.message ?? `HTTP ${answer.status}`);
  return body.data;
}

/** Reads who is signed in and what waits for them; null when nobody is. */
export async function loadWork(): Promise<Work | null> {
  const { me: member } = await send(MemberQuery, {});
  if (!member) return null;
  const { roles } = member;
  const standsIn = member.standsIn ? 'NOW' : 'NEVER';
  const can = (operation: Operation) => mayCall({ roles, standsIn }, operation);
  const work = await send(WorkQuery, {
    cycles: can('fundingCycles'),
    queue: can('decisionQueue'),
    mandates: can('grantMandate') || can('countersignMandate'),
    bases: can('certifyOpexBase'),
  });
  const cycles = work.fundingCycles ?? [];
  const cycle = busiestCycle(roles, cycles);
  const inCycle: GraphiqlCycle = cycle
    ? await send(CycleQuery, {
        id: cycle.id,
        initiatives: can('initiatives'),
        plans: can('plans'),
        queue: can('scoringQueue') && cycle.state === 'SCORING',
        asked: can('sponsorshipRequests'),
        money: can('envelope'),
        transfers: can('confirmBudgetTransfers'),
        close: can('closeFiscalYear'),
        year: cycle.fiscalYear,
      })
    : {};
  return { member, work, cycle, inCycle };
}
