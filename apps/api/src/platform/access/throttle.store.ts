import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';

const LIMIT_PER_ACCOUNT = 10;
const LIMIT_PER_ADDRESS = 60;
const WINDOW_SECONDS = 300;

const subjects = (email: string, address: string) => [
  { subject: digest(`account ${email.toLowerCase()} ${address}`), limit: LIMIT_PER_ACCOUNT },
  { subject: digest(`address ${address}`), limit: LIMIT_PER_ADDRESS },
];
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** Seconds to wait before another guess, or 0. Counted per account and address, so that nobody locks a victim out. */
export async function secondsToWait(source: DataSource, email: string, address: string): Promise<number> {
  const asked = subjects(email, address);
  const rows = (await source.query(
    `select subject, failures, ceil($2 - extract(epoch from now() - window_started_at))::int as rest
     from sign_in_throttle where subject = any ($1) and window_started_at > now() - make_interval(secs => $2)`,
    [asked.map((s) => s.subject), WINDOW_SECONDS],
  )) as { subject: string; failures: number; rest: number }[];
  return Math.max(
    0,
    ...rows
      .filter((row) => row.failures >= (asked.find((s) => s.subject === row.subject)?.limit ?? 0))
      .map((r) => r.rest),
  );
}

/** Counts one failed guess in the running window. */
export async function countFailure(source: DataSource, email: string, address: string): Promise<void> {
  for (const { subject } of subjects(email, address))
    await source.query(
      `insert into sign_in_throttle as t (subject, failures, window_started_at) values ($1, 1, now())
       on conflict (subject) do update set
         failures = case when t.window_started_at > excluded.window_started_at - make_interval(secs => $2) then t.failures + 1 else 1 end,
         window_started_at = case when t.window_started_at > excluded.window_started_at - make_interval(secs => $2)
           then t.window_started_at else excluded.window_started_at end`,
      [subject, WINDOW_SECONDS],
    );
}
