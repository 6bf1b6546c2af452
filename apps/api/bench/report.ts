/** One measured figure beside the goal it is held to. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal?: { readonly atLeast?: number; readonly atMost?: number };
}

const meets = ({ value, goal }: Figure): string => {
  if (!goal) return '';
  const good = value >= (goal.atLeast ?? -Infinity) && value <= (goal.atMost ?? Infinity);
  const wanted = goal.atLeast === undefined ? `at most ${goal.atMost}` : `at least ${goal.atLeast}`;
  return `${good ? 'meets' : 'MISSES'} ${wanted}`;
};

/** Figures as lines of text, the figure that misses its goal named. */
export const print = (title: string, figures: readonly Figure[]): void => {
  const width = Math.max(...figures.map(({ name }) => name.length));
  const lines = figures.map((figure) => {
    const value = figure.value.toLocaleString('en', { maximumFractionDigits: 3 });
    return `  ${figure.name.padEnd(width)}  ${value.padStart(10)} ${figure.unit.padEnd(6)} ${meets(figure)}`.trimEnd();
  });
  process.stdout.write(`${title}\n${lines.join('\n')}\n\n`);
};

/** The value below which a share of the sorted samples lies. */
export const percentile = (samples: readonly number[], share: number): number => {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);
