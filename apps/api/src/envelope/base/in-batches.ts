/** Gathers rows and writes them `size` at a time; `flush` writes the rest. */
export const inBatches = <Row>(size: number, write: (rows: readonly Row[]) => Promise<unknown>) => {
  let rows: Row[] = [];
  const flush = async (): Promise<void> => {
    const full = rows;
    rows = [];
    if (full.length > 0) await write(full);
  };
  return {
    add: async (row: Row): Promise<void> => {
      rows.push(row);
      if (rows.length >= size) await flush();
    },
    flush,
  };
};
