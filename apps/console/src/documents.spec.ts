import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type DocumentNode, Kind, parse, validate } from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import * as plan from './features/choice/plan-operations';
import * as planActs from './features/choice/plan-acts-operations';
import * as ranking from './features/choice/ranking-operations';
import * as choice from './features/choice/operations';
import * as decision from './features/decision/operations';
import * as delivery from './features/delivery/operations';
import * as deliveryImport from './features/delivery/import-operations';
import * as base from './features/envelope/base/operations';
import * as baseImport from './features/envelope/base/import-operations';
import * as calendar from './features/envelope/calendar/operations';
import * as cycle from './features/envelope/cycle/operations';
import * as transfers from './features/envelope/transfers/operations';
import * as supplement from './features/delivery/supplement-operations';
import * as certification from './features/proposal/certification-operations';
import * as reserve from './features/envelope/reserve/operations';
import * as opening from './features/envelope/opening/operations';
import * as mandate from './features/envelope/mandate/operations';
import * as signatures from './features/decision/signature-operations';
import * as envelope from './features/envelope/operations';
import * as keeping from './features/organisation/keeping-operations';
import * as members from './features/organisation/member-operations';
import * as organisation from './features/organisation/operations';
import * as acts from './features/proposal/acts';
import * as proposal from './features/proposal/operations';
import * as reassign from './features/proposal/reassign-operations';
import { readyTabs } from './graphiql/tabs-by-role';
import * as work from './graphiql/work';
import type { CycleState, Role } from './shared/graphql/graphql';
import * as reauthenticate from './shared/session/reauthenticate';
import * as workspace from './shared/session/workspace';

const schema = buildSchema(readFileSync(join(__dirname, '../../../libs/contract/schema.graphql'), 'utf8'));
const isDocument = (value: unknown): value is DocumentNode =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === Kind.DOCUMENT;
const authority = { signatures, members, keeping, reassign, reauthenticate };
const money = {
  base,
  baseImport,
  calendar,
  cycle,
  delivery,
  deliveryImport,
  mandate,
  opening,
  reserve,
  transfers,
  supplement,
  certification,
};
const modules = {
  ...money,
  ...authority,
  plan,
  planActs,
  ranking,
  choice,
  decision,
  envelope,
  organisation,
  acts,
  proposal,
  work,
  workspace,
};
const documents = Object.entries(modules).flatMap(([module, exports]) =>
  Object.entries(exports)
    .filter((entry): entry is [string, DocumentNode] => isDocument(entry[1]))
    .filter(([, document]) => document.definitions.some((it) => it.kind === Kind.OPERATION_DEFINITION))
    .map(([name, document]) => [`${module} ${name}`, document] as const),
);

const ROLES: readonly Role[] = ['PNL_LEADER', 'CX_EXECUTIVE', 'PANELLIST', 'COO', 'FINANCE', 'AUDITOR', 'ADMIN'];
const CYCLES: readonly (CycleState | null)[] = [
  null,
  'INTAKE',
  'SCORING',
  'SELECTION',
  'APPROVAL',
  'EXECUTION',
  'CLOSED',
];
const initiative = (state: 'DRAFT' | 'SUBMITTED') => ({
  id: `i-${state}`,
  code: 'A-1',
  state,
  version: 2,
  businessUnit: { id: 'u1' },
});
const workOf = (role: Role, state: CycleState | null): work.Work => {
  const cycle = state ? { id: 'c1', name: 'Spring', fiscalYear: 2026, state, version: 3 } : undefined;
  const member = { id: 'm1', name: 'Dana', roles: [role], businessUnits: [{ id: 'u1', name: 'Cards' }] };
  const waiting = {
    id: 'p1',
    name: 'Spring set',
    state: 'SUBMITTED' as const,
    version: 4,
    inYear: '9007199254740993',
    lines: [{ initiative: { id: 'i1', code: 'A-1' }, option: { id: 'o1' } }],
  };
  return {
    member,
    cycle,
    work: {
      organization: { id: 'o', name: 'Harborline', currency: 'USD', minorUnitDigits: 2 },
      functionalAreas: [{ id: 'a1', name: 'Branch' }],
      touchpoints: [{ id: 't1', name: 'Branch' }],
      members: [{ id: 'm1', name: 'Dana', roles: [role] }],
      fundingCycles: cycle ? [cycle] : [],
      decisionQueue: [waiting, { ...waiting, id: 'p3', name: 'Signed set', state: 'AWAITING_SIGNATURE' as const }],
    },
    inCycle: {
      initiatives: { nodes: [initiative('DRAFT'), initiative('SUBMITTED')] },
      plans: [{ id: 'p2', name: 'Draft set', state: 'DRAFT', version: 1 }],
      scoringQueue: [{ initiative: { id: 'i1', code: 'A-1' }, criterion: { id: 'k1', name: 'Effort' } }],
      sponsorshipRequests: [{ id: 's1', initiativeTitle: 'One record', answer: 'OPEN', businessUnit: { id: 'u1' } }],
    },
  };
};

describe('the documents of the console', () => {
  it('are found', () => expect(documents.length).toBeGreaterThan(30));

  it.each(documents)('%s is valid against the contract', (_, document) => {
    expect(validate(schema, document).map((error) => error.message)).toEqual([]);
  });
});

describe('the ready tabs of the GraphQL console', () => {
  const all = ROLES.flatMap((role) =>
    CYCLES.flatMap((state) => readyTabs(workOf(role, state)).map((tab) => ({ ...tab, role, state }))),
  );

  it.each(all.map((tab) => [`${tab.role} in ${tab.state ?? 'no cycle'}: ${tab.title}`, tab] as const))(
    '%s is valid, variables too',
    (_, tab) => {
      const document = parse(tab.query);
      expect(validate(schema, document).map((error) => error.message)).toEqual([]);
      const operation = document.definitions.find((it) => it.kind === Kind.OPERATION_DEFINITION);
      if (!operation) throw new Error('no operation');
      const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], { ...tab.variables });
      expect(errors?.map((error) => error.message)).toBeUndefined();
    },
  );

  it('fills in the version and the exact total of the plan that waits', () => {
    const tab = readyTabs(workOf('COO', 'APPROVAL')).find((it) => it.title === '2 Approve plan Spring set');
    expect(tab?.variables).toEqual({
      input: {
        planId: 'p1',
        expectedVersion: 4,
        mode: 'ALL',
        confirmTotal: '9007199254740993',
        reason: 'Approved as proposed.',
      },
    });
  });
});
