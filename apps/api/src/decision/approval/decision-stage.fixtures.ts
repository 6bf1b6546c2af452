import { randomUUID } from 'node:crypto';
import { type CostLine, type Plan, type Result } from '@clout/domain';
import { planById } from '../../choice/selection/plan.store';
import { submitPlan } from '../../choice/selection/submit-plan';
import { importBase } from '../../envelope/base/import-base';
import { cycleById, markScoresRevealed, setCycleState } from '../../envelope/cycle.store';
import { seedMandate } from '../../envelope/mandate.store';
import { openCycle } from '../../envelope/open-cycle';
import type { Actor } from '../../platform/access/actor';
import { readToken } from '../../platform/access/secret';
import { actorOfSession, scopeTo } from '../../platform/access/session.store';
import type { Tx } from '../../platform/database/transaction';
import { createInitiative } from '../../proposal/initiative/create-initiative';
import { draftPlan } from './draft-plan.fixtures';
import { PASSWORD, type Persona, type TestApi, type TestOrganization } from '../../testing/test-api';

export const FISCAL_YEAR = 2027;

/** One cost line of a test initiative, in minor units; OPEX, once, in period 1, unless said otherwise. */
export interface TestCost extends Partial<Omit<CostLine, 'id'>> {
  readonly amount: bigint;
}
/** An accepted initiative with one funding option. */
export interface TestInitiative {
  readonly costs: readonly TestCost[];
  readonly minimumAmount?: bigint;
  readonly requires?: readonly string[];
  readonly owner?: Persona;
}

export const accepted = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
  return result.value;
};

/** A company with an envelope of 10 % of 1,000,000.00, a cycle in SELECTION, and everyone who has a part in it. */
export class DecisionStage {
  private constructor(
    readonly api: TestApi,
    readonly org: TestOrganization,
    readonly cycleId: string,
    readonly units: readonly [string, string],
    readonly people: Record<'coo' | 'executive' | 'leader' | 'finance' | 'auditor', Persona>,
  ) {}

  static async build(
    api: TestApi,
    more: { reserveShare?: number; periodLimits?: boolean } = {},
  ): Promise<DecisionStage> {
    const org = await api.organization();
    const units = [await org.unit('EB'), await org.unit('CD')] as const;
    const people = {
      coo: await org.member(['COO']),
      executive: await org.member(['CX_EXECUTIVE']),
      leader: await org.member(['PNL_LEADER'], units),
      finance: await org.member(['FINANCE']),
      auditor: await org.member(['AUDITOR']),
    };
    const { coo, finance, executive } = people;
    const seed = { grantedBy: coo.id, countersignedBy: finance.id, reserveShare: more.reserveShare ?? 0 };
    await api.database.write(org.id, (tx) => seedMandate(tx, { fiscalYear: FISCAL_YEAR, ...seed }));
    const rows = ['EB,1000,6000,600000.00', 'EB,1001,6100,100000.00', 'CD,2000,6000,300000.00'];
    const importing = { ...BASE_IMPORT, content: ['unit,centre,account,amount', ...rows].join('\n') };
    await as(api, org, finance, async (tx, actor) => accepted(await importBase(tx, actor, importing)));
    const opening = { ...CYCLE_OPENING, periodLimits: more.periodLimits ?? false };
    const cycleId = await as(api, org, executive, async (tx, actor) => accepted(await openCycle(tx, actor, opening)));
    return new DecisionStage(api, org, cycleId, [...units], people);
  }

  /** Runs work as one of the people, under their sight. */
  as<T>(who: Persona, work: (tx: Tx, actor: Actor) => Promise<T>): Promise<T> {
    return as(this.api, this.org, who, work);
  }

