import type { Criterion, IceVariant, ScoringMethod, WeightMethod } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import { weightingOf } from '../weights/weighting.store';
import { modelOf } from './scoring-model.store';

/** A model as it stood when it was published. */
export interface ModelVersion {
  readonly cycleId: string;
  readonly version: number;
  readonly method: ScoringMethod;
  readonly iceVariant: IceVariant | null;
  readonly formula: string | null;
  readonly criteria: readonly Criterion[];
  readonly weightMethod: WeightMethod;
  readonly publishedBy: string;
  readonly publishedAt: Date;
}

/** Keeps the model that stands as a published version. */
export async function keepVersion(tx: Tx, cycleId: string, publishedBy: string): Promise<void> {
  const model = await modelOf(tx, cycleId);
  if (!model) throw new Error('only a model that stands is published');
  const weightMethod = (await weightingOf(tx, cycleId))?.weighting?.method ?? 'DIRECT';
  const { version, method, iceVariant, formula, criteria } = model;
  await tx.query(
    `insert into scoring_model_version (organization_id, cycle_id, version, model, published_by, published_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      tx.organizationId,
      cycleId,
      version,
      JSON.stringify({ method, iceVariant, formula, criteria, weightMethod }),
      publishedBy,
      tx.now,
    ],
  );
}

/** Published versions of a cycle's model, newest first. */
export const versionsOf = async (tx: Tx, cycleId: string): Promise<readonly ModelVersion[]> => {
  const rows = await tx.query<{ model: object } & Pick<ModelVersion, 'version'>>(
    `select cycle_id as "cycleId", version, model, published_by as "publishedBy", published_at as "publishedAt"
     from scoring_model_version where organization_id = $1 and cycle_id = $2 order by version desc`,
    [tx.organizationId, cycleId],
  );
  return rows.map(({ model, ...row }) => ({ weightMethod: 'DIRECT', ...model, ...row }) as ModelVersion);
};

/** Publishes a draft as it stands; false when it is none, or another version. */
export const publishDraft = async (tx: Tx, cycleId: string, version: number): Promise<boolean> =>
  (await tx.affect(
    `update scoring_model set draft = false, published_at = $4
     where organization_id = $1 and cycle_id = $2 and version = $3 and draft`,
    [tx.organizationId, cycleId, version, tx.now],
  )) === 1;
