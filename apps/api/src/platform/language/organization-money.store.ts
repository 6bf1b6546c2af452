import type { MoneyUnit } from '@clout/domain';
import type { Tx } from '../database/transaction';
import { notFound } from '../graphql/faults';

/** What the organisation's amounts are told in. */
export async function organizationMoney(tx: Tx): Promise<MoneyUnit> {
  const [money] = await tx.query<MoneyUnit>(
    `select currency, minor_unit_digits as "minorUnitDigits" from organization where organization_id = $1`,
    [tx.organizationId],
  );
  if (!money) throw notFound();
  return money;
}
