import { type BaseFacts, CYCLE_FIELDS, type CycleFacts } from '../export-table';

/** The queries of the board pack: what it says is what these answer to the member who asks. */

const PERSON = '{ name }';
const OPTION = 'id name inYear runRate totalCommitment capex prepaid';
export const VALUE = 'value { option { id } claimed credited net grade reason shortfall }';

export const PLAN_QUERY = `query ($planId: ID!) {
  organization { id name currency minorUnitDigits }
  plan(id: $planId) {
    id name state version objective value proven gap inputHash inYear runRate onOlderBase submittedAt submittedBy ${PERSON} warnings
    baseVersion { id number label kind } cycle ${CYCLE_FIELDS}
    lines { position value inYear runRate state forced approvedInYear decision reason conditions deferUntil option { ${OPTION} }
      initiative { id code title businessUnit { id name } evidenceLinks { link state stale }
        businessCase { pitch { complete missing text } check { findings { severity title because } } ${VALUE} } } }
    notFunded { reason initiative { id code title businessUnit ${PERSON} options { proposed inYear } } }
    forced { initiativeId reason } excluded { initiativeId reason }
    shares { dimension name amount share floor ceiling kept }
    decisions { kind mode total reason decidedAt actingAs decidedBy ${PERSON} decidedFor ${PERSON} }
    comparedWithRanking { rankingValue planValue onlyInPlan { code title } onlyInRanking { code title } } } }`;

export const CYCLE_QUERY = `query ($cycleId: ID!, $planId: ID!) {
  envelope(cycleId: $cycleId) { overCommitted measures { measure period addressable limit reserve openingCommitments committed held headroom } }
  plans(cycleId: $cycleId) { id name state objective value inYear runRate proven }
  approvalRequirements(planId: $planId) { complete
    requirements { kind roles everyRole signatures above commitment missing missingRoles }
    signatures { member ${PERSON} role signedAs signedFor ${PERSON} signedAt counts } } }`;

export const UNITS_QUERY =
  'query ($cycleId: ID!) { unitPositions(cycleId: $cycleId) { businessUnit { id name } contributed held received } }';
export const LEDGER_QUERY = 'query ($cycleId: ID!) { ledger(cycleId: $cycleId, first: 1) { sources uses } }';
export const VALUE_QUERY = `query ($id: ID!, $optionId: ID!) { initiative(id: $id) { businessCase { value(optionId: $optionId) {
  option { id } claimed credited net grade reason shortfall } } } }`;
export const STANDING_QUERY = 'query ($planId: ID!) { certificates(planId: $planId) { initiative { id } state } }';
export const CERTIFICATE_QUERY =
  'query ($planId: ID!, $id: ID!) { certificate(planId: $planId, initiativeId: $id) { verified changes { words } } }';

interface Named {
  readonly name: string;
}
interface Reference {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly businessUnit: Named;
}

export interface CaseWorth {
  readonly option: { readonly id: string };
  readonly claimed: string | null;
  readonly credited: string | null;
  readonly net: string | null;
  readonly grade: string | null;
  readonly reason: string | null;
  readonly shortfall: string | null;
}

export interface PackLine {
  readonly position: number;
  readonly value: string;
  readonly inYear: string;
  readonly runRate: string;
  readonly state: string;
  readonly forced: boolean;
  readonly approvedInYear: string;
  readonly decision: string | null;
  readonly reason: string | null;
  readonly conditions: string | null;
  readonly deferUntil: string | null;
  readonly option: Named & Readonly<Record<'id' | 'totalCommitment' | 'capex' | 'prepaid', string>>;
  readonly initiative: Reference & {
    readonly businessUnit: Named & { readonly id: string };
    readonly evidenceLinks: readonly { readonly link: string; readonly state: string; readonly stale: boolean }[];
    readonly businessCase: {
      readonly pitch: { readonly complete: boolean; readonly missing: readonly string[]; readonly text: string };
      readonly check: { readonly findings: readonly Readonly<Record<'severity' | 'title' | 'because', string>>[] };
      readonly value: CaseWorth | null;
    } | null;
  };
}

interface Override {
  readonly initiativeId: string;
  readonly reason: string;
}

export interface PackPlan {
  readonly organization: Named & { readonly id: string; readonly currency: string; readonly minorUnitDigits: number };
  readonly plan: {
    readonly id: string;
    readonly name: string;
    readonly state: string;
    readonly version: number;
    readonly objective: string;
    readonly value: string;
    readonly proven: boolean;
    readonly gap: string;
    readonly inputHash: string | null;
    readonly inYear: string;
    readonly runRate: string;
    readonly onOlderBase: boolean;
    readonly submittedAt: string | null;
    readonly submittedBy: Named | null;
    readonly warnings: readonly string[];
    readonly baseVersion: BaseFacts;
    readonly cycle: CycleFacts & { readonly id: string };
    readonly lines: readonly PackLine[];
    readonly notFunded: readonly {
      readonly reason: string;
      readonly initiative: Reference & {
        readonly options: readonly { readonly proposed: boolean; readonly inYear: string }[];
      };
    }[];
    readonly forced: readonly Override[];
    readonly excluded: readonly Override[];
    readonly shares: readonly {
      readonly dimension: string;
      readonly name: string;
      readonly amount: string;
      readonly share: number;
      readonly floor: number | null;
      readonly ceiling: number | null;
      readonly kept: boolean;
    }[];
    readonly decisions: readonly {
      readonly kind: string;
      readonly mode: string;
      readonly total: string;
      readonly reason: string;
      readonly decidedAt: string;
      readonly actingAs: string;
      readonly decidedBy: Named;
      readonly decidedFor: Named | null;
    }[];
    readonly comparedWithRanking: {
      readonly rankingValue: string;
      readonly planValue: string;
      readonly onlyInPlan: readonly { readonly code: string; readonly title: string }[];
      readonly onlyInRanking: readonly { readonly code: string; readonly title: string }[];
    };
  };
}

/** What a unit gives to a cycle and receives of it, in minor units. */
export interface PackUnit {
  readonly businessUnit: Named & { readonly id: string };
  readonly contributed: string;
  readonly held: string;
  readonly received: string;
}

export interface PackCycle {
  readonly envelope: {
    readonly overCommitted: boolean;
    readonly measures: readonly Readonly<
      Record<
        | 'measure'
        | 'period'
        | 'addressable'
        | 'limit'
        | 'reserve'
        | 'openingCommitments'
        | 'committed'
        | 'held'
        | 'headroom',
        string
      >
    >[];
  };
  readonly plans: readonly (Readonly<
    Record<'id' | 'name' | 'state' | 'objective' | 'value' | 'inYear' | 'runRate', string>
  > & {
    readonly proven: boolean;
  })[];
  readonly approvalRequirements: {
    readonly complete: boolean;
    readonly requirements: readonly {
      readonly kind: string;
      readonly roles: readonly string[];
      readonly everyRole: boolean;
      readonly signatures: number;
      readonly above: string | null;
      readonly commitment: string | null;
      readonly missing: number;
      readonly missingRoles: readonly string[];
    }[];
    readonly signatures: readonly {
      readonly member: Named;
      readonly role: string;
      readonly signedAs: string;
      readonly signedFor: Named | null;
      readonly signedAt: string;
      readonly counts: boolean;
    }[];
  };
}
