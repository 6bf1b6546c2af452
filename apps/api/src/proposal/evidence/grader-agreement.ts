import { agreementOf } from '@clout/domain';
import { cycleById } from '../../envelope/cycle.store';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { doubleGrades } from './link-grade.store';

/** How far the graders of a cycle agree, over the initiatives that the session may see; blind grades do not enter. */
export async function graderAgreement(tx: Tx, cycleId: string) {
  const cycle = await cycleById(tx, cycleId);
  if (!cycle) throw notFound();
  const { n, kappa, apart, matrix } = agreementOf(await doubleGrades(tx, cycle.id));
  const shown = (pick: 'kappa' | 'observed' | 'expected') => (kappa.known ? kappa.value[pick].toFixed(4) : null);
  return {
    cycleId: cycle.id,
    n,
    kappa: shown('kappa'),
    observed: shown('observed'),
    expected: shown('expected'),
    weights: 'QUADRATIC',
    reason: kappa.known ? null : kappa.message,
    flags: kappa.known ? kappa.flags : [],
    apart,
    matrix,
  };
}
