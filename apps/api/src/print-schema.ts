import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { lexicographicSortSchema, printSchema as print } from 'graphql';
import { DataSource } from 'typeorm';
import { AppModule } from './app.module';
import { readConfig } from './platform/config';

/** The GraphQL schema as the code makes it; needs no database. */
export async function printSchema(): Promise<string> {
  const source = new DataSource({ type: 'postgres' });
  const app = await NestFactory.create(AppModule.with(readConfig({}), source), new FastifyAdapter(), { logger: false });
  await app.init();
  try {
    return `${print(lexicographicSortSchema(app.get(GraphQLSchemaHost).schema))}\n`;
  } finally {
    await app.close();
  }
}
