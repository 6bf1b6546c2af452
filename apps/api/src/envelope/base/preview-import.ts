import { ok, type Result } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import { prepareImport, type BaseImport } from './prepare-import';
import { BasePreview } from './preview.graphql';
import type { ImportWatch } from './watch-import';

/** Reads a file as an import would and stores nothing. */
export async function previewImport(tx: Tx, input: BaseImport, watch: ImportWatch): Promise<Result<BasePreview>> {
  const prepared = await prepareImport(tx, input, watch);
  if (!prepared.ok) return prepared;
  await prepared.value.remove();
  return ok(new BasePreview(prepared.value));
}
