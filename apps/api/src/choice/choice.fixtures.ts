import { castOf, importRows, mandateFor, openCycleOf, baseRow, type CycleCast } from '../envelope/envelope.fixtures';
import { ACCEPT, CREATE, SUBMIT, type Acted } from '../proposal/initiative/initiative.fixtures';
import type { Persona, TestApi, TestOrganization } from '../testing/test-api';

const REFUSAL = '... on Refusal { code message field remedy problems { field message } }';

const refusals = (extra: string): string => `__typename ${REFUSAL} ${extra}`;
const MODEL_FIELDS =
  'id version missingScores criteria { id name weight } panel { member { id } criteria { name } } progress { done open }';
export const PLAN_FIELDS = `id name state version value bound gap proven inYear runRate cost inputHash onOlderBase holdExpiresAt
  submittedBy { id } lines { id position value inYear runRate state forced initiative { id code state } option { id name }
    amounts { period requested approved } } notFunded { initiative { id } reason } forced { initiativeId optionId reason }
  excluded { initiativeId } constraints { maximumItems }
  comparedWithRanking { rankingValue planValue onlyInPlan { code } onlyInRanking { code } }`;

export const SET_MODEL = `mutation($cycle: ID!, $input: ScoringModelInput!, $version: Int) { setScoringModel(cycleId: $cycle, input: $input, expectedVersion: $version) { ${refusals(`... on StaleVersion { current } ... on ScoringModel { ${MODEL_FIELDS} }`)} } }`;
export const ASSIGN = `mutation($cycle: ID!, $input: [PanelAssignmentInput!]!) { assignPanellists(cycleId: $cycle, input: $input) { ${refusals(`... on ScoringModel { ${MODEL_FIELDS} }`)} } }`;
export const SCORE = `mutation($input: RecordScoreInput!) { recordScore(input: $input) { ${refusals('... on Score { id value note }')} } }`;
export const REVEAL = `mutation($cycle: ID!) { revealScores(cycleId: $cycle) { ${refusals('... on Ranking { id totalCount entries { position initiative { id } } }')} } }`;
export const PROPOSE = `mutation($input: ProposePlanInput!) { proposePlan(input: $input) { ${refusals(`... on Infeasible { conflict } ... on Plan { ${PLAN_FIELDS} }`)} } }`;
export const UPDATE_PLAN = `mutation($id: ID!, $version: Int!, $input: UpdatePlanInput!) { updatePlan(id: $id, expectedVersion: $version, input: $input) { ${refusals(`... on StaleVersion { current } ... on Infeasible { conflict } ... on Plan { ${PLAN_FIELDS} }`)} } }`;
export const SUBMIT_PLAN = `mutation($id: ID!, $version: Int!) { submitPlan(id: $id, expectedVersion: $version) { ${refusals(`... on StaleVersion { current } ... on CapExceeded { measure requested overBy } ... on Plan { ${PLAN_FIELDS} }`)} } }`;
export const WITHDRAW_PLAN = `mutation($id: ID!, $version: Int!, $reason: String!) { withdrawPlan(id: $id, expectedVersion: $version, reason: $reason) { ${refusals(`... on StaleVersion { current } ... on Plan { ${PLAN_FIELDS} }`)} } }`;

/** A refusal or an object, as the tests read it. */
export type Answered = Record<string, unknown> & { readonly __typename: string; readonly id: string };

export interface ShownPlan extends Answered {
  readonly version: number;
  readonly lines: readonly {
    readonly initiative: { readonly id: string; readonly code: string };
    readonly option: { readonly id: string; readonly name: string };
  }[];
}

const anchors = [
  { value: 0, text: 'Nobody notices' },
  { value: 1000, text: 'Everybody notices' },
];
export const criterion = (name: string, weight: number, kind = 'OTHER'): Record<string, unknown> => ({
  name,
  question: `How much ${name}?`,
  weight,
  kind,
  anchors,
});
export const CRITERIA = [criterion('Customer', 3000, 'CUSTOMER_VALUE'), criterion('Business', 1000, 'BUSINESS_VALUE')];

/** A cost of one period; `runRate` makes it go on. */
export const cost = (amount: number, period = 1, kind = 'ONE_TIME'): Record<string, unknown> => ({
  period,
  amount: `${amount}`,
  kind,
});

/** A company with 1,000.00 of in-year headroom, a cycle, two units with leaders, and a panel of two. */
export class ChoiceHouse {
  private constructor(
    readonly api: TestApi,
    readonly org: TestOrganization,
    readonly cast: CycleCast,
    readonly people: Record<'leader' | 'other' | 'one' | 'two' | 'auditor', Persona>,
    readonly terms: {
      readonly unit: string;
      readonly otherUnit: string;
      readonly area: string;
      readonly touchpoint: string;
    },
    readonly cycle: string,
  ) {}

