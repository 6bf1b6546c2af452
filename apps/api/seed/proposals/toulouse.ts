import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One project of the call; `cost` in cents of a euro. */
export interface CallProject {
  readonly id: string;
  readonly cost: bigint;
  readonly category: string;
  readonly district: number;
  readonly votes: number;
}

/** What the call comes to; money in cents. */
export const TOULOUSE_FIGURES = {
  projects: 199,
  budget: 800_000_000n,
  asked: 1_583_772_000n,
  districts: 20,
} as const;

/** The call's projects in the order of their ids. */
export const toulouseProjects = (): readonly CallProject[] =>
  readFileSync(join(__dirname, 'toulouse-2022.csv'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [id = '', cost = '', category = '', district = '', votes = ''] = line.split(',');
      return { id, cost: BigInt(cost.replace('.', '')), category, district: Number(district), votes: Number(votes) };
    });
