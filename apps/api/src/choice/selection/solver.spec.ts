import { Solver } from './solver';
import type { Asking, LinearModel } from '@clout/domain';

const knapsack: LinearModel = {
  sense: 'MAXIMISE',
  objective: [100, 90, 80, 60, 35, 55],
  rows: [{ columns: [0, 1, 2, 3, 4, 5], coefficients: [60, 50, 50, 30, 20, 40], lower: -Infinity, upper: 140 }],
};

function* askOnce(model: LinearModel): Asking<unknown> {
  return yield model;
}

test('solves', async () => {
  const solver = new Solver();
  const t = performance.now();
  await solver.warm();
  const t1 = performance.now();
  const a = await solver.run(askOnce(knapsack), 10);
  const t2 = performance.now();
  console.log(t1 - t, t2 - t1, process.cpuUsage(), a);
  await solver.stop();
});
