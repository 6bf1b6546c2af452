import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Client } from 'pg';
import type { Role } from '@clout/domain';
import { grant, createMember } from '../organisation/member.store';
import { createOrganization, insertTerms, insertUnits } from '../organisation/organisation.store';
import type { TermKind } from '../organisation/term.table';
import type { BusinessUnit } from '../organisation/unit.table';
import { hashPassword } from '../platform/access/secret';
import { createAccount, createSession } from '../platform/access/session.store';
import { Config, readConfig } from '../platform/config';
import { cloneDatabase, type ClonedDatabase } from '../platform/database/testing/clone-database';
import { Database } from '../platform/database/transaction';
import { serve } from '../serve';

export interface Answer<T = Record<string, never>> {
  readonly data: T | null;
  readonly errors?: readonly { message: string; path?: (string | number)[]; extensions: { code: string } }[];
  readonly status: number;
}

/** A member of a test organisation, with a session. */
export interface Persona {
  readonly id: string;
  readonly email: string;
  readonly token: string;
}

export const PASSWORD = 'correct horse battery';

/** The program, running over HTTP on a database of its own. */
export class TestApi {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly clone: ClonedDatabase,
    readonly config: Config,
    /** The owner's connection: sees and changes everything. */
    readonly admin: Client,
    private readonly folder: string,
  ) {}

  static async start(environment: NodeJS.ProcessEnv = {}): Promise<TestApi> {
    const clone = await cloneDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'clout-api-'));
    const config = readConfig({
      PORT: '0',
      CLOUT_DATA: folder,
      LOG_LEVEL: 'silent',
      CLOUT_DEMO: '0',
      SWEEP_MINUTES: '0',
      JOB_SECONDS: '0',
      ...environment,
    });
    const app = await serve(config, clone.applicationUrl, join(__dirname, '../../../../dist/apps/console'));
    const admin = new Client({ connectionString: clone.adminUrl });
    await admin.connect();
    return new TestApi(app, await app.getUrl(), clone, config, admin, folder);
  }

  async stop(): Promise<void> {
    await this.admin.end();
    await this.app.close();
    await this.clone.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get database(): Database {
    return this.app.get(Database);
  }

  /** One GraphQL request as a persona (or as nobody). */
  async ask<T = Record<string, unknown>>(
    as: Persona | string | null,
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const token = typeof as === 'string' ? as : as?.token;
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    return { ...((await response.json()) as Omit<Answer<T>, 'status'>), status: response.status };
  }

  /** The answer's one root field; throws with the errors when there are any. */
  async must<T = Record<string, unknown>>(
    as: Persona | string | null,
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<T> {
    const answer = await this.ask<Record<string, T>>(as, query, variables, headers);
    if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors ?? answer));
    return Object.values(answer.data)[0] as T;
  }

  /** A new, empty organisation (12 periods from January, USD). */
  async organization(name = 'Test company'): Promise<TestOrganization> {
    const id = randomUUID();
    await this.database.write(id, (tx) =>
      createOrganization(tx, {
        name,
        currency: 'USD',
        minorUnitDigits: 2,
        fiscalYearStartMonth: 1,
        periodsPerYear: 12,
        demo: false,
      }),
    );
    return new TestOrganization(this, id);
  }
}

/** One organisation of a test, and what is needed to fill it. */
export class TestOrganization {
  private static hash: Promise<string> | undefined;

  constructor(
    readonly api: TestApi,
    readonly id: string,
  ) {}

  async unit(code: string, kind: BusinessUnit['kind'] = 'P_AND_L', legalEntity = 'Bank'): Promise<string> {
    const id = randomUUID();
    await this.api.database.write(this.id, (tx) =>
      insertUnits(tx, [{ id, code, name: `Unit ${code}`, kind, legalEntity, regionId: null }]),
    );
    return id;
  }

  async term(kind: TermKind, code: string, name = code): Promise<string> {
    const id = randomUUID();
    await this.api.database.write(this.id, (tx) => insertTerms(tx, [{ id, kind, code, name, position: 1 }]));
    return id;
  }

  /** A member with a live session and the password PASSWORD. */
  async member(roles: readonly Role[], businessUnitIds: readonly string[] = []): Promise<Persona> {
    TestOrganization.hash ??= hashPassword(PASSWORD);
    const passwordHash = await TestOrganization.hash;
    const email = `${randomUUID()}@test.example`;
    return this.api.database.write(this.id, async (tx) => {
      const accountId = await createAccount(tx, email, passwordHash);
      const id = await createMember(tx, { accountId, name: `${roles.join(' ')} person`, email });
      await grant(tx, id, roles, businessUnitIds);
      const { token } = await createSession(tx, id, 12);
      return { id, email, token };
    });
  }
}
