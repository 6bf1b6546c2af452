import type { ExportTable } from '../export-table';
import { BASE_COMPARISON, BASE_TOTALS, BASE_VERSIONS, OPENING_COMMITMENTS } from './base-tables';
import { COSTS, GRADING, LINK_LIBRARY } from './case-tables';
import { PLAN_LINES, PLAN_NOT_FUNDED, PLAN_SHARES, PLANS, RANKING } from './choice-tables';
import { CLOCK, CLOCK_DESKS, DECISION_QUEUE, RECORD } from './decision-tables';
import { ACTUALS_IMPORTS, LEDGER, SPENDING, TRANSFER_EXPORTS, TRANSFERS } from './money-tables';
import { BUSINESS_UNITS, DELEGATIONS, MEMBERS } from './people-tables';
import { ENVELOPE, UNIT_LINES, UNIT_POSITIONS } from './position-tables';
import { INITIATIVES } from './proposal-tables';

/** Every table that is exported, by its name in the address. */
export const EXPORT_TABLES: ReadonlyMap<string, ExportTable> = new Map(
  Object.entries({
    initiatives: INITIATIVES,
    costs: COSTS,
    ranking: RANKING,
    plans: PLANS,
    'plan-lines': PLAN_LINES,
    'plan-not-funded': PLAN_NOT_FUNDED,
    'plan-shares': PLAN_SHARES,
    approvals: DECISION_QUEUE,
    clock: CLOCK,
    'clock-desks': CLOCK_DESKS,
    delegations: DELEGATIONS,
    envelope: ENVELOPE,
    'unit-positions': UNIT_POSITIONS,
    'unit-lines': UNIT_LINES,
    ledger: LEDGER,
    transfers: TRANSFERS,
    'transfer-exports': TRANSFER_EXPORTS,
    record: RECORD,
    spending: SPENDING,
    'actuals-imports': ACTUALS_IMPORTS,
    'base-versions': BASE_VERSIONS,
    'base-totals': BASE_TOTALS,
    'base-comparison': BASE_COMPARISON,
    'opening-commitments': OPENING_COMMITMENTS,
    grading: GRADING,
    'link-library': LINK_LIBRARY,
    members: MEMBERS,
    'business-units': BUSINESS_UNITS,
  }),
);
