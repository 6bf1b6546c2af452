import { CHOICE_METHODS } from './choice/methods';
import { SELECTION_METHODS } from './choice/selection-methods';
import { CONSEQUENCE_METHODS } from './consequence/methods';
import { CUSTOMER_METHODS } from './customer/methods';
import { ENVELOPE_METHODS } from './envelope/methods';
import type { Method } from './method/method';
import { PROPOSAL_METHODS } from './proposal/methods';
import { DRIVER_METHODS } from './choice/drivers/driver-methods';

/** Every published method, in the order of the methods' page. */
export const METHODS: readonly Method[] = [
  ...PROPOSAL_METHODS,
  ...CUSTOMER_METHODS,
  ...CONSEQUENCE_METHODS,
  ...CHOICE_METHODS,
  ...SELECTION_METHODS,
  ...ENVELOPE_METHODS,
  ...DRIVER_METHODS,
];

/** The method of a name, or null. */
export const methodNamed = (name: string): Method | null => METHODS.find((one) => one.name === name) ?? null;
