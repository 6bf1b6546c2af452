import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { Reckoner } from './reckoner';

/** Seconds that no test lasts: what is answered in time was not waited for. */
const FOR_EVER = 3_600;

describe('the thread of reckonings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clout-reckoner-'));
  const file = join(folder, 'planted.cjs');
  writeFileSync(
    file,
    `const { parentPort: p, threadId, workerData } = require('node:worker_threads');
     p.on('message', (q) => { if (q.asked === 'hang') for (Atomics.store(workerData, 0, 1); ; ); p.postMessage({ kind: 'answer', id: q.id, answer: threadId }); });
     p.postMessage({ kind: 'ready' });`,
  );
  const hanging = new Int32Array(new SharedArrayBuffer(4));
  const reckoner = new Reckoner({ file, options: { workerData: hanging } });
  afterAll(async () => {
    await reckoner.stop();
    rmSync(folder, { recursive: true });
  });
  const ask = (asked: string, signal?: AbortSignal) => reckoner.until(signal).ask('file', asked, FOR_EVER);

  it('is ended when nobody waits for what it is at, and the next question has another', async () => {
    const first = await ask('answer');
    const leaving = new AbortController();
    const left = ask('hang', leaving.signal);
    const next = ask('answer');
    while (Atomics.load(hanging, 0) === 0) await turn();
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    expect(await next).not.toEqual(first);
  });

  it('is not ended for a question that only waited, nor by one that comes too late', async () => {
    const first = await ask('answer');
    const leaving = new AbortController();
    const [before, left, after] = [ask('answer'), ask('hang', leaving.signal), ask('answer')];
    leaving.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    await expect(ask('hang', leaving.signal)).rejects.toThrow('gone');
    expect([await before, await after]).toEqual([first, first]);
  });
});
