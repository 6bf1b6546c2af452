import { openBenchDatabase } from './bench-database';
import { caseValues } from './case-values';
import { baseImport } from './base-import';
import { choosing } from './choosing';
import { commitInsideCap } from './commit-inside-cap';
import { invariantsOfAYear } from './invariants-of-a-year';
import { rankedList } from './ranked-list';
import { startAndMemory } from './start';

/** Measures every figure of docs/performance.md, as ratios against a peer of the same run. */
export async function runBench(): Promise<number> {
  caseValues();
  await choosing();
  const bench = await openBenchDatabase();
  try {
    await rankedList(bench);
    await invariantsOfAYear(bench);
    await commitInsideCap(bench);
    await baseImport(bench);
  } finally {
    await bench.stop();
  }
  await startAndMemory();
  return 0;
}
