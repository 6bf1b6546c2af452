import { newEvidence } from '@clout/domain';
import type { CaseSeed } from '../../seed/harborline/cases/case-shape';
import type { InitiativeSeed } from '../../seed/harborline/proposal-shape';
import type { Tx } from '../platform/database/transaction';
import { setCaseRules } from '../proposal/case-rules/set-case-rules';
import { assignEvidenceGraders } from '../proposal/evidence/assign-graders';
import { dayOf, insertEvidence } from '../proposal/evidence/evidence.store';
import { certifyRateCard } from '../proposal/rate-card/certify-rate-card';
import { setRateCard } from '../proposal/rate-card/set-rate-card';
import { setBusinessCase } from '../proposal/business-case/set-business-case';
import { EVERY_GRADER, caseInput, caseRulesInput, evidenceInput, rateCardInput } from './case-input';
import { type DemoCompany, actorOf } from './create-company';
import { enact } from './enact';

/** One member of FINANCE writes the rate card, another certifies it. */
export async function seedRateCard(tx: Tx, company: DemoCompany, asOf: string): Promise<void> {
  const id = await enact(tx, actorOf(company, 'finance-preparer'), setRateCard, rateCardInput(company.ids, asOf));
  await enact(tx, actorOf(company, 'finance-certifier'), certifyRateCard, { id });
}

/** The CX executive sets how the cases of a cycle are valued, and who grades their evidence. */
export async function seedCaseRules(tx: Tx, company: DemoCompany, cycleId: string): Promise<void> {
  const executive = actorOf(company, 'cx');
  await enact(tx, executive, setCaseRules, caseRulesInput(cycleId));
  const memberIds = EVERY_GRADER.map((key) => actorOf(company, key).memberId);
  await enact(tx, executive, assignEvidenceGraders, { cycleId, memberIds });
}

/** A case that has been stated, with the ids of its evidence in the seed's order. */
export interface StatedCase {
  readonly seed: CaseSeed;
  readonly evidenceIds: readonly string[];
}

/** The proposer states the case of a draft and brings its evidence. */
export async function seedCase(
  tx: Tx,
  company: DemoCompany,
  { initiative, id, seed }: { readonly initiative: InitiativeSeed; readonly id: string; readonly seed: CaseSeed },
): Promise<StatedCase> {
  const proposer = actorOf(company, initiative.owner);
  const input = caseInput(seed, company.ids);
  await enact(tx, proposer, setBusinessCase, { id, expectedVersion: 1, ...input });
  const businessUnitId = company.ids.units.get(initiative.unit) ?? '';
  const evidenceIds: string[] = [];
  for (const { link, ...request } of seed.evidence.map(evidenceInput)) {
    const item = newEvidence(request, null, dayOf(tx));
    if (!item.ok) throw new Error(`${seed.code}: ${JSON.stringify(item.refusal.problems)}`);
    const kept = { ...item.value, link, coefficientId: null, attachmentId: null, addedBy: proposer.memberId };
    evidenceIds.push(await insertEvidence(tx, { id, businessUnitId, state: 'DRAFT' }, kept));
  }
  return { seed, evidenceIds };
}
