import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../platform/config';

export interface Persona {
  readonly name: string;
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** Where the demo's random passwords are kept, readable by their owner alone. */
export const personasFile = (config: Config): string => join(config.dataFolder, 'demo-accounts.json');

/** The personas of the demo company; none unless the demo is on. */
export async function readPersonas(config: Config): Promise<readonly Persona[]> {
  if (!config.demo) return [];
  try {
    return JSON.parse(await readFile(personasFile(config), 'utf8')) as Persona[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
