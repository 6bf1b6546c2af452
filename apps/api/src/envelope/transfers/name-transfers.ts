import type { TransferNames } from '@clout/domain';
import { businessUnits, organization } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';

/** The names that a transfer file shows for ids. */
export async function transferNames(tx: Tx): Promise<TransferNames> {
  const codes = new Map((await businessUnits(tx)).map((unit) => [unit.id, unit.code]));
  const { currency, minorUnitDigits } = await organization(tx);
  return { unitCode: (id) => codes.get(id) ?? id, currency, minorUnitDigits };
}
