import {
  declaredValues,
  GRADES,
  gradeLevel,
  LINKS,
  optionKey,
  scaledValue,
  type EvidenceStep,
  type Grade,
  type Link,
  type LinkState,
} from '@clout/domain';
import { cycleById } from '../../envelope/cycle.store';
import type { Tx } from '../../platform/database/transaction';
import { groundOf } from '../../proposal/business-case/case-ground';
import { openCase, readCases } from '../../proposal/business-case/opened-case';
import { initiativeById } from '../../proposal/initiative/initiative.store';
import { creditedValue } from '../selection/credited-values';
import type { ExplainedPlan } from './explained-plan';

type States = Readonly<Record<Link, LinkState>>;

const levelOf = (state: LinkState): number => (state === 'MISSING' || state === 'UNGRADED' ? -1 : gradeLevel(state));

/** The links with every stated one graded at least so. */
const raised = (links: States, grade: Grade): States =>
  Object.fromEntries(
    LINKS.map((link) => {
      const state = links[link];
      return [link, state === 'MISSING' || levelOf(state) >= gradeLevel(grade) ? state : grade];
    }),
  ) as States;

/**
 * What the options of an initiative would be worth in the plan's portfolio at each better grade of its evidence, the
 * weakest first. Empty where the plan goes by score alone, or its case is worth something else by now.
 */
export async function evidenceLadder(
  tx: Tx,
  { plan, composed, codes, candidates }: ExplainedPlan,
  initiativeId: string,
): Promise<readonly EvidenceStep[]> {
  if (plan.objective === 'SCORE') return [];
  const [cycle, initiative] = [await cycleById(tx, plan.cycleId), await initiativeById(tx, initiativeId)];
  if (!cycle || !initiative) return [];
  const [ground, read] = [await groundOf(tx, cycle), await readCases(tx, [initiativeId])];
  const [stored, links] = [read.cases.get(initiativeId), read.links.get(initiativeId)];
  const item = composed.portfolio.items.find((one) => one.id === codes.codeOf.get(initiativeId));
  const candidate = candidates.find((one) => one.id === initiativeId);
  if (!stored || !links || !item || !candidate) return [];
  const valuesAt = (states: States): ReadonlyMap<string, bigint> => {
    const opened = openCase(initiative, stored, states, ground);
    const credited = new Map(initiative.options.map((option) => [option.id, creditedValue(opened, option)]));
    const { objective, rules } = plan;
    const asCase = [{ ...candidate, values: credited }];
    const [declared = candidate] = declaredValues(asCase, objective, rules.further, ground.shown.minorUnitDigits);
    return new Map(
      candidate.options.map((option) => [optionKey(option), scaledValue(declared, option, composed.unit)]),
    );
  };
  const now = valuesAt(links);
  if (item.options.some((option) => now.get(option.id) !== option.value)) return [];
  const weakest = Math.min(...LINKS.filter((link) => links[link] !== 'MISSING').map((link) => levelOf(links[link])));
  return GRADES.filter((grade) => gradeLevel(grade) > weakest).map((grade) => ({
    grade,
    values: valuesAt(raised(links, grade)),
  }));
}
