import type { ExportTable } from '../export-table';
import { PLAN_LINES, PLAN_NOT_FUNDED, RANKING } from './choice-tables';
import { RECORD, SPENDING } from './delivery-tables';
import { BASE_COMPARISON, LEDGER, TRANSFERS } from './money-tables';
import { INITIATIVES } from './proposal-tables';

/** Every table that is exported, by its name in the address. */
export const EXPORT_TABLES: ReadonlyMap<string, ExportTable> = new Map(
  Object.entries({
    initiatives: INITIATIVES,
    ranking: RANKING,
    'plan-lines': PLAN_LINES,
    'plan-not-funded': PLAN_NOT_FUNDED,
    ledger: LEDGER,
    transfers: TRANSFERS,
    record: RECORD,
    spending: SPENDING,
    'base-comparison': BASE_COMPARISON,
  }),
);
