import { type Link, USUAL_CASE_SETTINGS } from '@clout/domain';
import { type Tx, sqlState } from '../../platform/database/transaction';
import type { Persona, TestApi } from '../../testing/test-api';
import { SET_CASE } from '../business-case/business-case.fixtures';
import { keepCaseRules } from '../case-rules/case-rules.store';
import {
  ACCEPT,
  type Acted,
  CREATE,
  type ProposalHouse,
  SUBMIT,
  completeInput,
} from '../initiative/initiative.fixtures';

const REFUSAL = '... on Refusal { code message field problems { field message } }';
export const GRADE_FIELDS = `id link grade reason revealed stale replaced grader { id }
  evidence { start grade hurdle confirmedByOwnData evidence { id } adjustments { reason levels byRule because } }`;
export const STANDING_FIELDS = `link state statement needed given apart stale evidence { id } grades { ${GRADE_FIELDS} }`;
export const ADD_EVIDENCE = `mutation($id: ID!, $version: Int, $input: EvidenceInput!) {
  addEvidence(initiativeId: $id, expectedVersion: $version, input: $input) { __typename ${REFUSAL} ... on StaleVersion { current }
    ... on Evidence { id link source kind start date segment sample effect { estimate low high unit } old url withdrawnAt
      addedBy { id } attachment { id } coefficient { id builtIn } } } }`;
export const WITHDRAW_EVIDENCE = `mutation($id: ID!) { withdrawEvidence(id: $id) { __typename ${REFUSAL} ... on Evidence { id withdrawnAt } } }`;
export const ASSIGN_GRADERS = `mutation($cycle: ID!, $ids: [ID!]!) { assignEvidenceGraders(cycleId: $cycle, memberIds: $ids) {
  __typename ${REFUSAL} ... on FundingCycle { id evidenceGraders { id } } } }`;
export const GRADE_LINK = `mutation($input: GradeLinkInput!) { gradeLink(input: $input) { __typename ${REFUSAL}
  ... on LinkGrade { ${GRADE_FIELDS} } } }`;
export const ADD_COEFFICIENT = `mutation($input: LinkCoefficientInput!) { addLinkCoefficient(input: $input) {
  __typename ${REFUSAL} ... on LinkCoefficient { id builtIn gradeElsewhere addedBy { id } } } }`;
export const QUEUE = `query($cycle: ID!) { gradingQueue(cycleId: $cycle) {
  link state mayGrade whyNot initiative { id } mine { grade } standing { given needed state } } }`;
export const AGREEMENT = `query($cycle: ID!) { graderAgreement(cycleId: $cycle) { n kappa reason flags apart matrix } }`;
export const STANDINGS = `query($id: ID!) { initiative(id: $id) { evidenceLinks { ${STANDING_FIELDS} } } }`;

export interface ShownGrade {
  readonly __typename: string;
  readonly id: string;
  readonly grade: string;
  readonly revealed: boolean;
  readonly stale: boolean;
  readonly code: string;
  readonly field: string | null;
  readonly message: string;
  readonly grader: { readonly id: string };
}
export interface ShownStanding {
  readonly link: Link;
  readonly state: string;
  readonly needed: number;
  readonly given: number;
  readonly apart: boolean;
  readonly stale: boolean;
  readonly evidence: readonly { readonly id: string }[];
  readonly grades: readonly ShownGrade[];
}

/** A study of one's own, one quarter old. */
export const STUDY = {
  link: 'ACTION_OUTCOME',
  source: 'Branch pilot',
  kind: 'BEFORE_AFTER',
  date: '2026-03-31',
  segment: 'Card holders',
  sample: 400,
  effect: { estimate: 0.1, low: 0.05, high: 0.15, unit: 'share of contacts' },
};

/** Two graders from this commitment on in the cycle; minor units. */
export const secondGraderFrom = (house: ProposalHouse, amount: bigint | null): Promise<unknown> =>
  house.org.api.database.write(house.org.id, (tx) =>
    keepCaseRules(
      tx,
      house.cycle,
      { ...USUAL_CASE_SETTINGS, secondGraderFrom: amount, rateCardId: null },
      house.executive.id,
    ),
  );

/** Initiatives of the house whose cases state all links but the last. */
export class EvidenceStage {
  constructor(
    readonly api: TestApi,
    readonly house: ProposalHouse,
  ) {}

  async draft(more: Record<string, unknown> = {}): Promise<string> {
    const { id } = await this.api.must<Acted>(this.house.leader, CREATE, { input: completeInput(this.house, more) });
    await this.state(id, 1, { actionOutcome: 'It is seen.', outcomeLoyalty: 'They stay.' });
    return id;
  }

  /** States links of its case; the version moves on by one. */
  state(id: string, version: number, statements: Record<string, string>) {
    return this.api.must<Acted>(this.house.leader, SET_CASE, {
      id,
      version,
      input: { kind: 'PROCESS_REDESIGN', statements },
    });
  }

  add(id: string, more: Record<string, unknown> = {}, who: Persona = this.house.leader, version: number | null = null) {
    return this.api.must<{
      __typename: string;
      id: string;
      code: string;
      field: string;
      problems: { field: string }[];
    }>(who, ADD_EVIDENCE, { id, version, input: { ...STUDY, ...more } });
  }

  /** Hands a draft in and accepts it. */
  async accept(id: string, version = 2): Promise<void> {
    await this.api.must(this.house.leader, SUBMIT, { id, version });
    await this.api.must(this.house.executive, ACCEPT, { id, version: version + 1 });
  }

  async accepted(more: Record<string, unknown> = {}): Promise<string> {
    const id = await this.draft();
    await this.add(id, more);
    await this.accept(id);
    return id;
  }

  grade(who: Persona, initiativeId: string, more: Record<string, unknown> = {}): Promise<ShownGrade> {
    const input = { initiativeId, link: 'ACTION_OUTCOME', reason: 'By the ladder.', ...more };
    return this.api.must<ShownGrade>(who, GRADE_LINK, { input });
  }

  /** The first link as somebody sees it. */
  async standing(who: Persona, id: string): Promise<ShownStanding> {
    const { evidenceLinks } = await this.api.must<{ evidenceLinks: ShownStanding[] }>(who, STANDINGS, { id });
    const [first] = evidenceLinks;
    if (!first) throw new Error('the initiative has no links');
    return first;
  }

  /** What a member's session reaches of another's blind grade straight in the database, with every sight there is. */
  async reachedBy(who: Persona, id: string, other: Persona) {
    const { api, house } = this;
    const as = <T>(work: (tx: Tx) => Promise<T>) =>
      api.database.write(house.org.id, async (tx) => {
        await tx.scope({ member_id: who.id, sight: 'ALL', initiative_states: 'SUBMITTED,ACCEPTED' });
        return work(tx);
      });
    const refused = (sql: string) =>
      as((tx) => tx.query(sql, [id]).then(() => 'done')).catch((error: unknown) => sqlState(error));
    return {
      rows: (await as((tx) => tx.query('select 1 from link_grade where initiative_id = $1', [id]))).length,
      moved: await as((tx) => tx.affect('update link_grade set revealed = true where initiative_id = $1', [id])),
      forged: await refused(
        `insert into link_grade select organization_id, id, business_unit_id, initiative_state, gen_random_uuid(), cycle_id, created_by,
         'ACTION_OUTCOME', '${other.id}', 'E0', '[]', '', gen_random_uuid(), '', true, false, false, now() from initiative where id = $1`,
      ),
      rewritten: await refused(`update link_grade set grade = 'E0' where initiative_id = $1`),
    };
  }
}
