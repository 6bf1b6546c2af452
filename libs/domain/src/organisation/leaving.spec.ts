import fc from 'fast-check';
import { type Heir, type OwnedItem, mayOwn, settleLeaving } from './leaving';
import { ROLES } from './permissions';

const item = fc.record({
  kind: fc.constantFrom('INITIATIVE', 'SPONSORSHIP_REQUEST', 'PLAN', 'PANEL_ASSIGNMENT', 'GRADER_ASSIGNMENT'),
  id: fc.uuid(),
  label: fc.string(),
  businessUnitId: fc.option(fc.constantFrom('u1', 'u2')),
}) as fc.Arbitrary<OwnedItem>;
const items = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 8 });
const heir: fc.Arbitrary<Heir | null> = fc.option(
  fc.record({
    active: fc.boolean(),
    roles: fc.subarray([...ROLES]),
    businessUnitIds: fc.subarray(['u1', 'u2']),
  }),
);

describe('a person who leaves', () => {
  it('leaves nothing unsettled: each item passes on, is held, or is named as a problem', () => {
    fc.assert(
      fc.property(items, heir, fc.nat(255), (owned, to, mask) => {
        const hold = owned.filter((_, i) => (mask >> i) & 1).map(({ id }) => id);
        const settled = settleLeaving(owned, to, hold);
        if (!settled.ok) {
          const open = owned.filter(
            (one) =>
              !hold.includes(one.id) && !(one.kind === 'INITIATIVE' && to !== null && mayOwn(to, one.businessUnitId)),
          );
          expect(settled.refusal.code).toBe('INCOMPLETE');
          expect(settled.refusal.problems.map(({ field }) => field)).toEqual(open.map(({ id }) => id));
          return;
        }
        const { reassigned, held } = settled.value;
        expect([...reassigned, ...held].sort()).toEqual(owned.map(({ id }) => id).sort());
        for (const id of reassigned) {
          const one = owned.find((candidate) => candidate.id === id);
          expect(to !== null && mayOwn(to, one?.businessUnitId ?? null)).toBe(true);
        }
        expect(held.filter((id) => !hold.includes(id))).toEqual([]);
      }),
    );
  });

  it('passes nothing to who is gone, of another unit, or approves', () => {
    const fit: Heir = { active: true, roles: ['PNL_LEADER'], businessUnitIds: ['u1'] };
    expect(mayOwn(fit, 'u1')).toBe(true);
    expect(mayOwn({ ...fit, active: false }, 'u1')).toBe(false);
    expect(mayOwn({ ...fit, roles: ['COO'] }, 'u1')).toBe(false);
    expect(mayOwn(fit, 'u2')).toBe(false);
  });
});
