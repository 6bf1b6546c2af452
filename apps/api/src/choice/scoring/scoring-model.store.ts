import { randomUUID } from 'node:crypto';
import type {
  Criterion,
  CriterionAsked,
  CriterionDraft,
  Expression,
  IceVariant,
  MissingScores,
  ScoringMethod,
} from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';

/** Which criteria a panellist scores. */
export interface PanelMember {
  readonly memberId: string;
  readonly criterionIds: readonly string[];
}

/** A cycle's scoring model with its panel. */
export interface StoredModel {
  readonly cycleId: string;
  readonly version: number;
  readonly missingScores: MissingScores;
  readonly method: ScoringMethod;
  readonly iceVariant: IceVariant | null;
  /** As it was written; only with FORMULA. */
  readonly formula: string | null;
  /** What makes the score of the means; null for WEIGHTED. */
  readonly tree: Expression | null;
  /** True: it takes no scores until it is published. */
  readonly draft: boolean;
  readonly publishedAt: Date | null;
  readonly criteria: readonly Criterion[];
  readonly panel: readonly PanelMember[];
  /** How many scores were given so far, of whatever panellist. */
  readonly done: number;
  readonly revealedAt: Date | null;
  /** What the funding line was drawn at; null before the reveal. Minor units. */
  readonly headroom: { readonly inYear: bigint; readonly runRate: bigint } | null;
  /** What a reader of the ranking must see, by the method's own rules. */
  readonly rankingFlags: readonly string[];
}

interface ModelRow extends Omit<StoredModel, 'headroom'> {
  readonly inYear: string | null;
  readonly runRate: string | null;
}

/** The scoring model of a cycle, whole, in one statement; null when none is set. */
export async function modelOf(tx: Tx, cycleId: string): Promise<StoredModel | null> {
  const [row] = await tx.query<ModelRow>(
    `select m.cycle_id as "cycleId", m.version, m.missing_scores as "missingScores", m.method,
       m.ice_variant as "iceVariant", m.formula, m.formula_tree as tree, m.draft, m.published_at as "publishedAt",
       m.ranking_flags as "rankingFlags",
       (select scores_revealed_at from funding_cycle f where f.organization_id = $1 and f.id = $2) as "revealedAt",
       m.headroom_in_year as "inYear", m.headroom_run_rate as "runRate",
       (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'question', c.question,
           'weight', c.weight, 'kind', c.kind, 'anchors', c.anchors, 'factor', c.factor,
           'lowest', c.lowest, 'highest', c.highest) order by c.position), '[]')
         from criterion c where c.organization_id = $1 and c.cycle_id = $2) as criteria,
       (select coalesce(json_agg(json_build_object('memberId', p.member_id, 'criterionIds', p.criteria)
           order by p.member_id), '[]')
         from (select a.member_id, json_agg(a.criterion_id order by a.criterion_id) as criteria
           from panel_assignment a where a.organization_id = $1 and a.cycle_id = $2 group by a.member_id) p) as panel,
       (select coalesce(sum(d.done), 0)::int from scoring_progress d
         where d.organization_id = $1 and d.cycle_id = $2) as done
     from scoring_model m where m.organization_id = $1 and m.cycle_id = $2`,
    [tx.organizationId, cycleId],
  );
  if (!row) return null;
  const { inYear, runRate, ...model } = row;
  return {
    ...model,
    headroom: inYear === null || runRate === null ? null : { inYear: BigInt(inYear), runRate: BigInt(runRate) },
  };
}

/** A criterion as it is asked for; with the id of one that stands, that one is kept. */
export interface CriterionRequest extends CriterionAsked {
  readonly id: string | null;
}

/** A model as it is written. */
export interface ModelDraft extends Pick<
  StoredModel,
  'missingScores' | 'method' | 'iceVariant' | 'formula' | 'tree' | 'draft'
> {
  readonly criteria: readonly (CriterionDraft & { readonly id: string | null })[];
}

/** Writes the model of a cycle anew. Panel assignments stay for the criteria that are kept by their id. */
export async function replaceModel(tx: Tx, cycleId: string, model: ModelDraft): Promise<void> {
  const panel = (await modelOf(tx, cycleId))?.panel ?? [];
  await tx.query(
    `insert into scoring_model (organization_id, cycle_id, version, missing_scores, method, ice_variant, formula,
       formula_tree, draft, published_at) values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9)
     on conflict (organization_id, cycle_id) do update
       set version = scoring_model.version + 1, missing_scores = excluded.missing_scores, method = excluded.method,
         ice_variant = excluded.ice_variant, formula = excluded.formula, formula_tree = excluded.formula_tree,
         draft = excluded.draft, published_at = excluded.published_at, weighting = null`,
    [
      tx.organizationId,
      cycleId,
      model.missingScores,
      model.method,
      model.iceVariant,
      model.formula,
      model.tree && JSON.stringify(model.tree),
      model.draft,
      model.draft ? null : tx.now,
    ],
  );
  for (const table of ['panel_assignment', 'criterion'])
    await tx.query(`delete from ${table} where organization_id = $1 and cycle_id = $2`, [tx.organizationId, cycleId]);
  const criteria = model.criteria.map((criterion, k) => ({
    ...criterion,
    id: criterion.id ?? randomUUID(),
    position: k,
  }));
  await tx.query(
    `insert into criterion (organization_id, cycle_id, id, position, name, question, weight, kind, anchors, factor, lowest, highest)
     select $1, $2, c.id, c.position, c.name, c.question, c.weight, c.kind, c.anchors, c.factor, c.lowest, c.highest
     from json_to_recordset($3::json) as c (id uuid, position int, name text, question text, weight int, kind text,
       anchors jsonb, factor text, lowest int, highest int)`,
    [tx.organizationId, cycleId, JSON.stringify(criteria)],
  );
  const kept = new Set(criteria.map((criterion) => criterion.id));
  await insertPanel(
    tx,
    cycleId,
    panel.map(({ memberId, criterionIds }) => ({ memberId, criterionIds: criterionIds.filter((id) => kept.has(id)) })),
  );
}

/** Writes the panel of a cycle anew. */
export async function replacePanel(tx: Tx, cycleId: string, panel: readonly PanelMember[]): Promise<void> {
  await tx.query('delete from panel_assignment where organization_id = $1 and cycle_id = $2', [
    tx.organizationId,
    cycleId,
  ]);
  await insertPanel(tx, cycleId, panel);
}

async function insertPanel(tx: Tx, cycleId: string, panel: readonly PanelMember[]): Promise<void> {
  const pairs = panel.flatMap(({ memberId, criterionIds }) => criterionIds.map((id) => [memberId, id] as const));
  await tx.query(
    `insert into panel_assignment (organization_id, cycle_id, member_id, criterion_id)
     select $1, $2, * from unnest($3::uuid[], $4::uuid[])`,
    [tx.organizationId, cycleId, pairs.map(([member]) => member), pairs.map(([, criterion]) => criterion)],
  );
}

/** Notes what the funding line was drawn at, and what a reader of the ranking must see. */
export const noteReveal = (
  tx: Tx,
  cycleId: string,
  { inYear, runRate, flags }: { inYear: bigint; runRate: bigint; flags: readonly string[] },
): Promise<number> =>
  tx.affect(
    `update scoring_model set headroom_in_year = $3, headroom_run_rate = $4, ranking_flags = $5
     where organization_id = $1 and cycle_id = $2`,
    [tx.organizationId, cycleId, inYear.toString(), runRate.toString(), JSON.stringify(flags)],
  );
