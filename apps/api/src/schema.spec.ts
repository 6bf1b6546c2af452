import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type GraphQLArgument,
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';
import { PERMISSIONS } from '@clout/domain';
import { projectRoot } from './platform/config';
import { printSchema } from './print-schema';

/** Operations that need no session; every other root field has a row in the permission table. */
const OPEN = ['signIn', 'signOut', 'acceptInvitation', 'demoPersonas'];
/** Names that clients are written against: they stay. */
const FIXED = {
  Query: `me organization members businessUnits functionalAreas touchpoints mandate opexBaseVersions opexBase fundingCycles
    fundingCycle envelope unitPosition initiatives initiative initiativeHistory submissionCheck scoringModel scoringQueue
    ranking plans plan decisionQueue ledger decisionRecord recordCheck`,
  Mutation: `signIn signOut reauthenticate inviteMember setMemberRoles importOpexBase openFundingCycle advanceFundingCycle
    createInitiative updateInitiative uploadAttachment requestSponsorship answerSponsorshipRequest submitInitiative
    withdrawInitiative returnInitiative acceptInitiative setScoringModel assignPanellists recordScore revealScores
    proposePlan updatePlan submitPlan withdrawPlan returnPlan decidePlan clearCondition reverseDecision`,
};

describe('the GraphQL schema', () => {
  let text: string;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    text = await printSchema();
    schema = buildSchema(text);
  });

  it('is the committed one', () => {
    expect(readFileSync(join(projectRoot(), 'libs/contract/schema.graphql'), 'utf8')).toBe(text);
  });

  it('describes every type, field, argument and value', () => {
    const bare: string[] = [];
    const own = Object.values(schema.getTypeMap()).filter(
      ({ name }) => !/^(__|String$|Int$|Float$|Boolean$|ID$|Query$|Mutation$|Subscription$)/.test(name),
    );
    for (const type of own) {
      if (!type.description) bare.push(type.name);
      if (isEnumType(type))
        bare.push(
          ...type
            .getValues()
            .filter((value) => !value.description)
            .map((value) => `${type.name}.${value.name}`),
        );
    }
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)))
        continue;
      for (const field of Object.values(type.getFields())) {
        if (!field.description) bare.push(`${type.name}.${field.name}`);
        if ('args' in field)
          bare.push(
            ...field.args
              .filter((arg: GraphQLArgument) => !arg.description)
              .map((arg: GraphQLArgument) => `${type.name}.${field.name}(${arg.name})`),
          );
      }
    }
    expect(bare).toEqual([]);
    expect(own.length).toBeGreaterThan(60);
  });

  it('keeps the names that clients are written against', () => {
    for (const [type, names] of Object.entries(FIXED)) {
      const fields = Object.keys((schema.getType(type) as { getFields(): object }).getFields());
      expect(names.split(/\s+/).filter((name) => !fields.includes(name))).toEqual([]);
    }
  });

  it('has a row in the permission table for every root field', () => {
    const fields = ['Query', 'Mutation', 'Subscription'].flatMap((type) =>
      Object.keys((schema.getType(type) as { getFields(): object }).getFields()),
    );
    const known = new Set<string>([...Object.keys(PERMISSIONS), ...OPEN]);
    expect(fields.filter((field) => !known.has(field))).toEqual([]);
  });

  it('answers every mutation with a union that can refuse, but for signing out', () => {
    const mutation = schema.getMutationType();
    const plain = Object.values(mutation?.getFields() ?? {}).filter(
      (field) => !/Result!$/.test(String(field.type)) && field.name !== 'signOut',
    );
    expect(plain.map((field) => field.name)).toEqual([]);
  });
});
