/** The processor time this process has used since then, in seconds: unlike the clock's, it is the same on a busy machine. */
const secondsOfWork = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

/** The least processor time of three tries, in seconds: tidying up of memory strikes one of them, slow work each. */
export async function leastWork(act: () => Promise<unknown>): Promise<number> {
  const tries: number[] = [];
  while (tries.length < 3) {
    const started = process.cpuUsage();
    await act();
    tries.push(secondsOfWork(started));
  }
  return Math.min(...tries);
}
