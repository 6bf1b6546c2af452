import type { HandCandidate, HandChange, OtherPlan, PlanByHand } from './operations';

/** The option chosen by initiative; empty where it is left out. What is not named stands as in the plan. */
export type Edits = Readonly<Record<string, string>>;

type Lines = Pick<PlanByHand, 'lines'>;

export const chosenIn = ({ lines }: Lines): Edits =>
  Object.fromEntries(lines.map(({ initiative, option }) => [initiative.id, option.id]));

/** What is chosen with the edits; what they leave out is not in it. */
export const laidOver = (chosen: Edits, edits: Edits): Edits =>
  Object.fromEntries(Object.entries({ ...chosen, ...edits }).filter(([, option]) => option !== ''));

/** The edits that lead from one choice to another. */
export const editsFrom = (chosen: Edits, wanted: Edits): Edits =>
  Object.fromEntries(
    Object.keys({ ...chosen, ...wanted })
      .filter((id) => (chosen[id] ?? '') !== (wanted[id] ?? ''))
      .map((id) => [id, wanted[id] ?? '']),
  );

/** Choices that can still be made: what is offered no more is let go. */
export const standing = (edits: Edits, rows: readonly HandCandidate[]): Edits => {
  const offered = new Map(rows.map((row) => [row.id, new Set(row.options.map((option) => option.id))]));
  return Object.fromEntries(
    Object.entries(edits).filter(([id, option]) => offered.get(id)?.has(option) || (option === '' && offered.has(id))),
  );
};

/** What differs from the plan as it stands, in one order. */
export const changesOf = (plan: Lines, edits: Edits): HandChange[] => {
  const before = chosenIn(plan);
  return Object.keys(edits)
    .sort()
    .filter((id) => (before[id] ?? '') !== edits[id])
    .map((initiativeId) => ({ initiativeId, optionId: edits[initiativeId] || null }));
};

/** Lines of the plan first, each list by code; a line that is no candidate any more can still be dropped. */
export const rowsOf = (plan: Lines, candidates: readonly HandCandidate[]): readonly HandCandidate[] => {
  const known = new Map(candidates.map((one) => [one.id, one]));
  const lines = plan.lines.map(
    ({ initiative, option, inYear, runRate }): HandCandidate =>
      known.get(initiative.id) ?? { ...initiative, options: [{ ...option, inYear, runRate }] },
  );
  const taken = new Set(lines.map((one) => one.id));
  const byCode = (list: readonly HandCandidate[]) => [...list].sort((a, b) => a.code.localeCompare(b.code));
  return [...byCode(lines), ...byCode(candidates.filter((one) => !taken.has(one.id)))];
};

/** Rows whose code or title has the words. */
export const found = (rows: readonly HandCandidate[], words: string): readonly HandCandidate[] => {
  const sought = words.trim().toLowerCase().split(/\s+/);
  return rows.filter(({ code, title }) => sought.every((word) => `${code} ${title}`.toLowerCase().includes(word)));
};

const HOLDING = ['HELD', 'COMMITTED', 'CONDITIONAL', 'PARTLY'];

/** Initiatives that lines of plans of the cycle hold money for. */
export const heldBy = (plans: readonly OtherPlan[]): ReadonlySet<string> =>
  new Set(plans.flatMap((plan) => plan.lines.filter((it) => HOLDING.includes(it.state)).map((it) => it.initiative.id)));

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
const PLACES = 20;
const scaled = (decimal: string): bigint => {
  const [, sign = '', whole = '0', part = ''] = DECIMAL.exec(decimal) ?? [];
  return BigInt(`${sign}${whole}${part.slice(0, PLACES).padEnd(PLACES, '0')}`);
};

/** How far a value is from the best: exact, and as basis points of the best, rounded up; null where the best is not known. */
export const gapTo = (bound: string | null, value: string): { missing: string; basisPoints: number } | null => {
  if (bound === null) return null;
  const [best, less] = [scaled(bound), scaled(bound) - scaled(value)];
  if (less <= 0n || best <= 0n) return { missing: '0', basisPoints: 0 };
  const text = less.toString().padStart(PLACES + 1, '0');
  const part = text.slice(-PLACES).replace(/0+$/, '');
  return {
    missing: `${text.slice(0, -PLACES)}${part ? `.${part}` : ''}`,
    basisPoints: Number((less * 10_000n + best - 1n) / best),
  };
};
