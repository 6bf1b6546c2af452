import { randomUUID } from 'node:crypto';
import { collectText, type FieldProblem, invalid, ok, refuse, type Result } from '@clout/domain';
import { type DirectoryChange, saveRetired, saveTerm } from '../../organisation/directory.store';
import { type Term, type TermKind, insertTerms, terms } from '../../organisation/organisation.store';
import type { Actor } from '../../platform/access/actor';
import type { Tx } from '../../platform/database/transaction';
import { notFound } from '../../platform/graphql/faults';
import { appendRecord } from '../../platform/record/record.store';

export const NAME = { min: 1, max: 200 } as const;
const MOST_TERMS = 500;

export const staleEntry = (current: number) =>
  refuse('STALE_VERSION', 'Somebody changed it since it was read.', {
    field: 'expectedVersion',
    current,
    remedy: 'Read it again and repeat the change on what stands.',
  });

export const taken = (what: string, name: string, field: string) =>
  refuse('DUPLICATE', `There is a ${what} called ${name} already.`, { field, remedy: 'Choose another.' });

/** The same name, whatever its letters' case. */
export const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export interface CreateTermArgs {
  readonly input: { readonly kind: TermKind; readonly code: string; readonly name: string };
}

/** Adds a word to a list of the taxonomy; code and name are unique in it. */
export async function createTaxonomyTerm(tx: Tx, actor: Actor, { input }: CreateTermArgs): Promise<Result<string>> {
  const problems: FieldProblem[] = [];
  const code = collectText(problems, 'input.code', input.code, { min: 1, max: 40 });
  const name = collectText(problems, 'input.name', input.name, NAME);
  if (problems.length > 0) return invalid(problems);
  const list = (await terms(tx)).filter((one) => one.kind === input.kind);
  if (list.some((one) => same(one.code, code))) return taken('word', code, 'input.code');
  if (list.some((one) => same(one.name, name))) return taken('word', name, 'input.name');
  if (list.length >= MOST_TERMS)
    return invalid([{ field: 'input.kind', message: `holds ${MOST_TERMS} words, the most of a list` }]);
  const id = randomUUID();
  await insertTerms(tx, [{ id, kind: input.kind, code, name, position: Math.max(0, ...list.map(placeOf)) + 1 }]);
  await appendRecord(tx, actor, {
    act: 'createTaxonomyTerm',
    subjectType: 'TaxonomyTerm',
    subjectId: id,
    after: { kind: input.kind, code, name },
  });
  return ok(id);
}

const placeOf = (term: Term): number => term.position;

export const termById = async (tx: Tx, id: string): Promise<Term> => {
  const term = (await terms(tx)).find((one) => one.id === id);
  if (!term) throw notFound();
  return term;
};

/** Renames a word; what refers to it shows the new name. */
export async function updateTaxonomyTerm(
  tx: Tx,
  actor: Actor,
  args: DirectoryChange & { readonly name: string },
): Promise<Result<string>> {
  const term = await termById(tx, args.id);
  const problems: FieldProblem[] = [];
  const name = collectText(problems, 'name', args.name, NAME);
  if (problems.length > 0) return invalid(problems);
  const others = (await terms(tx)).filter((one) => one.kind === term.kind && one.id !== term.id);
  if (others.some((one) => same(one.name, name))) return taken('word', name, 'name');
  if (!(await saveTerm(tx, { ...args, name }))) return staleEntry(term.version);
  await appendRecord(tx, actor, {
    act: 'updateTaxonomyTerm',
    subjectType: 'TaxonomyTerm',
    subjectId: term.id,
    before: { name: term.name },
    after: { name },
  });
  return ok(term.id);
}

export interface RetireArgs extends DirectoryChange {
  readonly retired: boolean;
}

/** Takes a word out of the lists that people choose from, or back into them; what has it keeps it. */
export async function retireTaxonomyTerm(tx: Tx, actor: Actor, args: RetireArgs): Promise<Result<string>> {
  const term = await termById(tx, args.id);
  if (term.retired === args.retired) return already(term.name, args.retired);
  if (!(await saveRetired(tx, 'taxonomy_term', args))) return staleEntry(term.version);
  await appendRecord(tx, actor, {
    act: 'retireTaxonomyTerm',
    subjectType: 'TaxonomyTerm',
    subjectId: term.id,
    before: { retired: !args.retired },
    after: { retired: args.retired },
  });
  return ok(term.id);
}

export const already = (name: string, retired: boolean) =>
  refuse('WRONG_STATE', `${name} is ${retired ? 'retired' : 'in use'} already.`, { field: 'retired' });
