import type { Role } from './permissions';

/** Pairs of roles that one person may not hold together. */
export const FORBIDDEN_PAIRS: readonly (readonly [Role, Role])[] = [
  ['CX_EXECUTIVE', 'COO'],
  ['FINANCE', 'COO'],
  ['ADMIN', 'CX_EXECUTIVE'],
  ['ADMIN', 'COO'],
  ['ADMIN', 'FINANCE'],
  ['ADMIN', 'PNL_LEADER'],
];

/** The pairs of roles one person may not hold together (separation of duties); empty when all is well. */
export const forbiddenPairs = (roles: readonly Role[]): readonly (readonly [Role, Role])[] =>
  FORBIDDEN_PAIRS.filter(([a, b]) => roles.includes(a) && roles.includes(b));

/** Whether somebody with these roles may act in another's role: no forbidden pair, and no auditor, who writes nothing. */
export const mayStandInFor = (roles: readonly Role[], role: Role): boolean =>
  !roles.includes('AUDITOR') && forbiddenPairs([...roles, role]).length === 0;
