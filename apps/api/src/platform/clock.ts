/** The only clock of the program; what decides anything uses the database's time (`tx.now`) instead. */
export const clock = {
  now: (): Date => new Date(),
  /** The instant of a number of milliseconds since 1970. */
  at: (milliseconds: number): Date => new Date(milliseconds),
  /** An instant some milliseconds after another. */
  after: (instant: Date, milliseconds: number): Date => new Date(instant.getTime() + milliseconds),
  /** Milliseconds of a monotonic clock, for durations only. */
  ticks: (): number => performance.now(),
};
