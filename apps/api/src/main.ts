import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openDatabase } from './database-home';
import { DemoSeedError, seedApart } from './demo/seed-apart';
import { isDemoThere } from './demo/seed-demo';
import { readPersonas, type Persona } from './organisation/demo-personas';
import { ConfigError, readConfig, type Config } from './platform/config';
import { Database } from './platform/database/transaction';
import { PrerequisiteError } from './platform/database/migrate';
import { serve, StartError } from './serve';

const consoleFolder = join(__dirname, '..', '..', 'console');

/** What a person who has just started Clout needs to know. */
const welcome = ({ publicUrl }: Config, personas: readonly Persona[]): string => {
  const width = Math.max(0, ...personas.map(({ email }) => email.length));
  const people = personas.map(({ email, password, role }) => `  ${email.padEnd(width)}  ${password}  ${role}`);
  return [
    `Clout is ready at ${publicUrl}`,
    `  console          ${publicUrl}/`,
    `  GraphQL console  ${publicUrl}/graphiql`,
    `  API              ${publicUrl}/graphql`,
    ...(people.length > 0
      ? ['Sign in to the demo company as:', ...people, 'See it work: npm run demo (in another terminal)']
      : []),
    'Stop with Ctrl-C.',
    '',
  ].join('\n');
};

/** Puts the demo company in, where it is wanted and not there yet. */
const seed = (config: Config) => async (app: NestFastifyApplication) => {
  if (config.demo && !(await isDemoThere(app.get(Database)))) await seedApart();
};

async function main(): Promise<void> {
  const config = readConfig();
  const database = await openDatabase(config);
  const app = await serve(config, database.applicationUrl, consoleFolder, seed(config)).catch(
    async (error: unknown) => {
      await database.stop();
      throw error;
    },
  );
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await app.close();
    await database.stop();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
  process.stdout.write(welcome(config, await readPersonas(config)));
}

/** A server that does not take us: SQLSTATE of a refused connection, or no answer at all. */
const NO_DATABASE = /^(28\w{3}|3D000|57P03|53300|ECONNREFUSED|ENOTFOUND|EHOSTUNREACH|ETIMEDOUT)$/;

/** Why the program could not start, as one sentence where the person who started it can mend it. */
function sentenceOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'EADDRINUSE') return 'The port is in use: stop the other program, or set PORT to a free one.';
  if (NO_DATABASE.test(error.code ?? ''))
    return `The database cannot be used (${error.message}): check DATABASE_URL and DATABASE_ADMIN_URL.`;
  const plain = [ConfigError, StartError, DemoSeedError, PrerequisiteError].some((kind) => error instanceof kind);
  if (plain || error.name === 'EmbeddedDatabaseError') return error.message;
  return `Clout could not start: ${error.stack ?? error.message}`;
}

main().catch((error: NodeJS.ErrnoException) => {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exit(1);
});
