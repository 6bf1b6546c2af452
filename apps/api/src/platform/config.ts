import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];
export const isLoopback = (host: string): boolean => LOOPBACK.includes(host.replace(/^\[|\]$/g, ''));

const port = z.coerce.number().int().min(0).max(65535);
const flag = z.enum(['0', '1']).transform((value) => value === '1');
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://');

const settings = z.object({
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_ADMIN_URL: postgresUrl.optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  CLOUT_DATA: z.string().min(1).optional(),
  CLOUT_DEMO: flag.optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SESSION_HOURS: z.coerce.number().min(0.01).max(720).default(12),
  CHECKPOINT_HOURS: z.coerce.number().min(0).max(8760).default(24),
  SWEEP_MINUTES: z.coerce.number().min(0).max(1440).default(1),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().optional(),
  JOB_SECONDS: z.coerce.number().min(0).max(3600).default(2),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug', 'silent']).default('warn'),
});

/** Every setting, checked. */
export abstract class Config {
  readonly port!: number;
  readonly host!: string;
  /** The application role's connection; absent: the embedded server is used. */
  readonly databaseUrl!: string | undefined;
  readonly databaseAdminUrl!: string | undefined;
  readonly databasePool!: number;
  /** Folder for the embedded database, the demo's passwords and other files of this installation. */
  readonly dataFolder!: string;
  /** Demo company and personas. */
  readonly demo!: boolean;
  readonly publicUrl!: string;
  readonly secureCookies!: boolean;
  readonly sessionHours!: number;
  /** Hours between signed checkpoints of the record; 0: none are taken. */
  readonly checkpointHours!: number;
  /** Minutes between looks for what has come due, such as holds that lapse; 0: only `clout sweep` looks. */
  readonly sweepMinutes!: number;
  /** The mail server and the sender's address; absent: no mail is sent. */
  readonly mail!: { readonly url: string; readonly from: string } | undefined;
  /** Seconds between looks for jobs that wait, such as notices to send; 0: this process does none. */
  readonly jobSeconds!: number;
  readonly logLevel!: 'error' | 'warn' | 'info' | 'debug' | 'silent';
}

/** A setting that cannot be used: one sentence for the person who set it. */
export class ConfigError extends Error {}

/** The folder of the installation: the nearest one above this file that holds its nx.json. */
export function projectRoot(folder: string = __dirname): string {
  return existsSync(join(folder, 'nx.json')) || dirname(folder) === folder ? folder : projectRoot(dirname(folder));
}

/** Reads and checks every setting; the only place that looks at the environment. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(`The setting ${issue?.path.join('.')} is not usable: ${issue?.message}.`);
  }
  const s = parsed.data;
  const host = s.HOST.includes(':') ? `[${s.HOST}]` : s.HOST;
  const publicUrl = s.PUBLIC_URL ?? `http://${host}:${s.PORT}`;
  const address = new URL(publicUrl);
  const localHttp = address.protocol === 'http:' && isLoopback(address.hostname);
  if (s.PUBLIC_URL && address.protocol === 'http:' && !localHttp)
    throw new ConfigError('PUBLIC_URL must be https unless it names this machine (127.0.0.1, ::1 or localhost).');
  const demo = s.CLOUT_DEMO ?? s.DATABASE_URL === undefined;
  if (demo && !isLoopback(s.HOST))
    throw new ConfigError(
      'HOST is not a loopback address while demo accounts are on: set CLOUT_DEMO=0, or HOST=127.0.0.1.',
    );
  if ((s.SMTP_URL === undefined) !== (s.MAIL_FROM === undefined))
    throw new ConfigError('SMTP_URL and MAIL_FROM belong together: set both, or neither to send no mail.');
  return {
    port: s.PORT,
    host: s.HOST,
    databaseUrl: s.DATABASE_URL,
    databaseAdminUrl: s.DATABASE_ADMIN_URL,
    databasePool: s.DATABASE_POOL,
    dataFolder: s.CLOUT_DATA ? resolve(s.CLOUT_DATA) : join(projectRoot(), '.clout'),
    demo,
    publicUrl,
    secureCookies: !localHttp && !(s.PUBLIC_URL === undefined && isLoopback(s.HOST)),
    sessionHours: s.SESSION_HOURS,
    checkpointHours: s.CHECKPOINT_HOURS,
    sweepMinutes: s.SWEEP_MINUTES,
    mail: s.SMTP_URL && s.MAIL_FROM ? { url: s.SMTP_URL, from: s.MAIL_FROM } : undefined,
    jobSeconds: s.JOB_SECONDS,
    logLevel: s.LOG_LEVEL,
  };
}
