/** Minor units with two decimals and thousands marks: 1007500000n is `10,075,000.00`. */
export const money = (minor: bigint): string => {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${minor < 0n ? '-' : ''}${whole}.${digits.slice(-2)}`;
};

const FIGURE = /^-?[\d,]+(\.\d+)?$/;

/** Rows as a table of plain text; figures stand to the right. The first row is the header. */
export const textTable = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return rows.slice(1).every((r) => FIGURE.test(r[column] ?? '')) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const [header = [], ...body] = rows;
  return [line(header), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(line)].join('\n');
};
