import type { FetcherParams } from '@graphiql/toolkit';
import { fetchOptions } from '../shared/graphql/client';
import { SECRET_FIELDS } from '../shared/graphql/secret-text';
import { frameWords } from './frame-words';
import { DECISION_FIELDS, operationOf } from './secrets';

/** What a decision is about, for the dialog that asks for the password. */
export interface DecisionAsk {
  readonly operationName: string;
  /** Minor units, when the operation repeats a total. */
  readonly confirmTotal: string | null;
}

export interface FetcherHooks {
  /** Asks for the password and stamps the session; false when the person thought better of it. */
  readonly reauthenticate: (ask: DecisionAsk) => Promise<boolean>;
  readonly onSignedOut: () => void;
}

const problem = (message: string) => ({ errors: [{ message }] });

const totalOf = (variables: unknown): string | null => {
  const input = typeof variables === 'object' && variables !== null ? Reflect.get(variables, 'input') : null;
  const total = typeof input === 'object' && input !== null ? Reflect.get(input, 'confirmTotal') : null;
  return typeof total === 'string' && /^\d+$/.test(total) ? total : null;
};

const isSignedOut = (body: unknown): boolean => {
  const errors = typeof body === 'object' && body !== null ? Reflect.get(body, 'errors') : null;
  return Array.isArray(errors) && errors.some((error) => error?.extensions?.code === 'UNAUTHENTICATED');
};

/** Runs the editor's operations by the session's cookie; asks for the password before a decision, and runs no sign-in. */
export const consoleFetcher =
  (hooks: FetcherHooks) =>
  async (params: FetcherParams): Promise<object> => {
    const operation = operationOf(params.query, params.operationName);
    const fields = operation?.fields ?? [];
    if (fields.some((field) => SECRET_FIELDS.includes(field))) return problem(frameWords().secret);
    if (operation?.kind === 'mutation' && fields.some((field) => DECISION_FIELDS.includes(field))) {
      const ask = { operationName: operation.name ?? fields[0] ?? '', confirmTotal: totalOf(params.variables) };
      if (!(await hooks.reauthenticate(ask))) return problem(frameWords().notRun);
    }
    const { credentials, headers } = fetchOptions(operation?.kind === 'mutation' ? crypto.randomUUID() : undefined);
    const answer = await fetch('/graphql', {
      method: 'POST',
      credentials,
      headers: { ...(headers as Record<string, string>), 'content-type': 'application/json' },
      body: JSON.stringify({
        query: params.query,
        variables: params.variables,
        operationName: operation ? operation.name : (params.operationName ?? undefined),
      }),
    });
    const body = (await answer.json()) as object;
    if (isSignedOut(body)) hooks.onSignedOut();
    return body;
  };
