import { types } from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';

/** A calendar day stays the text it is; a JavaScript Date would move it between time zones. */
types.setTypeParser(types.builtins.DATE, (day) => day);

const TIMEOUTS = { statement: 30_000, idleInTransaction: 20_000, connect: 5_000, query: 35_000 };

/** The application's pool on the application role. Unset values in a filter are faults, never "every row". */
export const createDataSource = (url: string, pool: number, entities: readonly EntitySchema[]): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    poolSize: pool,
    entities: [...entities],
    synchronize: false,
    logging: false,
    invalidWhereValuesBehavior: { undefined: 'throw', null: 'throw' },
    extra: {
      statement_timeout: TIMEOUTS.statement,
      idle_in_transaction_session_timeout: TIMEOUTS.idleInTransaction,
      connectionTimeoutMillis: TIMEOUTS.connect,
      query_timeout: TIMEOUTS.query,
      application_name: 'clout',
    },
  });
