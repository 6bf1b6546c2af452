import type { DriverDraft, ImpactLevel } from '@clout/domain';
import type { PanelScoreSeed } from './proposal-shape';

/** A strategic driver of the company, and the criterion whose scores say how far an initiative serves it. */
export interface DriverSeed extends DriverDraft {
  readonly leansOn: string;
}

const driver = (
  leansOn: string,
  name: string,
  weight: number,
  description: string,
  ...[none, low, moderate, strong, extreme]: [string, string, string, string, string]
): DriverSeed => ({
  leansOn,
  name,
  weight,
  description,
  impacts: [
    { level: 'NONE', statement: none },
    { level: 'LOW', statement: low },
    { level: 'MODERATE', statement: moderate },
    { level: 'STRONG', statement: strong },
    { level: 'EXTREME', statement: extreme },
  ],
});

/** What the company wants to move next year. */
export const DRIVERS: readonly DriverSeed[] = [
  driver(
    'CUSTOMER_VALUE',
    'Solved at the first contact',
    5,
    'Customers get what they came for without coming back.',
    'No contact becomes unnecessary',
    'One reason in a hundred no longer returns',
    'A named reason returns a third less often',
    'A named reason returns half as often',
    'A named reason no longer exists',
  ),
  driver(
    'BUSINESS_VALUE',
    'Customers who stay',
    3,
    'Fewer customers close an account, a policy or a mandate.',
    'No effect on who leaves',
    'A hint in one segment',
    'A tenth fewer leave in one segment',
    'A tenth fewer leave in one unit',
    'A tenth fewer leave in several units',
  ),
  driver(
    'REACH',
    'One bank across units',
    2,
    'A customer of two units is known in both.',
    'One unit alone',
    'A second unit could use it',
    'Two units use it',
    'Most units use it',
    'Every unit uses it',
  ),
];

const LEVELS: readonly ImpactLevel[] = ['NONE', 'LOW', 'MODERATE', 'STRONG', 'EXTREME'];

/** The level that the panel's mean score on the driver's criterion bears. */
export const impactLevel = (
  scores: readonly PanelScoreSeed[],
  initiative: string,
  { leansOn }: DriverSeed,
): ImpactLevel => {
  const own = scores.filter((one) => one.initiative === initiative && one.criterion === leansOn);
  const sum = own.reduce((total, { value }) => total + value, 0);
  return LEVELS[Math.min(LEVELS.length - 1, Math.floor(sum / Math.max(1, own.length) / 200))] ?? 'NONE';
};
