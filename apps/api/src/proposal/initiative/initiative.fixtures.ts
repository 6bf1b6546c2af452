import { randomUUID } from 'node:crypto';
import type { CycleState } from '@clout/domain';
import { insertCycle } from '../../envelope/cycle.store';
import type { Persona, TestApi, TestOrganization } from '../../testing/test-api';

/** A cycle without an envelope: enough for proposals. */
export async function intakeCycle(
  org: TestOrganization,
  by: Persona,
  { fiscalYear = 2026, state = 'INTAKE' as CycleState } = {},
): Promise<string> {
  const [id, baseVersionId] = [randomUUID(), randomUUID()];
  await org.api.admin.query(
    `insert into opex_base_version (organization_id, id, fiscal_year, number, kind, label, as_of, currency, source_system,
       file_name, file_hash, mapping, state, current, file_rows, accepted_rows, left_out_rows, refused_rows, total,
       imported_by, imported_at)
     select $1, $2, $3, coalesce(max(number), 0) + 1, 'BUDGET', 'Test', '2026-01-01', 'USD', 'test', 'test.csv', $5, '{}',
       'IMPORTED', false, 0, 0, 0, 0, 0, $4, now()
     from opex_base_version where organization_id = $1 and fiscal_year = $3`,
    [org.id, baseVersionId, fiscalYear, by.id, baseVersionId],
  );
  await org.api.database.write(org.id, (tx) =>
    insertCycle(tx, {
      organizationId: org.id,
      id,
      name: `Cycle ${id.slice(0, 8)}`,
      fiscalYear,
      state,
      capShare: 1000,
      reserveShare: 0,
      excludedCategories: [],
      periodLimits: false,
      baseVersionId,
      exchangeRates: [{ currency: 'EUR', rate: '1.1', asOf: '2026-01-02', source: 'test' }],
      version: 1,
      openedBy: by.id,
      openedAt: tx.now,
      scoresRevealedAt: null,
    }),
  );
  return id;
}

/** People, words and an open cycle of one organisation, and the ids of all. */
export async function proposalHouse(api: TestApi, name = 'Proposals') {
  const org = await api.organization(name);
  const [cards, retail, office] = [await org.unit('CD'), await org.unit('RB'), await org.unit('CX', 'CX_OFFICE')];
  const area = await org.term('FUNCTIONAL_AREA', 'IT');
  const secondArea = await org.term('FUNCTIONAL_AREA', 'OPS');
  const touchpoint = await org.term('TOUCHPOINT', 'APP');
  const leader = await org.member(['PNL_LEADER'], [cards]);
  const otherLeader = await org.member(['PNL_LEADER'], [retail]);
  const executive = await org.member(['CX_EXECUTIVE'], [office]);
  const secondExecutive = await org.member(['CX_EXECUTIVE'], [office]);
  const cycle = await intakeCycle(org, executive);
  return {
    org,
    cards,
    retail,
    office,
    area,
    secondArea,
    touchpoint,
    leader,
    otherLeader,
    executive,
    secondExecutive,
    cycle,
  };
}
export type ProposalHouse = Awaited<ReturnType<typeof proposalHouse>>;

/** Input of a draft that lacks nothing. */
export const completeInput = (house: ProposalHouse, more: Record<string, unknown> = {}) => ({
  cycleId: house.cycle,
  businessUnitId: house.cards,
  title: 'Show pending holds in the app',
  problem: 'Customers call to ask what a hold is.',
  action: 'Show it with its release date.',
  functionalAreaIds: [house.area],
  touchpointIds: [house.touchpoint],
  outcome: { metric: 'Deposit-hold contacts', baseline: '1000', target: '650', byWhen: '2026-12-31' },
  benefit: { description: 'Fewer contacts', perYear: '42000000' },
  options: [
    { name: 'Pilot', minimumAmount: '500', costs: [{ period: 2, amount: '1000' }] },
    {
      name: 'Full',
      proposed: true,
      costs: [
        { period: 2, amount: '26000000', costCentre: 'CC-1', account: '6400', alreadyBudgeted: '100' },
        { period: 11, amount: '500000', kind: 'RUN_RATE', contractEnd: '2027-12-31' },
        { period: 12, amount: '500000', kind: 'RUN_RATE', contractEnd: '2027-12-31' },
        { period: 3, amount: '7', costClass: 'CAPEX' },
      ],
    },
  ],
  ...more,
});

const REFUSAL = '... on Refusal { code message field remedy problems { field message } }';
const STALE = '... on StaleVersion { current }';

/** The document of an initiative mutation: it answers id, version, state and label (the code), or the refusal. */
export const mutationOf = (signature: string, call: string, refusals = `${REFUSAL} ${STALE}`): string =>
  `mutation(${signature}) { ${call} { __typename ... on Initiative { id version state label: code } ${refusals} } }`;

export const CREATE = mutationOf('$input: CreateInitiativeInput!', 'createInitiative(input: $input)', REFUSAL);
export const UPDATE = mutationOf(
  '$id: ID!, $version: Int!, $input: UpdateInitiativeInput!',
  'updateInitiative(id: $id, expectedVersion: $version, input: $input)',
);
const byVersion = (name: string) =>
  mutationOf('$id: ID!, $version: Int!', `${name}(id: $id, expectedVersion: $version)`);
const withReason = (name: string) =>
  mutationOf(
    '$id: ID!, $version: Int!, $reason: String!',
    `${name}(id: $id, expectedVersion: $version, reason: $reason)`,
  );
export const SUBMIT = byVersion('submitInitiative');
export const ACCEPT = byVersion('acceptInitiative');
export const RETURN = withReason('returnInitiative');
export const WITHDRAW = withReason('withdrawInitiative');

/** What an initiative mutation of the fixtures answers. */
export interface Acted {
  readonly __typename: string;
  readonly id: string;
  readonly version: number;
  readonly state: string;
  /** The initiative's code. */
  readonly label: string;
  /** The refusal's. */
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
  readonly problems: readonly { readonly field: string; readonly message: string }[];
  readonly current: number;
}

/** An accepted initiative of the house, drafted and submitted by the leader of its unit. */
export async function acceptedInitiative(
  api: TestApi,
  house: ProposalHouse,
  more: Record<string, unknown> = {},
): Promise<Acted> {
  const made = await api.must<Acted>(house.leader, CREATE, { input: completeInput(house, more) });
  await api.must(house.leader, SUBMIT, { id: made.id, version: 1 });
  return api.must<Acted>(house.executive, ACCEPT, { id: made.id, version: 2 });
}
