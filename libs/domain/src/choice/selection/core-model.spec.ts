import fc from 'fast-check';
import { solveByCore } from './core-model';
import { closerBound, dualBound } from './dual-bound';
import type { LinearAnswer, LinearModel } from './linear-model';
import { solveOpen } from './reduce';
import { drive, solveByTrying } from './selection.fixtures';

const models: fc.Arbitrary<LinearModel> = fc.integer({ min: 1, max: 7 }).chain((n) =>
  fc.record({
    sense: fc.constant('MAXIMISE' as const),
    objective: fc.array(fc.integer({ min: -3, max: 9 }), { minLength: n, maxLength: n }),
    rows: fc.array(
      fc.record({
        columns: fc.constant(Array.from({ length: n }, (_, k) => k)),
        coefficients: fc.array(fc.integer({ min: -2, max: 9 }), { minLength: n, maxLength: n }),
        lower: fc.constantFrom(-Infinity, -Infinity, -2, 1),
        upper: fc.constantFrom(Infinity, 4, 9, 20),
      }),
      { maxLength: 3 },
    ),
  }),
);
const prices = fc.array(fc.oneof(fc.double({ min: -4, max: 4, noNaN: true }), fc.constantFrom(NaN, Infinity)), {
  minLength: 3,
  maxLength: 3,
});

describe('row prices', () => {
  it('prove a bound whatever they are, and what going against a column costs', () => {
    fc.assert(
      fc.property(models, prices, (model, duals) => {
        const { bound, reduced } = dualBound(model, duals);
        model.objective.forEach((_, column) => {
          for (const value of [0, 1]) {
            const settled = new Int8Array(model.objective.length).fill(-1);
            settled[column] = value;
            const found = drive(solveOpen(model, settled), solveByTrying);
            if (found.status !== 'PROVEN') continue;
            const against = value === 1 ? reduced[column]! < 0 : reduced[column]! > 0;
            const most = bound - (against ? Math.abs(reduced[column]!) : 0);
            expect(found.bound).toBeLessThanOrEqual(most);
          }
        });
        expect(closerBound(model, duals).bound).toBeLessThanOrEqual(bound);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a model solved by its core', () => {
  it('equals the best of all points, whatever prices the solver states', () => {
    fc.assert(
      fc.property(models, prices, fc.boolean(), (model, duals, silent) => {
        const solver = (asked: LinearModel): LinearAnswer =>
          asked.relaxed
            ? { status: 'OPTIMAL', values: null, bound: null, ...(silent ? {} : { duals }) }
            : solveByTrying(asked);
        const { found, settled } = drive(solveByCore(model, 0), solver);
        const truth = solveByTrying(model);
        expect(found.status === 'NONE').toBe(truth.status === 'INFEASIBLE');
        if (found.status !== 'PROVEN') return expect(found.status).toBe('NONE');
        expect(found.bound).toBe(truth.bound);
        if (!settled) return;
        const best = solveByTrying({ ...model, rows: model.rows }, { slack: 0, last: true });
        settled.forEach((value, column) => {
          if (value !== -1) expect(best.values![column]).toBe(value);
        });
      }),
      { numRuns: 400 },
    );
  });
});
