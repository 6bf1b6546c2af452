import { openBenchDatabase } from './bench-database';
import { inBrowser } from './browser';
import { caseValues } from './case-values';
import { baseImport } from './base-import';
import { choosing } from './choosing';
import { choosingPeers } from './choosing-peers';
import { commitInsideCap } from './commit-inside-cap';
import { invariantsOfAYear } from './invariants-of-a-year';
import { rankedList } from './ranked-list';
import { startAndMemory } from './start';

/** Measures every figure of docs/performance.md, as ratios against a peer of the same run; `choosing` and `browser` (with Chromium's path, if it lies elsewhere): only those. */
export async function runBench(parts: readonly string[] = []): Promise<number> {
  if (parts.includes('choosing')) {
    await choosing();
    await choosingPeers();
    return 0;
  }
  if (parts[0] === 'browser') {
    await inBrowser(parts[1]);
    return 0;
  }
  caseValues();
  await choosing();
  await choosingPeers();
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
  await inBrowser();
  return 0;
}
