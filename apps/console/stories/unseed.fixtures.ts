import { rmSync } from 'node:fs';

/** Removes the folder that the stories copied. */
export default function unseed(): void {
  const folder = process.env['CLOUT_SEEDED'];
  if (folder) rmSync(folder, { recursive: true, force: true });
}
