import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { organizationIds } from './platform/access/session.store';
import type { Config } from './platform/config';
import type { Database } from './platform/database/transaction';
import { keepCheckpoint, newestCheckpoint, writeCheckpoints } from './platform/record/checkpoint/checkpoint-folder';
import { trustedKey } from './platform/record/checkpoint/checkpoint-key';
import {
  CheckpointError,
  readCheckpoints,
  type SignedCheckpoint,
} from './platform/record/checkpoint/signed-checkpoint';
import { takeCheckpoint } from './platform/record/checkpoint/take-checkpoint';
import { verifyAgainst } from './platform/record/checkpoint/verify-against-checkpoint';
import { verifyRecord } from './platform/record/verify-record';

type Say = (text: string) => void;

/** The files behind `--checkpoint FILE...` and the key behind `--key FILE`; an option that is not known is refused. */
export function readVerifyArguments(args: readonly string[]): { files: readonly string[]; key: string | undefined } {
  const files: string[] = [];
  let key: string | undefined;
  let option = '';
  for (const arg of args) {
    if (arg === '--checkpoint' || arg === '--key') option = arg;
    else if (arg.startsWith('--') || option === '')
      throw new CheckpointError('clout verify [--checkpoint FILE...] [--key FILE]');
    else if (option === '--checkpoint') files.push(arg);
    else key = arg;
  }
  if (option === '--checkpoint' && files.length === 0) throw new CheckpointError('Which file? --checkpoint FILE...');
  if (option === '--key' && key === undefined) throw new CheckpointError('Which file? --key FILE');
  return { files, key };
}

/**
 * Recomputes every organisation's chain and holds it against the checkpoints that are named, or else the newest kept
 * here; answers 1 when one is broken, disagrees, or speaks of no organisation of this database.
 */
export async function verifyRecords(
  database: Database,
  config: Config,
  args: readonly string[],
  say: Say,
): Promise<number> {
  const { files, key } = readVerifyArguments(args);
  const trusted = key ? createPublicKey(await readFile(key, 'utf8')) : await trustedKey(config.dataFolder);
  const named: SignedCheckpoint[] = [];
  for (const file of files) named.push(...readCheckpoints(await readFile(file, 'utf8'), file));
  let wrong = 0;
  const organizations = await organizationIds(database);
  for (const { id, name } of organizations) {
    const newest = files.length > 0 ? null : await newestCheckpoint(config.dataFolder, id);
    const checkpoints = files.length > 0 ? named.filter((one) => one.organizationId === id) : newest ? [newest] : [];
    await database.read(id, async (tx) => {
      const check = await verifyRecord(tx);
      if (!check.intact) wrong += 1;
      const state = check.intact ? 'intact' : `broken at entry ${check.firstBrokenEntry}: ${check.problem}`;
      say(`${name}: ${state}, ${check.length} entries, head ${check.headHash}`);
      if (checkpoints.length === 0) say(`${name}: no checkpoint to hold it against`);
      for (const checkpoint of checkpoints) {
        const { agrees, message } = await verifyAgainst(tx, checkpoint, trusted);
        if (!agrees) wrong += 1;
        say(
          `${name}: ${agrees ? `agrees with the checkpoint of ${checkpoint.at} at entry ${checkpoint.sequence}` : message}`,
        );
      }
    });
  }
  const here = new Set(organizations.map(({ id }) => id));
  for (const { organizationId, at } of named.filter((one) => !here.has(one.organizationId))) {
    wrong += 1;
    say(`the checkpoint of ${at} is of another organisation, ${organizationId}, which is not in this database`);
  }
  return wrong === 0 ? 0 : 1;
}

/** Signs where every organisation's record stands, into the file named or into the folder of checkpoints. */
export async function checkpointRecords(
  database: Database,
  config: Config,
  file: string | undefined,
  say: Say,
): Promise<number> {
  if (file?.startsWith('--')) throw new CheckpointError('clout checkpoint [FILE]');
  const taken: SignedCheckpoint[] = [];
  let refused = 0;
  for (const { id, name } of await organizationIds(database)) {
    try {
      const checkpoint = await takeCheckpoint(database, config.dataFolder, id);
      taken.push(checkpoint);
      const kept = file ?? (await keepCheckpoint(config.dataFolder, checkpoint));
      say(`${name}: entry ${checkpoint.sequence}, head ${checkpoint.headHash}: ${kept}`);
    } catch (error) {
      if (!(error instanceof CheckpointError)) throw error;
      refused += 1;
      say(`${name}: not signed. ${error.message}`);
    }
  }
  if (file !== undefined && taken.length > 0) await writeCheckpoints(file, taken);
  return refused === 0 ? 0 : 1;
}
