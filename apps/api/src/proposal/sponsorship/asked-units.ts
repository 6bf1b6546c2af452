import { type AskedUnit, answerOf } from '@clout/domain';
import { businessUnits } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';
import { requestsOf, today } from './sponsorship.store';

/** The units that were asked to sponsor an initiative, and where each answer stands today. */
export async function askedUnits(tx: Tx, initiativeId: string): Promise<AskedUnit[]> {
  const requests = await requestsOf(tx, initiativeId);
  if (requests.length === 0) return [];
  const [units, day] = [await businessUnits(tx), today(tx)];
  return requests.map((request) => ({
    unitName: units.find((unit) => unit.id === request.businessUnitId)?.name ?? '',
    answer: answerOf(request, day),
  }));
}
