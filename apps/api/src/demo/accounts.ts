import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { HarborlineSeed } from '../../seed/harborline/harborline';
import { personasFile, type Persona } from '../organisation/demo-personas';
import { hashPassword } from '../platform/access/secret';
import type { Config } from '../platform/config';

/** The demo's people with passwords that exist nowhere else. */
export const newPersonas = (seed: HarborlineSeed): readonly Persona[] =>
  seed.members.map(({ name, title, email }) => ({
    name,
    role: title,
    email,
    password: randomBytes(12).toString('base64url'),
  }));

/** Password hashes by e-mail. */
export const hashesOf = async (personas: readonly Persona[]): Promise<ReadonlyMap<string, string>> =>
  new Map(await Promise.all(personas.map(async (p) => [p.email, await hashPassword(p.password)] as const)));

/** Keeps the passwords in a file of the installation that only its owner reads; whole or not at all. */
export async function keepPersonas(config: Config, personas: readonly Persona[]): Promise<void> {
  const file = personasFile(config);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, `${JSON.stringify(personas, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
