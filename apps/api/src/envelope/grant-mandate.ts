import { randomUUID } from 'node:crypto';
import { decideMandate, ok, type Canonical, type Mandate, type MandateTerms, type Result } from '@clout/domain';
import { memberById } from '../organisation/member.store';
import { businessUnits, ofKind, terms } from '../organisation/organisation.store';
import type { Actor } from '../platform/access/actor';
import type { Tx } from '../platform/database/transaction';
import { appendRecord } from '../platform/record/record.store';
import { queueBases } from './base/base-version.store';
import { insertMandate, supersedeMandates } from './mandate.store';

/** Every term of a mandate, as the record keeps it. */
export const mandateFacts = (mandate: MandateTerms): Canonical => ({
  fiscalYear: mandate.fiscalYear,
  capShare: mandate.capShare,
  reserveShare: mandate.reserveShare,
  excludedCategories: mandate.excludedCategories,
  contributionRule: mandate.contributionRule,
  maximumPerUnit: mandate.maximumPerUnit,
  contributionLines: mandate.contributionLines.map((line) => ({ ...line })),
  crossEntityAllowed: mandate.crossEntityAllowed,
  carryOverRule: mandate.carryOverRule,
  carryOverLimit: mandate.carryOverLimit,
  carryOverExpires: mandate.carryOverExpires,
  holdDays: mandate.holdDays,
  absorbAfterPeriods: mandate.absorbAfterPeriods,
  alternateApproverId: mandate.alternateApproverId,
  certificationRequired: mandate.certificationRequired,
  thresholds: mandate.thresholds.map((threshold) => ({ ...threshold })),
});

/** The COO grants a mandate; it takes the place of an earlier proposal, and of the one in force once countersigned. */
export async function grantMandate(tx: Tx, actor: Actor, input: MandateTerms): Promise<Result<string>> {
  await queueBases(tx);
  const { alternateApproverId } = input;
  const units = await businessUnits(tx);
  const decided = decideMandate(input, {
    grantorId: actor.memberId,
    alternate: alternateApproverId === null ? null : await memberById(tx, alternateApproverId),
    initiativeTypeIds: ofKind(await terms(tx), 'INITIATIVE_TYPE').map((term) => term.id),
    legalEntities: [...new Set(units.map((unit) => unit.legalEntity))].sort(),
    businessUnitIds: units.map((unit) => unit.id),
  });
  if (!decided.ok) return decided;
  const mandate: Mandate = {
    ...decided.value,
    organizationId: tx.organizationId,
    id: randomUUID(),
    state: 'PROPOSED',
    version: 1,
    grantedBy: actor.memberId,
    countersignedBy: null,
    grantedAt: tx.now,
    countersignedAt: null,
  };
  const replaced = await supersedeMandates(tx, mandate.fiscalYear, 'PROPOSED');
  await insertMandate(tx, mandate);
  await appendRecord(tx, actor, {
    act: 'grantMandate',
    subjectType: 'Mandate',
    subjectId: mandate.id,
    before: replaced.length > 0 ? { replaced } : null,
    after: mandateFacts(mandate),
  });
  return ok(mandate.id);
}
