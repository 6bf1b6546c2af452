import { lineBar } from './line-bar';

describe('the bar of the funding line', () => {
  it('ends at the headroom where the initiative fits', () => {
    expect(lineBar(1000n, 400n, 100n, true)).toEqual({ before: 30, own: 10, line: 100 });
  });

  it('reaches beyond the line where it does not', () => {
    expect(lineBar(1000n, 900n, 350n, false)).toEqual({ before: 72, own: 28, line: 80 });
  });

  it('draws nothing of nothing', () => {
    expect(lineBar(0n, 0n, 0n, false)).toEqual({ before: 0, own: 0, line: 0 });
  });
});
