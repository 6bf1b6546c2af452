import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, TABLES } from './app.module';
import type { Config } from './platform/config';
import { roleProblem } from './platform/database/check-role';
import { createDataSource } from './platform/database/data-source';
import { Database } from './platform/database/transaction';
import { streamRoute } from './platform/graphql/stream.route';
import { log } from './platform/log';
import { uploadRoute } from './platform/uploads/upload.route';

const BODY_LIMIT = 512 * 1024;

/** A start that cannot go on: one sentence for the person who started it. */
export class StartError extends Error {}

/** Starts API, console and GraphQL console on one port; the database must be migrated. */
export async function serve(
  config: Config,
  databaseUrl: string,
  consoleFolder: string,
  prepare: (app: NestFastifyApplication) => Promise<unknown> = async () => undefined,
): Promise<NestFastifyApplication> {
  log.setLevel(config.logLevel);
  const source = await createDataSource(databaseUrl, config.databasePool, TABLES).initialize();
  const problem = await roleProblem(source);
  if (problem) {
    await source.destroy();
    throw new StartError(problem);
  }
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, trustProxy: false, forceCloseConnections: true });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, source), adapter, {
    logger: config.logLevel === 'debug' ? ['log', 'warn', 'error', 'fatal'] : false,
    abortOnError: false,
  });
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    hsts: config.secureCookies ? undefined : false,
  });
  await app.register(uploadRoute(app.get(Database), config) as never);
  await app.register(streamRoute(() => app.get(GraphQLSchemaHost).schema, app.get(Database), config) as never);
  if (existsSync(join(consoleFolder, 'index.html'))) await serveConsole(app, consoleFolder);
  app.enableShutdownHooks();
  await prepare(app);
  await app.listen(config.port, config.host);
  return app;
}

/** The two pages of the console; a path that is none of the API's is the console's own route. */
async function serveConsole(app: NestFastifyApplication, folder: string): Promise<void> {
  const files = { preCompressed: true, maxAge: '1h', immutable: false } as const;
  // One route for the hundreds of scripts and styles, and one each for the few files beside them.
  const root = join(folder, 'assets');
  await app.register(fastifyStatic, { ...files, root, prefix: '/assets/', index: false, decorateReply: false });
  await app.register(fastifyStatic, {
    ...files,
    root: folder,
    wildcard: false,
    globIgnore: ['assets/**', '**/*.{br,gz}'],
    index: ['index.html'],
    // A page names the scripts of its own build, so it is asked for anew each time.
    setHeaders: (reply, path) => {
      if (/\.html(\.br|\.gz)?$/.test(path)) reply.header('cache-control', 'no-cache');
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/graphiql', (_request, reply) =>
    reply.header('cache-control', 'no-store').sendFile('graphiql.html', { maxAge: 0 }),
  );
  const isPage = /^\/(?!graphql|uploads|attachments|exports|health|assets)/;
  fastify.get('/*', (request, reply) =>
    isPage.test(request.url)
      ? reply.header('cache-control', 'no-store').sendFile('index.html', { maxAge: 0 })
      : reply.code(404).send({ message: 'Not found' }),
  );
}
