import { useSearchParams } from 'react-router';
import { startingCycle, useCycleOfAddress } from './use-cycle';
import { useWorkspace } from './workspace';

/** The year in which the console was opened, for a company that has nothing yet. */
const opened = () => new Date(performance.timeOrigin).getFullYear();
const YEAR = /^(19|20|21)\d\d$/;

/** The fiscal year of a page that has no cycle: named in the address, else the year of the cycle at hand, else the newest. */
export const useYear = (shown: readonly number[] = []) => {
  const { member, cycles } = useWorkspace();
  const here = useCycleOfAddress() ?? startingCycle(member, cycles);
  const [search, setSearch] = useSearchParams();
  const named = search.get('year') ?? '';
  const known = [...new Set([...shown, ...cycles.map((cycle) => cycle.fiscalYear)])];
  const newest = Math.max(...(known.length > 0 ? known : [opened()]));
  const year = YEAR.test(named) ? Number(named) : (here?.fiscalYear ?? newest);
  const years = [...new Set([...known, year, newest + 1])].sort((a, b) => b - a);
  const setYear = (next: number) =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        after.set('year', String(next));
        return after;
      },
      { replace: true },
    );
  return { year, years, setYear };
};
