import { differ, differingFirst, linesInOrder, spreadOf, standingOf, widestFirst } from './compare-rows';

const [pilot, full] = [{ id: 'pilot' }, { id: 'full' }];

describe('plans side by side', () => {
  it('differ in a figure that any two of them state otherwise', () => {
    expect(differ(['5.00', '5.00', '5.00'])).toBe(false);
    expect(differ(['5.00', '5.00', null])).toBe(true);
    expect(
      differingFirst(
        [
          [1, 1],
          [1, 2],
          [3, 3],
          [4, 5],
        ],
        differ,
      ),
    ).toEqual([
      [1, 2],
      [4, 5],
      [1, 1],
      [3, 3],
    ]);
  });

  it('tell a line left out from one taken at another option', () => {
    expect(standingOf([pilot, full])).toBe('OTHER_OPTIONS');
    expect(standingOf([pilot, null])).toBe('NOT_IN_ALL');
    expect(standingOf([full, full])).toBe('ALIKE');
    const lines = [
      { code: 'A', options: [full, full] },
      { code: 'B', options: [pilot, full] },
      { code: 'C', options: [null, full] },
      { code: 'D', options: [full, pilot] },
    ];
    expect(linesInOrder(lines).map((line) => line.code)).toEqual(['C', 'B', 'D', 'A']);
  });

  it('put the shares that are widest apart first', () => {
    expect(spreadOf([1200, 4000, 1000])).toBe(3000);
    expect(spreadOf([])).toBe(0);
    const rows = [{ shares: [10, 20] }, { shares: [0, 50] }, { shares: [30, 20] }];
    expect(widestFirst(rows, (row) => row.shares)).toEqual([rows[1], rows[0], rows[2]]);
  });
});
