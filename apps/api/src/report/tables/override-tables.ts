import { exportTable, field, reckoned } from '../export-table';
import { aboutPlan, ofPlan, type PlanFacts } from './choice-tables';

/** What was forced into a plan or left out of it by hand, with price, reason and last day. */
export const PLAN_OVERRIDES = exportTable<{ plan: PlanFacts }>({
  title: 'Overrides',
  query: ofPlan('forced { ROWS } excluded { ROWS }'),
  rows: 'plan.forced|plan.excluded',
  about: aboutPlan,
  columns: [
    ...['initiative.code', 'initiative.title'],
    reckoned<object>('override', 'TEXT', '__typename', (row, words, { above }) =>
      words.text((above?.row['forced'] as readonly object[]).includes(row) ? 'forced in' : 'left out by hand'),
    ),
    ...['option.name', 'price', 'reason', field('expiresOn', 'stands until'), 'expired'],
  ],
});
