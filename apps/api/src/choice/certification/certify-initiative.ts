import { certifyCosts, ok, readText, requireOpen } from '@clout/domain';
import type { CertifiedCost, CostLine, MeasuredOption, Result } from '@clout/domain';
import { organization } from '../../organisation/organisation.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { appendRecord } from '../../platform/record/record.store';
import { saveCertification } from '../../proposal/initiative/certification.store';
import { loadVersion, staleInitiative } from '../../proposal/initiative/load-initiative';
import { liveInitiatives } from '../selection/plan-lookup.store';

export interface CertifyInitiativeArgs {
  readonly id: string;
  readonly expectedVersion: number;
  readonly costs: readonly CertifiedCost[];
  readonly note: string | null;
}

const facts = ({ id, amount, costClass, contractEnd }: CostLine) => ({ id, amount, costClass, contractEnd });

/** What is certified to cost money, by the place where the input names it; what it does not name costs as it was asked. */
const datedCosts = (options: readonly Pick<MeasuredOption, 'costs'>[], named: readonly CertifiedCost[], of: string) =>
  options
    .flatMap((option) => option.costs)
    .filter((cost) => cost.amount > 0n)
    .map(({ id, fiscalYear, period }) => {
      const place = named.findIndex((one) => one.costLineId === id);
      return { fiscalYear, period, field: place < 0 ? 'costs' : `costs[${place}].amount`, of };
    });

/** FINANCE certifies what an accepted initiative costs: amounts, class and contract end. Plans take these from now on. */
export async function certifyInitiative(tx: Tx, actor: Actor, args: CertifyInitiativeArgs): Promise<Result<string>> {
  const loaded = await loadVersion(tx, args);
  if (!loaded.ok) return loaded;
  const { initiative, cycle } = loaded.value;
  const note = args.note === null ? ok(null) : readText('note', args.note, { min: 1, max: 2000, lines: true });
  if (!note.ok) return note;
  const planned = (await liveInitiatives(tx, [initiative.id])).size > 0;
  const year = { fiscalYear: cycle.fiscalYear, calendar: await organization(tx) };
  const around = { ...initiative, cycleState: cycle.state, planned };
  const certified = certifyCosts(around, actor.memberId, args.costs, year);
  if (!certified.ok) return certified;
  const open = requireOpen(datedCosts(certified.value, args.costs, initiative.code), year.calendar.closedThrough);
  if (!open.ok) return open;
  if (!(await saveCertification(tx, initiative, certified.value, actor.memberId)))
    return staleInitiative(initiative.version + 1);
  const before = new Map(initiative.options.flatMap((option) => option.costs).map((cost) => [cost.id, cost]));
  const changed = certified.value
    .flatMap((option) => option.costs)
    .filter((cost) => JSON.stringify(text(cost)) !== JSON.stringify(text(before.get(cost.id))));
  await appendRecord(tx, actor, {
    act: 'certifyInitiative',
    subjectType: 'Initiative',
    subjectId: initiative.id,
    before: {
      version: initiative.version,
      certified: initiative.certifiedBy !== null,
      costs: changed.flatMap((cost) => [before.get(cost.id)].flatMap((line) => (line ? [facts(line)] : []))),
    },
    after: {
      version: initiative.version + 1,
      certified: true,
      costs: changed.map(facts),
      options: certified.value.map(({ id, inYear, runRate, capex }) => ({ id, inYear, runRate, capex })),
    },
    reason: note.value,
  });
  return ok(initiative.id);
}

const text = (cost: CostLine | undefined) =>
  cost && [cost.amount.toString(), cost.costClass, cost.contractEnd, cost.alreadyBudgeted.toString()];