  static async build(api: TestApi, cycle: Record<string, unknown> = {}): Promise<ChoiceHouse> {
    const org = await api.organization();
    const [unit, otherUnit] = [await org.unit('EB'), await org.unit('CD')];
    const cast = await castOf(org);
    const people = {
      leader: await org.member(['PNL_LEADER'], [unit]),
      other: await org.member(['PNL_LEADER'], [otherUnit]),
      one: await org.member(['PANELLIST']),
      two: await org.member(['PANELLIST']),
      auditor: await org.member(['AUDITOR']),
    };
    const area = await org.term('FUNCTIONAL_AREA', 'IT');
    const touchpoint = await org.term('TOUCHPOINT', 'APP');
    await mandateFor(org, cast, { fiscalYear: 2027 });
    await importRows(api, cast.finance, [baseRow('Unit EB', '6000.00'), baseRow('Unit CD', '4000.00')]);
    const opened = await openCycleOf(api, cast.executive, cycle);
    return new ChoiceHouse(api, org, cast, people, { unit, otherUnit, area, touchpoint }, opened.id);
  }

  /**
   * Drafts, submits and accepts an initiative of the first unit; options of { name, effectShare, costs }. `before` adds to
   * the draft and answers its version then.
   */
  async initiative(
    title: string,
    options: readonly Record<string, unknown>[],
    more: Record<string, unknown> = {},
    before: (id: string) => Promise<number> = () => Promise.resolve(1),
    who: Persona = this.people.leader,
  ): Promise<Acted> {
    const { unit, area, touchpoint } = this.terms;
    const input = {
      cycleId: this.cycle,
      businessUnitId: unit,
      title,
      problem: 'Customers wait.',
      action: 'Let them not.',
      functionalAreaIds: [area],
      touchpointIds: [touchpoint],
      outcome: { metric: 'Waiting', baseline: '10', target: '5', byWhen: '2027-12-31' },
      benefit: { description: 'Less waiting', perYear: '100' },
      options: options.map((option, k) => ({ proposed: k === 0, ...option })),
      ...more,
    };
    const made = await this.must(who, CREATE, { input });
    const version = await before(made.id);
    await this.must(who, SUBMIT, { id: made.id, version });
    const accepted = await this.must(this.cast.executive, ACCEPT, { id: made.id, version: version + 1 });
    return accepted as unknown as Acted;
  }

  /** Runs a mutation that must not be refused. */
  async must<T extends Answered = Answered>(
    who: Persona,
    document: string,
    variables: Record<string, unknown>,
  ): Promise<T> {
    const answer = await this.api.must<T>(who, document, variables);
    if ('message' in answer) throw new Error(JSON.stringify(answer));
    return answer;
  }

  async advance(to: string): Promise<void> {
    const { version } = await this.api.must<{ version: number }>(
      this.cast.executive,
      'query($id: ID!) { fundingCycle(id: $id) { version } }',
      { id: this.cycle },
    );
    await this.must(
      this.cast.executive,
      `mutation($id: ID!, $to: CycleState!, $v: Int!) { advanceFundingCycle(id: $id, to: $to, expectedVersion: $v) { __typename ... on FundingCycle { id } ${REFUSAL} } }`,
      { id: this.cycle, to, v: version },
    );
  }

  /** Sets the model of CRITERIA with both panellists on both criteria; answers the criteria's ids. */
  async prepare(missingScores = 'BLOCK'): Promise<readonly [string, string]> {
    const input = { criteria: CRITERIA, missingScores };
    const model = await this.must<Answered & { criteria: { id: string }[] }>(this.cast.executive, SET_MODEL, {
      cycle: this.cycle,
      input,
    });
    const criterionIds = model.criteria.map((one) => one.id);
    const panel = [this.people.one, this.people.two].map(({ id }) => ({ memberId: id, criterionIds }));
    await this.must(this.cast.executive, ASSIGN, { cycle: this.cycle, input: panel });
    return [criterionIds[0] ?? '', criterionIds[1] ?? ''];
  }

  score(
    who: Persona,
    initiativeId: string,
    criterionId: string,
    value: number,
    more: { readonly note?: string; readonly reason?: string } = {},
  ): Promise<Answered> {
    return this.api.must<Answered>(who, SCORE, { input: { initiativeId, criterionId, value, ...more } });
  }

  /** Brings a cycle to SELECTION in which both panellists gave each initiative the same score for everything. */
  async select(scores: readonly (readonly [string, number])[]): Promise<void> {
    const criteria = await this.prepare();
    await this.advance('SCORING');
    for (const [initiative, value] of scores)
      for (const who of [this.people.one, this.people.two])
        for (const id of criteria) await this.score(who, initiative, id, value);
    await this.must(this.cast.executive, REVEAL, { cycle: this.cycle });
    await this.advance('SELECTION');
  }

  propose(more: Record<string, unknown> = {}): Promise<ShownPlan> {
    return this.api.must<ShownPlan>(this.cast.executive, PROPOSE, {
      input: { cycleId: this.cycle, name: 'Plan', ...more },
    });
  }
}
