import { randomUUID } from 'node:crypto';
import { type FieldProblem, type Result, invalid, mayAct, ok, readCase } from '@clout/domain';
import { organization } from '../../organisation/organisation.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { caseRulesOf } from '../case-rules/case-rules.store';
import { loadVersion, staleInitiative } from '../initiative/load-initiative';
import { rateCardById } from '../rate-card/rate-card.store';
import { casesOf, keepCase } from './business-case.store';
import { type AskedBenefit, type CaseChange, layOverCase } from './case-change';
import { caseReferenceProblems } from './check-case-references';

export interface SetBusinessCaseArgs {
  readonly id: string;
  readonly expectedVersion: number;
  readonly change: Omit<CaseChange, 'benefits'> & { readonly benefits?: readonly AskedBenefit[] | null };
  readonly amountsPer: 'MONTH' | 'QUARTER' | 'YEAR';
  readonly currency: string | null;
}

/** What amounts must be stated in to be added up and discounted. */
async function unitProblems(tx: Tx, { amountsPer, currency }: SetBusinessCaseArgs): Promise<readonly FieldProblem[]> {
  const reporting = (await organization(tx)).currency;
  const rate = 'the hurdle rate is a year’s';
  return [
    ...(amountsPer === 'YEAR'
      ? []
      : [{ field: 'amountsPer', message: `must be YEAR: ${rate}, so add the periods up` }]),
    ...(currency === null || currency === reporting
      ? []
      : [{ field: 'currency', message: `must be ${reporting}: convert at the cycle's fixed rate first` }]),
  ];
}

/** States or changes the business case of a draft or a returned initiative. */
export async function setBusinessCase(tx: Tx, actor: Actor, args: SetBusinessCaseArgs): Promise<Result<string>> {
  const loaded = await loadVersion(tx, args);
  if (!loaded.ok) return loaded;
  const { initiative, cycle } = loaded.value;
  const allowed = mayAct('edit', actor, initiative, cycle.state);
  if (!allowed.ok) return allowed;
  const stands = (await casesOf(tx, [initiative.id])).get(initiative.id)?.content ?? null;
  const ids = (args.change.benefits ?? []).map((one) => one.id ?? randomUUID());
  const benefits = args.change.benefits?.map((one, k) => ({ ...one, id: ids[k] ?? '' }));
  const stated = layOverCase(stands, { ...args.change, ...(args.change.benefits ? { benefits } : {}) } as CaseChange);
  if (!stated) return invalid([{ field: 'kind', message: 'is missing: say what kind of change it is' }]);
  const { rateCardId } = await caseRulesOf(tx, cycle.id);
  const card = rateCardId === null ? null : await rateCardById(tx, rateCardId);
  const begun = ids.filter((_, k) => !args.change.benefits?.[k]?.id);
  const known = new Set([...(stands?.benefits ?? []).map((one) => one.id), ...begun]);
  const changed = args.change.benefits ? await caseReferenceProblems(tx, stated, initiative.options, known) : [];
  const problems = [...(await unitProblems(tx, args)), ...changed];
  const read = readCase(stated, { horizon: card?.horizon ?? null });
  if (!read.ok && read.refusal.code !== 'INVALID_INPUT' && problems.length === 0) return read;
  if (!read.ok || problems.length > 0) return invalid([...problems, ...(read.ok ? [] : read.refusal.problems)]);
  return (await keepCase(tx, initiative, read.value)) ? ok(initiative.id) : staleInitiative(initiative.version + 1);
}
