import { CONTACT_METHODS } from './contacts/methods';
import { SCENARIO_METHODS } from './scenarios/methods';
import { VALUE_METHODS } from './value/methods';
import { VOICE_METHODS } from './voice/methods';

/** What is computed about customers, contacts and scenarios. */
export const CUSTOMER_METHODS = [...VOICE_METHODS, ...CONTACT_METHODS, ...SCENARIO_METHODS, ...VALUE_METHODS];
