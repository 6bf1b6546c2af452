import type { CaseValue } from '@clout/domain';
import { type StepAmount, type StepBar, stepBars } from '../../../shared/ui/steps';

/** What the bars of a waterfall stand for, from what is claimed to what is left. */
export type Step = 'claimed' | 'notCarried' | 'credited' | 'cost' | 'net';
export type Bar = StepBar<Step>;

/** The way from the claimed to the net value. */
export const stepsOf = ({
  claimed,
  credited,
  cost,
  net,
}: Pick<CaseValue, 'claimed' | 'credited' | 'cost' | 'net'>): readonly StepAmount<Step>[] => [
  { step: 'claimed', amount: claimed, level: true },
  { step: 'notCarried', amount: credited - claimed },
  { step: 'credited', amount: credited, level: true },
  { step: 'cost', amount: -cost },
  { step: 'net', amount: net, level: true },
];

/** The same as bars on one scale. */
export const waterfall = (value: Parameters<typeof stepsOf>[0]) => stepBars(stepsOf(value));
