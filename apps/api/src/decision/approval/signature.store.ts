import type { ActingAs, DecisionRequest, SignatureGiven, SignatureRequirement, SignedAs } from '@clout/domain';
import { clock } from '../../platform/clock';
import type { Tx } from '../../platform/database/transaction';
import { type KeptRequest, type KeptRequirement, requestKept, requirementKept } from './kept-decision';
import {
  type PlanSignatureLine,
  PlanSignatureLineTable,
  type PlanSignature,
  PlanSignatureTable,
} from './signature.table';

/** A signature with its time; the first is the approver's own decision. */
export interface SignatureSeen extends SignatureGiven {
  readonly signedAt: Date;
  readonly signedAs: SignedAs;
  readonly forMemberId: string | null;
}
/** What was decided about a plan, the signatures it needs and those it has. */
export interface SignedDecision {
  readonly decisionId: string;
  readonly planId: string;
  readonly decidedBy: string;
  readonly request: DecisionRequest;
  readonly requirements: readonly SignatureRequirement[];
  readonly signatures: readonly SignatureSeen[];
}

interface Row {
  readonly decisionId: string;
  readonly planId: string;
  readonly decidedBy: string;
  readonly decidedAs: ActingAs;
  readonly decidedFor: string | null;
  readonly decidedAt: Date;
  readonly request: KeptRequest;
  readonly requirements: readonly KeptRequirement[];
  readonly further: readonly (Pick<SignatureSeen, 'memberId' | 'role' | 'signedAs' | 'forMemberId'> & {
    readonly signedAt: number;
  })[];
}

/** The latest decision of each of these plans, by plan. */
export async function signedDecisions(tx: Tx, planIds: readonly string[]): Promise<Map<string, SignedDecision>> {
  const rows = await tx.query<Row>(
    `select distinct on (d.plan_id) d.id as "decisionId", d.plan_id as "planId", d.decided_by as "decidedBy",
       d.decided_as as "decidedAs", d.decided_for as "decidedFor",
       d.decided_at as "decidedAt", d.request, d.requirements,
       (select coalesce(json_agg(json_build_object('memberId', s.member_id, 'role', s.role,
            'signedAs', s.signed_as, 'forMemberId', s.signed_for,
            'signedAt', (extract(epoch from s.signed_at) * 1000)::bigint) order by s.signed_at, s.member_id), '[]')
          from plan_signature s where s.organization_id = $1 and s.decision_id = d.id) as further
     from decision d
     where d.organization_id = $1 and d.plan_id = any ($2::uuid[]) and d.kind = 'DECIDED' and d.request is not null
     order by d.plan_id, d.decided_at desc, d.id`,
    [tx.organizationId, planIds],
  );
  return new Map(rows.map((row) => [row.planId, signedDecision(row)]));
}

const signedDecision = ({ decidedAt, decidedAs, decidedFor, further, ...row }: Row): SignedDecision => {
  const requirements = row.requirements.map(requirementKept);
  const counts = !requirements.some((one) => one.kind === 'CONFLICT_OF_INTEREST');
  return {
    ...row,
    request: requestKept(row.request),
    requirements,
    signatures: [
      {
        memberId: row.decidedBy,
        role: 'COO',
        counts,
        signedAt: decidedAt,
        signedAs: decidedAs === 'COO' ? 'ROLE' : decidedAs,
        forMemberId: decidedFor,
      },
      ...further.map(({ signedAt, ...one }) => ({ ...one, counts: true, signedAt: clock.at(signedAt) })),
    ],
  };
};

/** Writes a signature with the lines it covers; the database refuses whoever stands behind the plan or a line. */
export async function insertSignature(
  tx: Tx,
  signature: Omit<PlanSignature, 'organizationId' | 'signedAt'>,
  lines: readonly Omit<PlanSignatureLine, 'organizationId' | 'decisionId' | 'memberId'>[],
): Promise<void> {
  const { organizationId, now: signedAt } = tx;
  const { decisionId, memberId } = signature;
  await tx.manager.insert(PlanSignatureTable, { ...signature, organizationId, signedAt });
  await tx.manager.insert(
    PlanSignatureLineTable,
    lines.map((line) => ({ ...line, organizationId, decisionId, memberId })),
  );
}
