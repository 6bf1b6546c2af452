import { aboutCycle, CYCLE, type CycleFacts, exportTable, field, summed } from '../export-table';

const sums = (...paths: readonly string[]) => paths.map((path) => summed(path));

/** Every unit's budget before and after the cycle. */
export const UNIT_POSITIONS = exportTable({
  title: 'Unit positions',
  query: `query ($cycleId: ID!) { ${CYCLE} unitPositions(cycleId: $cycleId) { ROWS } }`,
  rows: 'unitPositions',
  columns: [
    ...[field('businessUnit.code', 'unit'), 'businessUnit.name', ...sums('baseBefore', 'contributed', 'requested')],
    ...sums('received', 'alreadyBudgeted', 'net', 'budgetAfter', 'held', 'absorbed', 'baseAfter'),
  ],
});

/** One unit's budget before and after the cycle, line by line. */
export const UNIT_LINES = exportTable<{
  readonly fundingCycle: CycleFacts;
  readonly unitPosition: { readonly businessUnit: { readonly code: string; readonly name: string } };
}>({
  title: 'Unit lines',
  query: `query ($cycleId: ID!, $businessUnitId: ID) { ${CYCLE}
    unitPosition(cycleId: $cycleId, businessUnitId: $businessUnitId) { businessUnit { code name } lines { ROWS } } }`,
  rows: 'unitPosition.lines',
  about: ({ fundingCycle, unitPosition: { businessUnit } }, words) => [
    ['business unit', `${businessUnit.code} ${businessUnit.name}`],
    ...aboutCycle(fundingCycle, words),
  ],
  columns: [
    ...['costCentre', 'account'],
    ...sums('baseBefore', 'contributed', 'received', 'budgetAfter', 'held', 'absorbed', 'baseAfter'),
  ],
});
