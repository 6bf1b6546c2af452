import { closerBound } from './dual-bound';
import { worth, type Exact, type Point } from './exact';
import type { Asking, LinearModel } from './linear-model';
import { solveOpen, type Settled } from './reduce';

/** From here on a model is solved by its core first. */
export const LARGE_FROM = 2_000;
/** From here on settling columns saves more than the relaxation costs. */
const WORTH_SETTLING = 60;
/** Columns left open at first; larger models are solved by their core too when a small gap is good enough. */
export const CORE = 600;
/** More open columns than this are not solved whole. */
const MOST_OPEN = 30_000;
/** Part of the time left that finding a good point may take. */
const SHARE = 0.4;

/** An answer with the columns that are the same in every point at least as good. */
export interface CoreAnswer {
  readonly found: Exact;
  readonly settled: Settled | null;
}

const settleBy = (reduced: Float64Array, isOpen: (size: number) => boolean): Settled =>
  Int8Array.from(reduced, (left) => (isOpen(Math.abs(left)) ? -1 : left > 0 ? 1 : 0));

const countOpen = (settled: Settled): number => settled.reduce((count, value) => count + (value === -1 ? 1 : 0), 0);

/**
 * A large model to be maximised, by its core: row prices of the relaxation settle all columns but the undecided few, the
 * small rest is solved, and the bound that the prices prove then settles for good what no better point can change.
 * `gap`: difference to the bound with which it is content. A wrong solver can make it slower, not wrong.
 */
export function* solveByCore(model: LinearModel, gap: number): Asking<CoreAnswer> {
  const relaxed = yield { ...model, start: undefined, relaxed: true, share: SHARE };
  if (!relaxed.duals) return { found: yield* whole(model), settled: null };
  const { bound, reduced } = closerBound(model, relaxed.duals);
  const sizes = [...reduced].map(Math.abs).sort((a, b) => a - b);
  let best: Point | null = model.start ? Uint8Array.from(model.start) : null;
  const value = (point: Point | null): number => (point ? worth(model.objective, point) : -Infinity);
  const isGood = (): boolean => bound - value(best) < Math.max(gap, 1);
  for (let core = CORE; !isGood() && core < 16 * CORE; core *= 4) {
    const largest = sizes[Math.min(core, sizes.length - 1)]!;
    const found = yield* solveOpen(
      {
        ...model,
        start: best ? [...best] : undefined,
        share: SHARE,
        tells: model.tells && { ...model.tells, part: true },
      },
      settleBy(reduced, (size) => size <= largest),
    );
    if (found.status !== 'PROVEN' && found.status !== 'FOUND') continue;
    const grew = value(found.point) > value(best);
    if (grew) best = found.point;
    if (!grew && core > CORE) break;
  }
  const [now, top] = [value(best), Math.floor(bound)];
  if (best && top <= now) {
    const settled = settleBy(reduced, (size) => bound - size >= now);
    return { found: { status: 'PROVEN', point: best, bound: now }, settled };
  }
  if (best && isGood()) return { found: { status: 'FOUND', point: best, bound }, settled: null };
  if (!best) return { found: yield* whole(model), settled: null };
  const settled = settleBy(reduced, (size) => bound - size >= now);
  if (countOpen(settled) > MOST_OPEN) return { found: { status: 'FOUND', point: best, bound }, settled: null };
  const last = yield* solveOpen({ ...model, start: [...best] }, settled);
  if (last.status === 'NONE' || last.status === 'UNKNOWN')
    return { found: { status: 'FOUND', point: best, bound }, settled: null };
  if (last.status === 'PROVEN') return { found: last, settled };
  const better = value(last.point) > now ? last.point : best;
  return { found: { status: 'FOUND', point: better, bound: Math.min(bound, last.bound ?? bound) }, settled: null };
}

/** What is the same in every point worth `value` or more, by the prices of the relaxation; nothing for a small model. */
export function* sameInAll(model: LinearModel, value: number): Asking<Settled> {
  const none = new Int8Array(model.objective.length).fill(-1);
  if (model.objective.length < WORTH_SETTLING) return none;
  const { duals } = yield { ...model, start: undefined, gap: undefined, relaxed: true, share: SHARE };
  if (!duals) return none;
  const { bound, reduced } = closerBound(model, duals);
  return settleBy(reduced, (size) => bound - size >= value);
}

function* whole(model: LinearModel): Asking<Exact> {
  return yield* solveOpen(model, new Int8Array(model.objective.length).fill(-1));
}
