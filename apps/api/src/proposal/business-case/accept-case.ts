import { type FundingCycle, type Initiative, type Result, ok, refuse } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { acceptInitiative } from '../initiative/move-initiative';
import type { VersionArgs } from '../initiative/submit-initiative';
import { groundOf } from './case-ground';
import { openCases } from './opened-case';

/** A finding that blocks stops acceptance; an initiative without a case is accepted as ever. */
async function requireSoundCase(tx: Tx, initiative: Initiative, cycle: FundingCycle): Promise<Result<void>> {
  const opened = (await openCases(tx, await groundOf(tx, cycle), [initiative])).get(initiative.id);
  const blocking = opened?.check.findings.filter((one) => one.severity === 'BLOCK') ?? [];
  if (blocking.length === 0) return ok(undefined);
  const names = blocking.map((one) => one.title).join(', ');
  return refuse('MISSING_EVIDENCE', `${initiative.code} is stopped by its checks: ${names}.`, {
    field: 'businessCase',
    problems: blocking.map((one) => ({ field: `businessCase.${one.check}`, message: `${one.because}. ${one.mend}` })),
    remedy: 'Return it, so that its unit mends what was found.',
  });
}

/** Takes a submitted initiative into the cycle, unless a check of its business case stops it. */
export const acceptWithCase = (tx: Tx, actor: Actor, args: VersionArgs): Promise<Result<string>> =>
  acceptInitiative(tx, actor, args, requireSoundCase);
