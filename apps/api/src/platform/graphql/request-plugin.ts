import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { GraphQLError, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { say } from '../language/say';
import type { Ask } from './ask';
import { unauthenticated } from './faults';
import { isUnreachable } from './format-error';

/** Root fields that may be asked without a session. */
const OPEN_FIELDS = new Set(['signIn', 'acceptInvitation', 'signOut', 'demoPersonas', '__typename']);
/** Most root fields one request may name: an alias is a request of its own. */
const MAX_ROOT_FIELDS = 40;
/** Most errors that one answer names. */
const MAX_ERRORS = 10;

const rootFields = (operation: OperationDefinitionNode): string[] =>
  operation.selectionSet.selections.map((selection) => (selection.kind === Kind.FIELD ? selection.name.value : '...'));

const mentionsIntrospection = (context: GraphQLRequestContext<Ask>) => /\b__(schema|type)\b/.test(context.source ?? '');

/** True for a document that parsed and did not validate. */
const isUnresolved = (context: GraphQLRequestContext<Ask>) =>
  context.document !== undefined && context.operation === undefined;

const hide = ({ response }: GraphQLRequestContext<Ask>) => {
  if (!response) return;
  response.http.status = 401;
  response.body = { kind: 'single', singleResult: { errors: [unauthenticated().toJSON()] } };
};

/**
 * Opens nothing for strangers: without a session only the open root fields run, and validation tells nothing about the
 * others. Apollo skips validation for cached documents, so that the check stands in `didResolveOperation`. Ends the
 * request's snapshot when the answer is made.
 */
export const requestPlugin = (): ApolloServerPlugin<Ask> => ({
  async requestDidStart() {
    return {
      async didResolveOperation(context) {
        if (context.operation?.operation === OperationTypeNode.MUTATION) context.contextValue.carryOn();
        const fields = context.operation ? rootFields(context.operation) : [];
        if (fields.length > MAX_ROOT_FIELDS)
          throw new GraphQLError(`At most ${MAX_ROOT_FIELDS} root fields in one request.`, {
            extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
          });
        const stranger = context.contextValue.options.token === undefined;
        const open = fields.every((field) => OPEN_FIELDS.has(field) || (stranger && field === 'me'));
        if ((!open || mentionsIntrospection(context)) && (await context.contextValue.actor()) === null)
          throw unauthenticated();
      },
      async didEncounterErrors(context) {
        if (context.errors.some((error) => isUnreachable(error.originalError ?? error)) && context.response) {
          context.response.http.status = 503;
          context.response.http.headers.set('retry-after', '2');
        }
      },
      async willSendResponse(context) {
        if (isUnresolved(context) && (await context.contextValue.actor()) === null) hide(context);
        await context.contextValue.end();
        if (context.response.body.kind === 'single') {
          const { singleResult } = context.response.body;
          const { language } = context.contextValue.options;
          if (singleResult.errors)
            singleResult.errors = singleResult.errors
              .slice(0, MAX_ERRORS)
              .map((error) => ({ ...error, message: say(error.message, language) }));
        }
      },
    };
  },
});
