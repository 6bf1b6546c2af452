import { dataFolder, Program } from './program.fixtures';

/** Puts the demo company into one folder, as a first start does; each story then begins with a copy of it. */
export default async function seedOnce(): Promise<void> {
  const folder = dataFolder();
  process.env['CLOUT_SEEDED'] = folder;
  const program = await Program.start(folder);
  await program.stop();
}
