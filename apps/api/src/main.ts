import { join } from 'node:path';
import { openDatabase } from './database-home';
import { ConfigError, readConfig } from './platform/config';
import { serve, StartError } from './serve';

const consoleFolder = join(__dirname, '..', '..', 'console');

async function main(): Promise<void> {
  const config = readConfig();
  const database = await openDatabase(config);
  const app = await serve(config, database.applicationUrl, consoleFolder).catch(async (error: unknown) => {
    await database.stop();
    throw error;
  });
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
  process.stdout.write(`Clout is ready at ${config.publicUrl}\n`);
}

main().catch((error: NodeJS.ErrnoException) => {
  const sentence =
    error.code === 'EADDRINUSE'
      ? 'The port is in use: stop the other program, or set PORT to a free one.'
      : error instanceof ConfigError || error instanceof StartError || error.name === 'EmbeddedDatabaseError'
        ? error.message
        : `Clout could not start: ${error.stack ?? error.message}`;
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
});
