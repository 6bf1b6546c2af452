import type { CycleState, Role } from '../shared/graphql/graphql';
import type { Work } from './work';

const initiative = (state: 'DRAFT' | 'SUBMITTED' | 'ACCEPTED') => ({
  id: `i-${state}`,
  code: 'A-1',
  state,
  certifiedAt: null,
  version: 2,
  businessUnit: { id: 'u1' },
});
const granted = {
  id: 'g1',
  version: 1,
  fiscalYear: 2026,
  state: 'IN_FORCE' as const,
  capShare: 1000,
  reserveShare: 500,
  excludedCategories: ['Statutory'],
  contributionRule: 'PRO_RATA_ADDRESSABLE' as const,
  carryOverRule: 'LAPSE' as const,
  holdDays: 30,
  thresholds: [{ above: '100000', roles: ['COO' as const, 'FINANCE' as const], signatures: 2 }],
};
/** Something of every kind that a ready tab can be made of, seen by a member of this role. */
export const workOf = (role: Role, state: CycleState | null): Work => {
  const cycle = state ? { id: 'c1', name: 'Spring', fiscalYear: 2026, state, version: 3 } : undefined;
  const member = {
    id: 'm1',
    name: 'Dana',
    roles: [role],
    standsIn: false,
    businessUnits: [{ id: 'u1', name: 'Cards' }],
  };
  const waiting = {
    id: 'p1',
    name: 'Spring set',
    state: 'SUBMITTED' as const,
    version: 4,
    inYear: '9007199254740993',
    lines: [{ initiative: { id: 'i1', code: 'A-1' }, option: { id: 'o1' } }],
  };
  return {
    member,
    cycle,
    work: {
      organization: { id: 'o', name: 'Harborline', currency: 'USD', minorUnitDigits: 2 },
      functionalAreas: [{ id: 'a1', name: 'Branch' }],
      touchpoints: [{ id: 't1', name: 'Branch' }],
      members: [
        { id: 'm1', name: 'Dana', roles: [role], active: true },
        { id: 'm2', name: 'Robin', roles: ['PNL_LEADER'], active: true },
      ],
      delegations: [{ id: 'd1', state: 'IN_FORCE' as const, to: { name: 'Robin' } }],
      mandates: [granted, { ...granted, id: 'g2', state: 'PROPOSED' as const }],
      opexBaseVersions: [
        { id: 'b1', number: 2, label: '3+9', fiscalYear: 2026, state: 'IMPORTED' as const, importedBy: { id: 'm2' } },
      ],
      fundingCycles: cycle ? [cycle] : [],
      decisionQueue: [waiting, { ...waiting, id: 'p3', name: 'Signed set', state: 'AWAITING_SIGNATURE' as const }],
    },
    inCycle: {
      initiatives: { nodes: [initiative('DRAFT'), initiative('SUBMITTED'), initiative('ACCEPTED')] },
      budgetTransfers: [{ id: 'x1' }],
      fiscalYearClose: { fiscalYear: 2026, closed: false, digest: 'd1', blockers: [] },
      envelope: { asOf: '2026-02-03T04:05:06.000Z' },
      plans: [
        { id: 'p2', name: 'Draft set', state: 'DRAFT', version: 1 },
        { id: 'p4', name: 'Done set', state: 'APPROVED', version: 5 },
      ],
      scoringQueue: [{ initiative: { id: 'i1', code: 'A-1' }, criterion: { id: 'k1', name: 'Effort' } }],
      sponsorshipRequests: [{ id: 's1', initiativeTitle: 'One record', answer: 'OPEN', businessUnit: { id: 'u1' } }],
    },
  };
};