  /** An initiative as the panel leaves it: submitted by its leader, accepted. */
  async initiative({ costs, minimumAmount = 0n, requires = [], owner }: TestInitiative): Promise<string> {
    const { leader, executive } = this.people;
    const input = {
      cycleId: this.cycleId,
      businessUnitId: this.units[0],
      title: `Initiative ${randomUUID().slice(0, 8)}`,
      requiresIds: requires,
      ownerId: owner?.id ?? leader.id,
      options: [
        {
          name: 'core',
          minimumAmount,
          proposed: true,
          costs: costs.map((cost) => ({
            period: 1,
            kind: 'ONE_TIME' as const,
            costClass: 'OPEX' as const,
            costCentre: '1000',
            account: '6000',
            ...cost,
          })),
        },
      ],
    };
    const id = await this.as(leader, async (tx, actor) => accepted(await createInitiative(tx, actor, { input })));
    await this.api.admin.query(
      `update initiative set initiative_state = 'ACCEPTED', submitted_by = $2, accepted_by = $3, submitted_at = now(), accepted_at = now() where id = $1`,
      [id, leader.id, executive.id],
    );
    return id;
  }

  /** Brings the cycle to the state in which plans are made and decided. */
  async select(): Promise<void> {
    await this.as(this.people.executive, async (tx) => {
      await markScoresRevealed(tx, this.cycleId);
      const cycle = await cycleById(tx, this.cycleId);
      if (cycle && cycle.state !== 'SELECTION')
        await setCycleState(tx, cycle.id, { to: 'SELECTION', expectedVersion: cycle.version });
    });
  }

  /** A submitted plan of these initiatives, its money held. */
  async submittedPlan(initiativeIds: readonly string[], submitter: Persona = this.people.executive): Promise<Plan> {
    await this.select();
    const id = await this.as(submitter, async (tx, actor) => {
      const draft = await draftPlan(tx, actor, this.cycleId, initiativeIds);
      return accepted(await submitPlan(tx, actor, { id: draft, expectedVersion: 1 }));
    });
    const plan = await this.as(submitter, (tx) => planById(tx, id));
    if (!plan) throw new Error('the plan is not there');
    return plan;
  }

  /** A fresh one-use re-authentication. */
  async reauthenticate(who: Persona): Promise<string> {
    const done = await this.api.must<{ token: string }>(
      who,
      'mutation($p: String!) { reauthenticate(password: $p) { ... on Reauthentication { token } ... on Refusal { message } } }',
      { p: PASSWORD },
    );
    return done.token;
  }
}

async function as<T>(
  api: TestApi,
  org: TestOrganization,
  who: Persona,
  work: (tx: Tx, actor: Actor) => Promise<T>,
): Promise<T> {
  return api.database.write(org.id, async (tx) => {
    const token = readToken(who.token);
    const actor = token && (await actorOfSession(tx, token.hash));
    if (!actor) throw new Error('no session');
    await scopeTo(tx, actor);
    return work(tx, actor);
  });
}

export const BASE_IMPORT = {
  fiscalYear: FISCAL_YEAR,
  kind: 'BUDGET' as const,
  label: 'Budget',
  asOf: '2026-11-01',
  currency: 'USD',
  sourceSystem: 'test',
  controlTotal: 100_000_000n,
  uploadId: null,
  fileName: 'base.csv',
  mapping: {
    businessUnitColumn: 'unit',
    costCentreColumn: 'centre',
    accountColumn: 'account',
    amountColumn: 'amount',
    legalEntityColumn: null,
    functionalAreaColumn: null,
    categoryColumn: null,
    periodColumn: null,
    allocatedColumn: null,
    allocatedValues: null,
    expenseColumn: null,
    expenseValues: null,
    amountUnit: 'MAJOR' as const,
    decimalMark: '.' as const,
    groupMark: null,
    delimiter: ',',
  },
  createMissingUnits: false,
  acceptRefusals: false,
};
const CYCLE_OPENING = {
  name: 'Cycle',
  fiscalYear: FISCAL_YEAR,
  capShare: null,
  reserveShare: null,
  excludedCategories: [],
  periodLimits: false,
  exchangeRates: [],
  opexBaseVersionId: null,
};
