import { expectedLines, FIRST_DATE, LAST_DATE, type ExpectedLine, type OpexBaseVersion } from '@clout/domain';
import type { Tx } from '../../platform/database/transaction';
import { unitLines } from '../base/base-row.store';
import { baseVersions, currentBase } from '../base/base-version.store';
import { unitsById } from '../transfers/contributing-units';
import { absorbedBetween, type AbsorbedRunRate } from './absorption.store';

/**
 * Run-rate that units took into their own base in a fiscal year and that its base does not speak of: absorbed after the
 * day as of which its figures hold, or all of the year's where there is none.
 */
export const absorbedBeside = (
  tx: Tx,
  fiscalYear: number,
  base: Pick<OpexBaseVersion, 'asOf'> | null,
): Promise<AbsorbedRunRate[]> =>
  absorbedBetween(tx, { fiscalYear, asOf: base?.asOf ?? FIRST_DATE }, { fiscalYear, asOf: LAST_DATE });

/** What a base should contain on lines that absorbed run-rate since another one; what the asking member may see of it. */
export async function expectedOver(
  tx: Tx,
  before: OpexBaseVersion,
  after: OpexBaseVersion,
): Promise<readonly ExpectedLine[]> {
  const absorbed = await absorbedBetween(tx, before, after);
  if (absorbed.length === 0) return [];
  const { standing } = await unitsById(tx);
  const linesOf = async ({ id }: OpexBaseVersion) =>
    (await unitLines(tx, id, { mandate: [], cycle: [] })).map(standing);
  return expectedLines(absorbed.map(standing), await linesOf(before), await linesOf(after));
}

/** The base that a version goes on from: the current one of the year before, else an earlier one of its own year. */
export async function baseBefore(tx: Tx, version: OpexBaseVersion): Promise<OpexBaseVersion | null> {
  const before = await currentBase(tx, version.fiscalYear - 1);
  if (before) return before;
  const own = await baseVersions(tx, version.fiscalYear);
  return own.find((one) => one.state !== 'WITHDRAWN' && one.number < version.number && one.asOf < version.asOf) ?? null;
}

/** What a version should contain of what units absorbed since the base it goes on from. */
export async function expectedIn(tx: Tx, version: OpexBaseVersion): Promise<readonly ExpectedLine[]> {
  const before = await baseBefore(tx, version);
  return before ? expectedOver(tx, before, version) : [];
}
