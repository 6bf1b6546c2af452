/** Whether the server has ended a session; who watches is told when that changes. */
export interface Ended {
  readonly now: () => boolean;
  readonly set: (ended: boolean) => void;
  readonly watch: (told: () => void) => () => void;
}

export const keepEnded = (): Ended => {
  const watching = new Set<() => void>();
  let ended = false;
  return {
    now: () => ended,
    set: (now) => {
      ended = now;
      for (const told of watching) told();
    },
    watch: (told) => {
      watching.add(told);
      return () => watching.delete(told);
    },
  };
};
