import { withoutOverride, withOverride } from './override-draft';

const standing = (initiativeId: string, expired = false) => ({
  initiativeId,
  optionId: null,
  reason: 'Promised',
  expiresOn: '2027-12-31',
  price: '1.5',
  expired,
});
const added = { initiativeId: 'b', optionId: 'o', reason: 'A pilot ends', expiresOn: '2027-06-30' };

describe('the overrides of a plan', () => {
  it('gain one, which takes the place of an earlier one on the same initiative', () => {
    const plan = { forced: [standing('a')], excluded: [standing('b')] };
    const after = withOverride(plan, 'FORCE', added);
    expect(after.forced.map((it) => it.initiativeId)).toEqual(['a', 'b']);
    expect(after.forced[1]).toEqual(added);
    expect(after.excluded).toEqual([]);
    expect(withOverride(plan, 'EXCLUDE', added).excluded).toEqual([added]);
  });

  it('are sent without their price, and without what has run out', () => {
    const after = withoutOverride({ forced: [standing('a'), standing('c', true)], excluded: [] }, 'x');
    expect(after.forced).toEqual([{ initiativeId: 'a', optionId: null, reason: 'Promised', expiresOn: '2027-12-31' }]);
  });
});
