import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkpointLine, readCheckpoints, type SignedCheckpoint } from './signed-checkpoint';

/** Where scheduled checkpoints are kept; copy them to another machine, for whoever owns this one may change both. */
export const checkpointFolder = (dataFolder: string): string => join(dataFolder, 'checkpoints');

/** Named by organisation and time, so that the newest of an organisation is the last by name. */
const nameOf = ({ organizationId, at }: SignedCheckpoint): string =>
  `${organizationId}_${at.replaceAll(/[^0-9TZ]/g, '')}.json`;

/** Writes a file that only its owner reads and that appears only when it is whole. */
export async function writeCheckpoints(file: string, checkpoints: readonly SignedCheckpoint[]): Promise<void> {
  await writeFile(`${file}.partial`, checkpoints.map(checkpointLine).join(''), { mode: 0o600 });
  await rename(`${file}.partial`, file);
}

/** Keeps a checkpoint in the folder of this installation; answers its file. */
export async function keepCheckpoint(dataFolder: string, checkpoint: SignedCheckpoint): Promise<string> {
  const folder = checkpointFolder(dataFolder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, nameOf(checkpoint));
  await writeCheckpoints(file, [checkpoint]);
  return file;
}

/** The newest checkpoint kept for an organisation; null when there is none. Throws CheckpointError on a spoilt file. */
export async function newestCheckpoint(dataFolder: string, organizationId: string): Promise<SignedCheckpoint | null> {
  const folder = checkpointFolder(dataFolder);
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const newest = names
    .filter((name) => name.startsWith(`${organizationId}_`) && name.endsWith('.json'))
    .sort()
    .at(-1);
  if (newest === undefined) return null;
  const file = join(folder, newest);
  return readCheckpoints(await readFile(file, 'utf8'), file).at(-1) ?? null;
}
