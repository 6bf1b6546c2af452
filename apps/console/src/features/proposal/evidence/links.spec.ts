import { addressOfLink, commitmentOf, LINK_NAMES, linkOfAddress } from './links';

describe('a link', () => {
  it('goes into an address and back', () => {
    expect(LINK_NAMES.map(addressOfLink)).toEqual(['action-outcome', 'outcome-loyalty', 'loyalty-result']);
    expect(LINK_NAMES.map((link) => linkOfAddress(addressOfLink(link)))).toEqual([...LINK_NAMES]);
    expect(linkOfAddress('elsewhere')).toBeUndefined();
  });

  it('costs what the proposed option commits, else the largest', () => {
    const pilot = { proposed: true, totalCommitment: '5' };
    const full = { proposed: false, totalCommitment: '9007199254740993' };
    expect(commitmentOf({ options: [full, pilot] })).toBe('5');
    expect(commitmentOf({ options: [{ ...pilot, proposed: false }, full] })).toBe('9007199254740993');
    expect(commitmentOf({ options: [] })).toBeNull();
  });
});
