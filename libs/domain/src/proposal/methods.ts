import { MONEY_METHODS } from './business-case/methods';
import { CHECK_METHODS } from './case-check/methods';
import { EVIDENCE_METHODS } from './evidence/methods';
import { UNCERTAINTY_METHODS } from './uncertainty/methods';

/** What a business case computes with. */
export const PROPOSAL_METHODS = [...MONEY_METHODS, ...UNCERTAINTY_METHODS, ...EVIDENCE_METHODS, ...CHECK_METHODS];
