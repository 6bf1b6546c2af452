import type { InitiativeState } from '../organisation/sight';
import { type FieldProblem, type Result, invalid, ok } from '../result';

/** Another initiative as far as dependencies and exclusions need it. */
export interface LinkedInitiative {
  readonly id: string;
  readonly code: string;
  readonly cycleId: string;
  readonly state: InitiativeState;
  readonly requiresIds: readonly string[];
  readonly excludesIds: readonly string[];
}

/** The links an initiative is about to have. */
export interface InitiativeLinks {
  /** Null while it is being created. */
  readonly id: string | null;
  readonly cycleId: string;
  readonly requiresIds: readonly string[];
  readonly excludesIds: readonly string[];
}

/** Everything that must be funded together with `id`, itself included. */
const closure = (links: InitiativeLinks, known: ReadonlyMap<string, LinkedInitiative>): ReadonlySet<string> => {
  const reached = new Set<string>([links.id ?? '']);
  const queue = [...links.requiresIds];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    queue.push(...(known.get(id)?.requiresIds ?? []));
  }
  return reached;
};

const linkProblems = (
  field: string,
  ids: readonly string[],
  links: InitiativeLinks,
  known: ReadonlyMap<string, LinkedInitiative>,
): readonly FieldProblem[] =>
  ids.flatMap((id, i) => {
    const other = known.get(id);
    const at = `${field}[${i}]`;
    if (id === links.id) return [{ field: at, message: 'an initiative cannot stand in relation to itself' }];
    if (other === undefined || other.cycleId !== links.cycleId)
      return [{ field: at, message: 'is not an initiative of this cycle' }];
    return other.state === 'WITHDRAWN' ? [{ field: at, message: `${other.code} is withdrawn` }] : [];
  });

/**
 * Checks dependencies and exclusions: each points at another initiative of the same cycle that is not withdrawn, and
 * nothing that must be funded together excludes a part of itself. Mutual requirement is allowed: all or nothing.
 * `known` holds the initiatives of the cycle that the asker may see.
 */
export const checkLinks = (links: InitiativeLinks, known: ReadonlyMap<string, LinkedInitiative>): Result<void> => {
  const problems = [
    ...linkProblems('requiresIds', links.requiresIds, links, known),
    ...linkProblems('excludesIds', links.excludesIds, links, known),
  ];
  if (problems.length > 0) return invalid(problems);
  const together = closure(links, known);
  const name = (id: string) => known.get(id)?.code ?? 'this initiative';
  for (const id of together) {
    const excludes = id === (links.id ?? '') ? links.excludesIds : (known.get(id)?.excludesIds ?? []);
    const clash = excludes.find((other) => together.has(other));
    if (clash === undefined) continue;
    const at = links.excludesIds.includes(clash) ? `excludesIds[${links.excludesIds.indexOf(clash)}]` : 'requiresIds';
    const message = `${name(id)} excludes ${name(clash)}, but both would have to be funded together`;
    return invalid([{ field: at, message }], 'Drop the dependency or the exclusion.');
  }
  return ok(undefined);
};
