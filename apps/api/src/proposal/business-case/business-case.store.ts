import { type BusinessCase, type Initiative, type InitiativeState, claimedShare } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import { type CaseRow, type StoredCase, caseOfRow, keptAmounts, keptRisk } from './case-row';

export type { StoredCase } from './case-row';

/** Others' claims count in these states: handed in and not turned down. */
const CLAIMING: readonly InitiativeState[] = ['SUBMITTED', 'ACCEPTED', 'FUNDED', 'PARTLY_FUNDED', 'COMPLETED'];

/**
 * Cases that the session may see, by initiative, in one statement however many. Claims of others on the same baselines
 * come as figures alone, from every unit of the cycle.
 */
export async function casesOf(tx: Tx, initiativeIds: readonly string[]): Promise<Map<string, StoredCase>> {
  const rows = await tx.query<CaseRow>(
    `select b.initiative_id as "initiativeId", b.kind, b.behaviour, b.result_measure as "resultMeasure", b.targets,
       json_build_object('ACTION_OUTCOME', b.action_outcome, 'OUTCOME_LOYALTY', b.outcome_loyalty,
         'LOYALTY_RESULT', b.loyalty_result) as statements, b.disclosures, b.technology, b.explained, b.recommended,
       (select coalesce(json_agg(json_build_object('id', x.id, 'type', x.type, 'description', x.description,
           'amounts', x.amounts, 'optionAmounts', x.option_amounts, 'cashable', x.cashable, 'release', x.release,
           'jobs', x.jobs, 'ownerId', x.owner_id, 'baseline', x.baseline, 'risk', x.risk, 'contacts', x.contacts)
           order by x.position), '[]')
         from case_benefit x where x.organization_id = $1 and x.initiative_id = b.initiative_id) as benefits,
       (select coalesce(json_agg(json_build_array(k.baseline, k.initiative_id, k.benefit_id, k.share)
           order by k.baseline, k.benefit_id), '[]')
         from case_claim k where k.organization_id = $1 and k.cycle_id = b.cycle_id
           and (k.initiative_id = b.initiative_id or k.initiative_state = any ($3))
           and k.baseline in (select m.baseline from case_claim m
             where m.organization_id = $1 and m.initiative_id = b.initiative_id)) as claims
     from business_case b where b.organization_id = $1 and b.initiative_id = any ($2::uuid[])`,
    [tx.organizationId, initiativeIds, CLAIMING],
  );
  return new Map(rows.map((row) => [row.initiativeId, caseOfRow(row)]));
}

type Owner = Pick<Initiative, 'id' | 'cycleId' | 'businessUnitId' | 'state' | 'version'>;

async function keepBenefits(tx: Tx, owner: Owner, { benefits }: BusinessCase): Promise<void> {
  const key = [tx.organizationId, owner.id, owner.businessUnitId, owner.state];
  await tx.query('delete from case_benefit where organization_id = $1 and initiative_id = $2', key.slice(0, 2));
  const rows = benefits.map((one, k) => ({
    id: one.id,
    position: k + 1,
    type: one.type,
    description: one.description,
    amounts: one.amounts && keptAmounts(one.amounts),
    option_amounts: one.optionAmounts.map((own) => ({ ...own, amounts: keptAmounts(own.amounts) })),
    cashable: one.cashable,
    release: one.release,
    jobs: one.jobs,
    owner_id: one.ownerId,
    baseline: one.baseline,
    risk: one.risk && keptRisk(one.risk),
    contacts: one.contacts,
  }));
  const columns = `id, position, type, description, amounts, option_amounts, cashable, release, jobs, owner_id, baseline, risk, contacts`;
  await tx.query(
    `insert into case_benefit (organization_id, initiative_id, business_unit_id, initiative_state, ${columns})
     select $1, $2, $3, $4, ${columns} from jsonb_to_recordset($5::jsonb) as r (id uuid, position integer, type text,
       description text, amounts jsonb, option_amounts jsonb, cashable boolean, release jsonb, jobs jsonb, owner_id uuid,
       baseline jsonb, risk jsonb, contacts jsonb)`,
    [...key, JSON.stringify(rows)],
  );
  const claims = benefits.flatMap(({ id, baseline, type }) =>
    baseline && type !== 'DISBENEFIT' ? [{ id, baseline: baseline.id, share: claimedShare(baseline) }] : [],
  );
  await tx.query(
    `insert into case_claim (organization_id, initiative_id, business_unit_id, initiative_state, cycle_id, benefit_id, baseline, share)
     select $1, $2, $3, $4, $5, r.id, r.baseline, r.share
     from jsonb_to_recordset($6::jsonb) as r (id uuid, baseline text, share integer)`,
    [...key, owner.cycleId, JSON.stringify(claims)],
  );
}

/** Keeps a case whole and bumps its initiative's version; false when that has moved on. */
export async function keepCase(tx: Tx, owner: Owner, content: BusinessCase): Promise<boolean> {
  const touched = await tx.affect(
    `update initiative set version = version + 1, updated_at = $4
     where organization_id = $1 and id = $2 and version = $3`,
    [tx.organizationId, owner.id, owner.version, tx.now],
  );
  if (touched !== 1) return false;
  const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
  const { statements } = content;
  await tx.query(
    `insert into business_case (organization_id, initiative_id, business_unit_id, initiative_state, cycle_id, kind, behaviour,
       result_measure, targets, action_outcome, outcome_loyalty, loyalty_result, disclosures, technology, explained,
       recommended, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     on conflict (organization_id, initiative_id) do update set kind = excluded.kind, behaviour = excluded.behaviour,
       result_measure = excluded.result_measure, targets = excluded.targets, action_outcome = excluded.action_outcome,
       outcome_loyalty = excluded.outcome_loyalty, loyalty_result = excluded.loyalty_result,
       disclosures = excluded.disclosures, technology = excluded.technology, explained = excluded.explained,
       recommended = excluded.recommended, updated_at = excluded.updated_at`,
    [
      tx.organizationId,
      owner.id,
      owner.businessUnitId,
      owner.state,
      owner.cycleId,
      content.kind,
      json(content.behaviour),
      content.resultMeasure,
      json(content.targets),
      statements.ACTION_OUTCOME,
      statements.OUTCOME_LOYALTY,
      statements.LOYALTY_RESULT,
      json(content.disclosures),
      json(content.technology),
      json(content.explained),
      content.recommended,
      tx.now,
    ],
  );
  await keepBenefits(tx, owner, content);
  return true;
}
