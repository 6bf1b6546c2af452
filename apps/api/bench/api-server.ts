import { readConfig } from '../src/platform/config';
import { serve } from '../src/serve';

/** The program itself, on the database it is told; says its port to whoever forked it. */
async function main(databaseUrl: string): Promise<void> {
  const config = readConfig({ PORT: '0', CLOUT_DEMO: '0', LOG_LEVEL: 'error' });
  const app = await serve(config, databaseUrl, '');
  process.send?.({ port: Number(new URL(await app.getUrl()).port) });
}

main(process.argv[2] ?? '').catch((error: Error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(1);
});
