import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Role } from '@clout/domain';
import { TABLES } from '../src/app.module';
import { prepareDatabase, urlWith } from '../src/database-home';
import { createMember, grant } from '../src/organisation/member.store';
import { createOrganization } from '../src/organisation/organisation.store';
import { createAccount, createSession } from '../src/platform/access/session.store';
import { createDataSource } from '../src/platform/database/data-source';
import { startEmbedded } from '../src/platform/database/embedded/start-embedded';
import { migrate } from '../src/platform/database/migrate';
import { Database } from '../src/platform/database/transaction';

const INITIATIVES = 1_000;

/** A throw-away PostgreSQL with its defaults, holding one company with a revealed ranking of 1,000 initiatives. */
export interface BenchDatabase {
  readonly database: Database;
  readonly applicationUrl: string;
  /** The owner's connection. */
  readonly adminUrl: string;
  readonly organizationId: string;
  readonly cycleId: string;
  /** A COO's session. */
  readonly token: string;
  /** A session of FINANCE. */
  readonly financeToken: string;
  readonly serverPid: number;
  stop(): Promise<void>;
}

export async function openBenchDatabase(): Promise<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'clout-bench-'));
  chmodSync(folder, 0o755);
  const server = await startEmbedded({ dataDir: join(folder, 'postgres') });
  const password = randomBytes(18).toString('base64url');
  await prepareDatabase(server.adminUrl, password);
  const adminUrl = urlWith(server.adminUrl, { database: 'clout' });
  await migrate(adminUrl, 'clout_api');
  const applicationUrl = urlWith(adminUrl, { user: 'clout_api', password });
  const source = await createDataSource(applicationUrl, 16, TABLES).initialize();
  const database = new Database(source);
  const organizationId = randomUUID();
  const { memberId, token, financeToken } = await people(database, organizationId);
  const cycleId = await ranking(adminUrl, organizationId, memberId);
  const stop = async () => {
    await source.destroy();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    ...{ database, applicationUrl, adminUrl, organizationId, cycleId, token, financeToken },
    serverPid: server.pid,
    stop,
  };
}

const people = (database: Database, organizationId: string) =>
  database.write(organizationId, async (tx) => {
    const settings = {
      name: 'Bench',
      currency: 'USD',
      minorUnitDigits: 2,
      fiscalYearStartMonth: 1,
      periodsPerYear: 12,
    };
    await createOrganization(tx, { ...settings, demo: false });
    const member = async (role: Role, name: string) => {
      const email = `${name}@bench.example`;
      const memberId = await createMember(tx, {
        accountId: await createAccount(tx, email, 'no password'),
        name,
        email,
      });
      await grant(tx, memberId, [role], []);
      return { memberId, token: (await createSession(tx, memberId, 12)).token };
    };
    const finance = await member('FINANCE', 'finance');
    return { ...(await member('COO', 'coo')), financeToken: finance.token };
  });

/** A cycle whose 1,000 initiatives are scored on five criteria and ranked, written by the owner in bulk. */
async function ranking(adminUrl: string, organizationId: string, memberId: string): Promise<string> {
  const cycleId = randomUUID();
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  const run = (sql: string) =>
    client.query(
      sql
        .replaceAll(':org', `'${organizationId}'`)
        .replaceAll(':cycle', `'${cycleId}'`)
        .replaceAll(':member', `'${memberId}'`),
    );
  try {
    await run('begin');
    await run(
      `insert into business_unit select :org, gen_random_uuid(), 'U' || i, 'Unit ' || i, 'P_AND_L', 'Bank', null from generate_series(1, 10) i`,
    );
    await run(`insert into opex_base_version (organization_id, id, fiscal_year, number, kind, label, as_of, currency, source_system, file_name, file_hash, mapping, state, current,
        file_rows, accepted_rows, left_out_rows, refused_rows, total, imported_by, imported_at)
      values (:org, gen_random_uuid(), 2030, 1, 'BUDGET', 'bench', '2029-12-01', 'USD', 'bench', 'bench', 'bench', '{}', 'IMPORTED', true, 0, 0, 0, 0, 0, :member, now())`);
    await run(`insert into funding_cycle (organization_id, id, name, fiscal_year, state, cap_share, reserve_share, excluded_categories, period_limits, exchange_rates, base_version_id, opened_by, opened_at, scores_revealed_at)
      select :org, :cycle, 'Bench', 2030, 'SELECTION', 1000, 0, '{}', false, '[]', id, :member, now(), now() from opex_base_version where organization_id = :org`);
    await run(`insert into envelope_row (organization_id, fiscal_year, scope, measure, period, addressable, limit_amount, reserve, base_version_id)
      select :org, 2030, scope, measure, 'YEAR', 100000000000, 10000000000, 0, v.id
      from opex_base_version v, unnest(array['YEAR', :cycle]) scope, unnest(array['IN_YEAR', 'RUN_RATE']) measure where v.organization_id = :org`);
    await run(`insert into scoring_model values (:org, :cycle, 1, 'BLOCK', 10000000000, 10000000000)`);
    await run(
      `insert into criterion select :org, :cycle, gen_random_uuid(), i, 'Criterion ' || i, 'How much?', 2000, (array['CUSTOMER_VALUE','BUSINESS_VALUE','OTHER','OTHER','OTHER'])[i], '[]' from generate_series(1, 5) i`,
    );
    await run(`with unit as (select id, row_number() over (order by code) - 1 as n from business_unit where organization_id = :org)
      insert into initiative (organization_id, id, cycle_id, business_unit_id, initiative_state, code, title, owner_id, created_by, submitted_by, sponsorship, created_at, updated_at)
      select :org, gen_random_uuid(), :cycle, unit.id, 'ACCEPTED', 'I-' || lpad(i::text, 4, '0'), 'Initiative ' || i, :member, :member, :member, 'BUSINESS_UNIT', now(), now()
      from generate_series(1, ${INITIATIVES}) i join unit on unit.n = i % 10`);
    await run(`insert into funding_option (organization_id, initiative_id, business_unit_id, initiative_state, id, position, name, minimum_amount, start_period, effect_share, proposed, in_year, run_rate, capex, already_budgeted, total_commitment)
      select :org, id, business_unit_id, initiative_state, gen_random_uuid(), 1, 'Full', 0, 1, 10000, true, 1000000, 500000, 0, 0, 1000000 from initiative where organization_id = :org`);
    await run(`insert into ranking_entry (organization_id, cycle_id, position, rank, initiative_id, business_unit_id, option_id, score_numerator, score_denominator, coverage, contributions, in_year, run_rate, cumulative_in_year, cumulative_run_rate, funding, reason)
      select :org, :cycle, n, n, i.id, i.business_unit_id, o.id, 1000 - n, 1, 10000,
        (select jsonb_agg(jsonb_build_object('criterionId', c.id, 'weight', c.weight, 'mean', 500, 'points', 100, 'exact', '100/1')) from criterion c where c.organization_id = :org),
        o.in_year, o.run_rate, n * o.in_year, n * o.run_rate, 'ABOVE', 'fits the headroom'
      from (select *, row_number() over (order by code) as n from initiative where organization_id = :org) i join funding_option o on o.organization_id = :org and o.initiative_id = i.id`);
    await run('commit');
    await run('analyze');
  } finally {
    await client.end();
  }
  return cycleId;
}
