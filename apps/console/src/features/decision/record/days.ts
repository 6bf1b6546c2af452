interface At {
  readonly at: string;
}

/** Entries put together by the day they fall on, in the order given. */
export const byDay = <Entry extends At>(
  entries: readonly Entry[],
  dayOf: (at: string) => string,
): readonly { readonly day: string; readonly of: readonly Entry[] }[] => {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, of]) => ({ day, of }));
};
