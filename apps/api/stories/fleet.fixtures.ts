import { ApiProcess } from '../src/testing/api-process';
import type { TestApi } from '../src/testing/test-api';

/** Several API processes on one database, some of which are killed with kill -9 while clients are at work. */
export class Fleet {
  private readonly processes: ApiProcess[] = [];

  private constructor(private readonly api: TestApi) {}

  static async start(api: TestApi): Promise<Fleet> {
    const fleet = new Fleet(api);
    await Promise.all([fleet.another(), fleet.another(), fleet.another()]);
    return fleet;
  }

  /** One more, after others were killed. */
  async another(): Promise<ApiProcess> {
    const process = await ApiProcess.start(this.api.clone.applicationUrl, this.api.config.dataFolder);
    this.processes.push(process);
    return process;
  }

  async stop(): Promise<void> {
    await Promise.all(this.processes.map((one) => one.kill()));
  }

  /**
   * Eight clients at once work through all attempts; each time as many as `killAt` says are acknowledged, a process is
   * killed. Whoever got no answer from a killed process knows nothing; any other fault is thrown.
   */
  async workThrough<Attempt>(
    attempts: readonly Attempt[],
    killAt: readonly number[],
    act: (process: ApiProcess, attempt: Attempt) => Promise<void>,
  ): Promise<{ readonly acknowledged: readonly Attempt[]; readonly unknown: readonly Attempt[] }> {
    const waiting = [...attempts];
    const acknowledged: Attempt[] = [];
    const unknown: Attempt[] = [];
    const alive = [...this.processes];
    const killed = new Set<ApiProcess>();
    const kills: Promise<void>[] = [];
    const work = async (turn: number): Promise<void> => {
      for (let attempt = waiting.pop(); attempt; attempt = waiting.pop()) {
        const process = alive[turn % alive.length]!;
        try {
          await act(process, attempt);
          acknowledged.push(attempt);
        } catch (error) {
          if (!killed.has(process)) throw error;
          unknown.push(attempt);
        }
        if (acknowledged.length < (killAt[killed.size] ?? Infinity)) continue;
        const victim = alive.shift()!;
        killed.add(victim);
        kills.push(victim.kill());
      }
    };
    await Promise.all(Array.from({ length: 8 }, (_, turn) => work(turn)));
    await Promise.all(kills);
    expect(kills).toHaveLength(killAt.length);
    expect(unknown.length).toBeGreaterThan(0);
    expect(acknowledged.length + unknown.length).toBe(attempts.length);
    return { acknowledged, unknown };
  }
}
