import { setTimeout as pause } from 'node:timers/promises';
import type { TestApi } from './test-api';

/** Lets nobody touch a table until `meanwhile` is done; it is told how to wait until somebody wants to. */
export async function whileHeld(
  api: TestApi,
  table: string,
  meanwhile: (wanted: () => Promise<void>) => Promise<void>,
): Promise<void> {
  await api.admin.query('begin');
  await api.admin.query(`lock table ${table} in access exclusive mode`);
  try {
    await meanwhile(async () => {
      while ((await api.admin.query('select from pg_locks where not granted')).rows.length === 0) await pause(5);
    });
  } finally {
    await api.admin.query('commit');
  }
}
