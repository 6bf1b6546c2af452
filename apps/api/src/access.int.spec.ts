import {
  buildSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLInputType,
} from 'graphql';
import { PERMISSIONS, ROLES, may, type Operation, type Role } from '@clout/domain';
import { printSchema } from './print-schema';
import { TestApi, type Persona } from './testing/test-api';

/** A value that passes coercion, so that what refuses is the guard and not the parser. */
function sample(type: GraphQLInputType): unknown {
  const inner = getNullableType(type) as GraphQLInputType;
  if (isListType(inner)) return [];
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  if (isInputObjectType(inner))
    return Object.fromEntries(
      Object.values(inner.getFields())
        .filter((f) => isNonNullType(f.type) && f.defaultValue === undefined)
        .map((f) => [f.name, sample(f.type)]),
    );
  const scalars: Record<string, unknown> = {
    ID: '00000000-0000-4000-8000-000000000000',
    Int: 1,
    Float: 1,
    Boolean: false,
    Money: '1',
    BasisPoints: 1,
    Date: '2026-01-31',
    DateTime: '2026-01-31T00:00:00Z',
  };
  return isScalarType(inner) ? (scalars[inner.name] ?? 'x') : null;
}

describe('who may call what', () => {
  let api: TestApi;
  const people = new Map<Role, Persona>();
  let operations: { name: Operation; query: string; variables: Record<string, unknown> }[];
  beforeAll(async () => {
    api = await TestApi.start();
    const organization = await api.organization();
    const unit = await organization.unit('EB');
    for (const role of ROLES) people.set(role, await organization.member([role], role === 'PNL_LEADER' ? [unit] : []));
    const schema = buildSchema(await printSchema());
    operations = (['Query', 'Mutation'] as const).flatMap((root) =>
      Object.values(
        root === 'Query' ? (schema.getQueryType()?.getFields() ?? {}) : (schema.getMutationType()?.getFields() ?? {}),
      )
        .filter((field) => field.name in PERMISSIONS && field.name !== 'me')
        .map((field) => {
          const needed = field.args.filter(
            (arg: GraphQLArgument) => isNonNullType(arg.type) && arg.defaultValue === undefined,
          );
          const inner = String(field.type).replace(/[[\]!]/g, '');
          const named = schema.getType(inner);
          const selection = isObjectType(named) || isUnionType(named) ? '{ __typename }' : '';
          const declared = needed.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
          const passed = needed.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
          const query = `${root.toLowerCase()} ${declared ? `(${declared})` : ''} { ${field.name}${passed ? `(${passed})` : ''} ${selection} }`;
          return {
            name: field.name as Operation,
            query,
            variables: Object.fromEntries(needed.map((arg) => [arg.name, sample(arg.type)])),
          };
        }),
    );
  });
  afterAll(() => api.stop());

  it('is the permission table, for every operation and every role', async () => {
    const wrong: string[] = [];
    const asked = operations.flatMap((operation) =>
      [...people].map(([role, persona]) => ({ ...operation, role, persona })),
    );
    for (let i = 0; i < asked.length; i += 8) {
      const batch = asked.slice(i, i + 8);
      const answers = await Promise.all(
        batch.map(({ persona, query, variables }) => api.ask(persona, query, variables)),
      );
      for (const [j, { name, role }] of batch.entries()) {
        const answer = answers[j];
        const code = answer?.errors?.[0]?.extensions.code;
        if (code === 'BAD_USER_INPUT' || code === 'GRAPHQL_VALIDATION_FAILED' || code === 'INTERNAL')
          wrong.push(`${name} as ${role}: ${code} ${answer?.errors?.[0]?.message}`);
        else if ((code !== 'NOT_PERMITTED') !== may([role], name))
          wrong.push(`${name} as ${role}: ${code ?? 'answered'}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(operations.length).toBeGreaterThan(55);
  });

  it('lets nobody in without a session', async () => {
    for (const { query, variables } of operations) expect((await api.ask(null, query, variables)).status).toBe(401);
  });
});
