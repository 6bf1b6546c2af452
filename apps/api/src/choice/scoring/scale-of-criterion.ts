import { isScore, type Criterion } from '@clout/domain';

/** What is wrong with a value on the scale of a criterion; null when it is a score. */
export const scaleFault = (criterion: Criterion, value: number): string | null =>
  isScore(value, criterion) ? null : `must be an integer of hundredths, ${criterion.lowest} to ${criterion.highest}`;
