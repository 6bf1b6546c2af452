import { rmSync } from 'node:fs';

/** Stops the run's PostgreSQL and removes its folder. */
export default async function globalTeardown(): Promise<void> {
  const run = (globalThis as { cloutTestServer?: { server: { stop(): Promise<void> }; folder: string } })
    .cloutTestServer;
  await run?.server.stop();
  if (run) rmSync(run.folder, { recursive: true, force: true });
}
