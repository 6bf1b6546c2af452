import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { Config } from '../config';
import { Database } from '../database/transaction';
import { sayInItsLanguage } from '../language/said-fields';
import { askOf } from './context';
import { formatError } from './format-error';
import { jitPlugin } from './jit-plugin';
import { preferJoined } from './joined';
import { requestPlugin } from './request-plugin';
import { DateTimeScalar, MoneyScalar } from './scalars';

/** Most tokens of one document: parsing stops there, before validation costs anything. */
export const MAX_TOKENS = 2_000;

const armor = new ApolloArmor({
  maxDepth: { n: 10, flattenFragments: true, ignoreIntrospection: true },
  maxAliases: { n: 30, allowList: [] },
  maxDirectives: { n: 8 },
  maxTokens: { enabled: false },
  costLimit: { enabled: false },
  blockFieldSuggestion: { enabled: true },
}).protect();
/** Limits on a document, checked before it is executed. */
export const LIMIT_RULES = armor.validationRules;

/** The GraphQL endpoint: code first, limits before execution, one snapshot a query. */
export const graphqlModule = () =>
  GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [Database, Config],
    useFactory: (database: Database, config: Config) => ({
      path: '/graphql',
      autoSchemaFile: true,
      sortSchema: true,
      transformSchema: (schema) => sayInItsLanguage(preferJoined(schema)),
      graphiql: false,
      introspection: true,
      csrfPrevention: { requestHeaders: ['x-clout-request', 'apollo-require-preflight'] },
      allowBatchedHttpRequests: false,
      includeStacktraceInErrorResponses: false,
      hideSchemaDetailsFromClientErrors: true,
      preserveHttpStatusForExecutionErrors: false,
      autoTransformHttpErrors: false,
      parseOptions: { maxTokens: MAX_TOKENS },
      validationRules: [...LIMIT_RULES],
      plugins: [...(armor.plugins as ApolloServerPlugin[]), requestPlugin(), jitPlugin()] as never,
      formatError,
      buildSchemaOptions: {
        // Apollo asserts that the schema holds; asking the whole of it about itself besides is the slowest part of a start.
        skipCheck: true,
        scalarsMap: [
          { type: Date, scalar: DateTimeScalar },
          { type: BigInt, scalar: MoneyScalar },
        ],
      },
      context: askOf(database, config),
    }),
  });
