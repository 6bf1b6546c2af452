import type { ChangedData } from '../desk/operations';

/** How much of one act happened, with the newest of it. */
export interface Change {
  readonly act: keyof ChangedData;
  readonly count: number;
  /** True when there are more than were counted. */
  readonly more: boolean;
  readonly newest: ChangedData[keyof ChangedData]['nodes'][number];
}

/** What happened after an entry of the record, the newest act first. */
export const changesOf = (data: ChangedData, after: number): readonly Change[] =>
  (Object.keys(data) as (keyof ChangedData)[])
    .flatMap((act): Change[] => {
      const { nodes, pageInfo } = data[act];
      const since = nodes.filter((entry) => entry.sequence > after);
      const [newest] = since;
      const more = pageInfo.hasNextPage && since.length === nodes.length;
      return newest ? [{ act, count: since.length, more, newest }] : [];
    })
    .sort((a, b) => b.newest.sequence - a.newest.sequence);

/** The day so many days before a day, as YYYY-MM-DD. */
export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
