/** The processor time this process has used since then, in seconds: unlike the clock's, it is the same on a busy machine. */
export const secondsOfWork = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};
