import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type DocumentNode, Kind, parse, validate } from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import * as plan from './features/choice/plan-operations';
import * as planActs from './features/choice/plan-acts-operations';
import * as planFurther from './features/choice/plan-further-operations';
import * as handOver from './features/choice/hand-over/operations';
import * as hand from './features/choice/hand/operations';
import * as ranking from './features/choice/ranking/operations';
import * as scoring from './features/choice/scoring/operations';
import * as agreement from './features/choice/scoring/agreement/operations';
import * as drivers from './features/choice/scoring/drivers/operations';
import * as model from './features/choice/scoring/model/operations';
import * as panel from './features/choice/scoring/panel/operations';
import * as weights from './features/choice/scoring/weights/operations';
import * as studio from './features/choice/studio/operations';
import * as studioExplain from './features/choice/studio/explain-operations';
import * as studioPortfolio from './features/choice/studio/portfolio-operations';
import * as studioSolving from './features/choice/studio/solving-operations';
import * as studioMoneyMap from './features/choice/studio/money-map-operations';
import * as studioCompare from './features/choice/studio/compare-operations';
import * as studioInputs from './features/choice/studio/inputs-operations';
import * as studioRules from './features/choice/studio/rules-operations';
import * as certificate from './shared/certificate/operations';
import * as wouldFund from './features/proposal/would-fund-operations';
import * as decision from './features/decision/operations';
import * as settings from './features/organisation/settings/operations';
import * as firstRun from './features/stewardship/first-run/operations';
import * as clock from './features/decision/clock/operations';
import * as appeal from './features/proposal/appeal/operations';
import * as delivery from './features/delivery/operations';
import * as deliveryImport from './features/delivery/import-operations';
import * as base from './features/envelope/base/operations';
import * as baseImport from './features/envelope/base/import-operations';
import * as calendar from './features/envelope/calendar/operations';
import * as cycle from './features/envelope/cycle/operations';
import * as transfers from './features/envelope/transfers/operations';
import * as stewardship from './features/stewardship/operations';
import * as supplement from './features/delivery/supplement-operations';
import * as certification from './features/proposal/certification-operations';
import * as reserve from './features/envelope/reserve/operations';
import * as opening from './features/envelope/opening/operations';
import * as mandate from './features/envelope/mandate/operations';
import * as decided from './features/decision/decided-operations';
import * as delegations from './features/decision/delegation-operations';
import * as signatures from './features/decision/signature-operations';
import * as envelope from './features/envelope/operations';
import * as keeping from './features/organisation/keeping-operations';
import * as members from './features/organisation/member-operations';
import * as organisation from './features/organisation/operations';
import * as acts from './features/proposal/acts';
import * as part from './features/proposal/part-operations';
import * as proposal from './features/proposal/operations';
import * as caseRules from './features/proposal/case-rules/operations';
import * as evidenceCases from './features/proposal/evidence/case-operations';
import * as evidenceDesk from './features/proposal/evidence/desk-operations';
import * as evidenceLibrary from './features/proposal/evidence/library-operations';
import * as evidence from './features/proposal/evidence/operations';
import * as intake from './features/proposal/intake/operations';
import * as methods from './features/proposal/methods/operations';
import * as help from './shared/help/operations';
import * as rateCard from './features/proposal/rate-card/operations';
import * as reassign from './features/proposal/reassign-operations';
import * as similar from './features/proposal/similar-operations';
import * as businessCase from './features/proposal/case/operations';
import * as caseSummary from './features/proposal/case/summary-operations';
import * as caseValue from './features/proposal/case/value-operations';
import { readyTabs } from './graphiql/tabs-by-role';
import type { Work } from './graphiql/work';
import { workOf } from './graphiql/work.fixtures';
import * as work from './graphiql/work-documents';
import type { CycleState, Role } from './shared/graphql/graphql';
import * as reauthenticate from './shared/session/reauthenticate';
import * as proposalFile from './features/proposal/file/operations';
import * as workspace from './shared/session/workspace';

const schema = buildSchema(readFileSync(join(__dirname, '../../../libs/contract/schema.graphql'), 'utf8'));
const isDocument = (value: unknown): value is DocumentNode =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === Kind.DOCUMENT;
const authority = {
  settings,
  firstRun,
  clock,
  appeal,
  part,
  decided,
  signatures,
  delegations,
  members,
  keeping,
  reassign,
  reauthenticate,
};
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
  stewardship,
  supplement,
  certification,
};
const evidenceOfCases = { caseRules, evidence, evidenceCases, evidenceDesk, evidenceLibrary, help, methods, rateCard };
const selection = {
  studio,
  studioExplain,
  studioPortfolio,
  studioRules,
  studioCompare,
  studioInputs,
  studioMoneyMap,
  studioSolving,
  planFurther,
  intake,
  proposalFile,
  hand,
  handOver,
  certificate,
  wouldFund,
};
const modules = {
  ...selection,
  ...evidenceOfCases,
  ...money,
  ...authority,
  plan,
  planActs,
  ranking,
  scoring,
  agreement,
  drivers,
  model,
  panel,
  weights,
  decision,
  envelope,
  organisation,
  acts,
  proposal,
  similar,
  businessCase,
  caseSummary,
  caseValue,
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
    const tab = readyTabs(workOf('COO', 'APPROVAL')).find((it) => it.title === '1 Approve plan Spring set');
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

  it('are no more than a person can look through, those that wait for them first', () => {
    for (const role of ROLES) expect(readyTabs(workOf(role, 'APPROVAL')).length).toBeLessThanOrEqual(12);
    const titles = (of: Work) => readyTabs(of).map((tab) => tab.title);
    expect(titles(workOf('COO', 'APPROVAL'))).toEqual([
      '1 Approve plan Spring set',
      '2 Who must sign Signed set',
      '3 Sign plan Signed set',
      '4 What waits for me',
      '5 Line by line Spring set',
      '6 Return plan Spring set',
      '7 Take back from Robin',
      '8 Lend my authority',
      '9 How full is the cap',
      '10 Release reserve',
      '11 Reverse Done set',
      '12 Grant the mandate of 2026',
    ]);
    expect(titles(workOf('FINANCE', 'APPROVAL')).slice(0, 5)).toEqual([
      '1 Who must sign Signed set',
      '2 Sign plan Signed set',
      '3 Countersign the mandate of 2026',
      '4 Certify base 2026 number 2',
      '5 Certify the cost of A-1',
    ]);
    const leader = workOf('PNL_LEADER', 'APPROVAL');
    expect(titles({ ...leader, member: { ...leader.member, standsIn: true } })[0]).toBe('1 Approve plan Spring set');
  });
});
