import { DRAFTS } from './portfolio';
import type { CycleSeed } from './shape';

const ALL = DRAFTS.map((d) => d.code);
/** What past rounds funded in full; each set fits the headroom of its year. */
const FIRST_YEAR = ['EB-03', 'EB-10', 'CD-02', 'CD-09', 'HL-02', 'HL-08', 'AP-02', 'AP-10', 'WM-08', 'IN-02', 'IN-04'];
const SECOND_YEAR = ['EB-04', 'EB-05', 'CD-04', 'CD-08', 'HL-03', 'AP-01', 'AP-04', 'AP-09', 'WM-03', 'IN-03', 'IN-06'];
const RUNNING_YEAR = ['EB-01', 'EB-08', 'CD-06', 'CD-07', 'HL-04', 'AP-03', 'AP-05', 'WM-01', 'IN-01'];

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
    more: Partial<Pick<CycleSeed, 'capShare' | 'funded'>> = {},
  ): CycleSeed => ({
    code: `${year}-${name.toLowerCase().replaceAll(' ', '-')}`,
    name: `${name} ${year}`,
    fiscalYear: year,
    state,
    capShare: 1000,
    initiatives,
    funded: [],
    ...more,
  });
  const next = running + 1;
  return [
    cycle(running - 2, 'Main round', 'CLOSED', ALL, { funded: FIRST_YEAR }),
    cycle(running - 1, 'Main round', 'CLOSED', ALL, { funded: SECOND_YEAR }),
    cycle(running, 'Main round', 'EXECUTION', ALL, { funded: RUNNING_YEAR }),
    cycle(next, 'Main round', 'APPROVAL', ALL),
    cycle(next, 'Service round', 'SELECTION', ['CD-09', 'EB-06', 'AP-06', 'IN-04'], { capShare: 100 }),
    cycle(next, 'Digital round', 'SCORING', ['WM-05', 'WM-09', 'IN-07', 'HL-05'], { capShare: 100 }),
    cycle(next, 'Open round', 'INTAKE', ['AP-08', 'WM-10', 'HL-09'], { capShare: 100 }),
  ];
};
