import { changesOf } from './hand-draft';

describe('a plan changed by hand', () => {
  it('sends what differs and nothing else', () => {
    const before = { a: 'small', b: 'full' };
    expect(changesOf(before, before)).toEqual([]);
    expect(changesOf(before, { a: 'large', b: '', c: 'core' })).toEqual([
      { initiativeId: 'a', optionId: 'large' },
      { initiativeId: 'b', optionId: null },
      { initiativeId: 'c', optionId: 'core' },
    ]);
    expect(changesOf({}, { a: '' })).toEqual([]);
  });
});
