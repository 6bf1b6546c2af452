import { DRAFTS } from './portfolio';
import type { Teaching } from './proposal-shape';
import type { CycleSeed } from './shape';

const ALL = DRAFTS.map((d) => d.code);
const FIRST_YEAR = ['EB-03', 'EB-10', 'CD-02', 'CD-09', 'HL-02', 'HL-08', 'AP-02', 'AP-10', 'WM-08', 'IN-02', 'IN-04'];
const SECOND_YEAR = ['EB-04', 'EB-05', 'CD-04', 'CD-08', 'HL-03', 'AP-01', 'AP-04', 'AP-09', 'WM-03', 'IN-03', 'IN-06'];
const RUNNING_YEAR = ['EB-01', 'EB-08', 'CD-06', 'CD-07', 'HL-04', 'AP-03', 'AP-05', 'WM-01', 'IN-01'];

/** What is drafted, submitted or accepted in a round that still takes in. */
const COMING_IN = [
  ...['CD-01', 'CD-02', 'CD-03', 'CD-04', 'CD-06', 'CD-07', 'HL-09', 'AP-08', 'WM-10'],
  ...['IN-01', 'IN-02', 'IN-03', 'IN-04', 'IN-06'],
];

/** Why the CX executive leaves a case out of a plan, however cheap it is. */
const WHY_NOT: Readonly<Partial<Record<Teaching, string>>> = {
  SATISFACTION_ONLY: 'Satisfaction alone: no link to what customers then do.',
  VANITY_METRIC: 'Followers are not customers: the metric decides nothing.',
  HANDLE_TIME_TARGET: 'A target on handle time ends calls before they are solved.',
  COST_FIRST_BOT: 'Bought to cut cost, with no way to a person.',
  CANNIBALISING_FEE: 'Gives up more income than its contacts cost; to be rethought.',
  SELL_BEFORE_SOLVE: 'Sells before it solves.',
  VENDOR_CONTRACT: 'Pays a vendor by the minute against a handle-time target.',
  BENEFIT_ABOVE_BASELINE: 'Claims more than its baseline holds; to be restated.',
};

/** Initiatives left out of every plan, with the reason. */
export const LEFT_OUT: CycleSeed['leftOut'] = DRAFTS.flatMap(({ code, teaching }) => {
  const reason = teaching && WHY_NOT[teaching];
  return reason ? [{ initiative: code, reason }] : [];
});
/** Initiatives put into the main plan whatever their score for its cost. */
export const PUT_IN: CycleSeed['putIn'] = [
  {
    initiative: 'XX-01',
    option: 'full',
    reason: 'Six units need it and six declined it: it will not get done any other way.',
  },
];

/**
 * Rounds around the running fiscal year, at least one in each state. The next year's main round waits for approval;
 * its smaller rounds draw on the same envelope with a lower cap share of their own.
 */
export const cyclesAround = (running: number): readonly CycleSeed[] => {
  const cycle = (
    year: number,
    name: string,
    state: CycleSeed['state'],
    initiatives: readonly string[],
    more: Partial<Pick<CycleSeed, 'capShare' | 'putIn'>> = {},
  ): CycleSeed => ({
    name: `${name} ${year}`,
    fiscalYear: year,
    state,
    capShare: 1000,
    initiatives,
    leftOut: LEFT_OUT.filter((o) => initiatives.includes(o.initiative)),
    putIn: [],
    ...more,
  });
  const next = running + 1;
  return [
    cycle(running - 2, 'Main round', 'CLOSED', [...FIRST_YEAR, 'CD-05']),
    cycle(running - 1, 'Main round', 'CLOSED', [...SECOND_YEAR, 'EB-07', 'AP-07']),
    cycle(running, 'Main round', 'EXECUTION', [...RUNNING_YEAR, 'CD-10', 'HL-06']),
    cycle(next, 'Main round', 'APPROVAL', ALL, { putIn: PUT_IN }),
    cycle(next, 'Service round', 'SELECTION', ['CD-09', 'EB-06', 'AP-06', 'IN-04'], { capShare: 900 }),
    cycle(next, 'Digital round', 'SCORING', ['WM-05', 'WM-09', 'IN-07', 'HL-05'], { capShare: 900 }),
    cycle(next, 'Open round', 'INTAKE', COMING_IN, { capShare: 900 }),
  ];
};
