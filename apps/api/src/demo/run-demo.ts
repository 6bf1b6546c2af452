import { readPersonas } from '../organisation/demo-personas';
import { clock } from '../platform/clock';
import type { Config } from '../platform/config';
import { play } from './play';
import { DemoStopped } from './play-client';
import { demoCompanyOf } from './seed-demo';

/** Plays the main job against the running server; 0 when sources equal uses and the record is intact. */
export async function runDemo(config: Config, say: (text: string) => void): Promise<number> {
  const personas = await readPersonas(config);
  const ready = await fetch(`${config.publicUrl}/health/ready`).catch(() => null);
  if (!ready?.ok)
    throw new DemoStopped(`No server answers at ${config.publicUrl}: run \`npm start\` in another terminal first.`);
  if (personas.length === 0)
    throw new DemoStopped(`There are no demo accounts in ${config.dataFolder}: the demo company is not there.`);
  const result = await play({ url: config.publicUrl, personas, seed: demoCompanyOf(clock.now()), say });
  const balanced = result.sources === result.uses;
  say(
    `Plan ${result.state}; sources ${balanced ? 'equal' : 'DO NOT EQUAL'} uses; record ${result.recordIntact ? 'intact' : 'BROKEN'}.`,
  );
  return balanced && result.recordIntact ? 0 : 1;
}
