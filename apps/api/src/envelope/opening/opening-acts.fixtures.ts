import type { FundingCycle, MoneyMove } from '@clout/domain';
import type { TestApi, TestOrganization } from '../../testing/test-api';
import { cycleById } from '../cycle.store';
import { baseRow, importRows, mandateFor, openCycleOf, type Answered, type CycleCast } from '../envelope.fixtures';
import { holdMoney } from '../envelope.store';
import { IMPORT_OPENING, openingInput } from './opening.fixtures';

/** The same amount in both measures of the year. */
export const both = (amount: bigint): MoneyMove[] => [
  { measure: 'IN_YEAR', period: 'YEAR', amount },
  { measure: 'RUN_RATE', period: 'YEAR', amount },
];

/** What a story of opening commitments does in its present year. */
export const openingActs = (
  now: () => {
    readonly api: TestApi;
    readonly org: TestOrganization;
    readonly cast: CycleCast;
    readonly year: number;
  },
) => ({
  tell: (rows: readonly string[], control: string, more: Record<string, unknown> = {}) => {
    const { api, cast, year } = now();
    return api.must<Answered>(cast.finance, IMPORT_OPENING, openingInput(rows, control, { fiscalYear: year, ...more }));
  },
  /** A year with 10 % of the amount, in major units, as its envelope, and a cycle. */
  cycleOn: async (addressable: string, name = 'Spring'): Promise<FundingCycle> => {
    const { api, org, cast, year } = now();
    if (name === 'Spring') {
      await mandateFor(org, cast, { fiscalYear: year });
      await importRows(api, cast.finance, [baseRow('CARDS', addressable)], { fiscalYear: year, label: `${year}` });
    }
    const { id } = await openCycleOf(api, cast.executive, { fiscalYear: year, name });
    const cycle = await api.database.read(org.id, (tx) => cycleById(tx, id));
    if (!cycle) throw new Error('the cycle is not there');
    return cycle;
  },
  hold: (cycle: FundingCycle, moves: MoneyMove[]) => {
    const { api, org } = now();
    return api.database.write(org.id, (tx) => holdMoney(tx, cycle, moves));
  },
});
