import { checkLinks, tidyName, type LinkedInitiative, type ProjectRow } from '@clout/domain';
import type { NewInitiative } from '../../proposal/initiative/initiative-write.store';
import type { RefusedProposal } from '../../proposal/intake-file/read-proposals';

/** A good row of a portfolio export, as the draft it is to become. */
export interface Project {
  readonly line: number;
  readonly id: string;
  readonly row: ProjectRow;
  readonly begun: Omit<NewInitiative, 'code'>;
}

/** A project with what it requires and excludes, by id. */
export interface LinkedProject extends Project {
  readonly requiresIds: readonly string[];
  readonly excludesIds: readonly string[];
}

/** An initiative that the cycle has already. */
export interface Standing extends LinkedInitiative {
  readonly businessUnitId: string;
  readonly title: string;
}

const plain = (name: string): string => tidyName(name).toLowerCase();
const titleOf = (project: Project): string => project.begun.keep.draft.title;

/** Ids by every name that a file may use: its own ids before titles, its own projects before what the cycle has. */
const namesOf = (projects: readonly Project[], standing: readonly Standing[]): ReadonlyMap<string, string> =>
  new Map(
    [
      ...standing.flatMap((one) => [[plain(one.title), one.id] as const, [plain(one.code), one.id] as const]),
      ...projects.map((one) => [plain(titleOf(one)), one.id] as const),
      ...projects.flatMap((one) => (one.row.id === null ? [] : [[plain(one.row.id), one.id] as const])),
    ].filter(([name]) => name !== ''),
  );

interface Columns {
  readonly dependencies: string;
  readonly exclusions: string;
}

/** What a project names, by id; or why its row is refused. */
const linksOf = (
  project: Project,
  names: ReadonlyMap<string, string>,
  columns: Columns,
): LinkedProject | RefusedProposal => {
  for (const [field, list] of [
    [columns.dependencies, project.row.requires],
    [columns.exclusions, project.row.excludes],
  ] as const)
    for (const value of list) {
      const id = names.get(plain(value));
      if (id === undefined)
        return {
          line: project.line,
          field,
          value,
          reason: 'is no good row of this file and no initiative of the cycle',
        };
      if (id === project.id) return { line: project.line, field, value, reason: 'is the project itself' };
    }
  const ids = (list: readonly string[]) => [...new Set(list.flatMap((name) => names.get(plain(name)) ?? []))];
  return { ...project, requiresIds: ids(project.row.requires), excludesIds: ids(project.row.excludes) };
};

const asLinked = ({ id, begun, line, requiresIds, excludesIds }: LinkedProject): LinkedInitiative => ({
  id,
  code: `line ${line}`,
  cycleId: begun.cycleId,
  state: 'DRAFT',
  requiresIds,
  excludesIds,
});

/**
 * Turns the names of other projects into ids. A row that names what is not there, or what cannot be funded beside it, is
 * refused; so is each that depends on a refused one.
 */
export const linkProjects = (
  projects: readonly Project[],
  standing: readonly Standing[],
  columns: Columns,
): { readonly linked: readonly LinkedProject[]; readonly refused: readonly RefusedProposal[] } => {
  const refused: RefusedProposal[] = [];
  let left = projects;
  for (;;) {
    const names = namesOf(left, standing);
    const found = left.map((project) => linksOf(project, names, columns));
    let bad = found.flatMap((one) => ('reason' in one ? [one] : []));
    const linked = found.flatMap((one) => ('reason' in one ? [] : [one]));
    if (bad.length === 0) {
      const known = new Map([...standing, ...linked.map(asLinked)].map((one) => [one.id, one]));
      bad = linked.flatMap((one): RefusedProposal[] => {
        const fit = checkLinks(asLinked(one), known);
        if (fit.ok) return [];
        const reason = fit.refusal.problems[0]?.message ?? fit.refusal.message;
        return [{ line: one.line, field: columns.dependencies, value: titleOf(one).slice(0, 200), reason }];
      });
    }
    if (bad.length === 0) return { linked, refused };
    refused.push(...bad);
    const lines = new Set(bad.map((one) => one.line));
    left = left.filter((project) => !lines.has(project.line));
  }
};
