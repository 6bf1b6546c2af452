import { withoutOverride, withOverride } from './override-draft';

const standing = (initiativeId: string) => ({ initiativeId, optionId: null, reason: 'Promised' });
const added = { initiativeId: 'b', optionId: 'o', reason: 'A pilot ends' };

describe('the overrides of a plan', () => {
  it('gain one, which takes the place of an earlier one on the same initiative', () => {
    const plan = { forced: [standing('a')], excluded: [standing('b')] };
    const after = withOverride(plan, 'FORCE', added);
    expect(after.forced.map((it) => it.initiativeId)).toEqual(['a', 'b']);
    expect(after.forced[1]).toEqual(added);
    expect(after.excluded).toEqual([]);
    expect(withOverride(plan, 'EXCLUDE', added).excluded).toEqual([added]);
  });

  it('lose one', () => {
    const after = withoutOverride({ forced: [standing('a'), standing('c')], excluded: [] }, 'a');
    expect(after).toEqual({ forced: [standing('c')], excluded: [] });
  });
});
