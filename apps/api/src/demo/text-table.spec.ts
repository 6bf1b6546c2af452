import { money, textTable } from './text-table';

describe('text tables', () => {
  it('writes money exactly', () => {
    expect([0n, 5n, -123n, 100_000n, 1_007_500_000n, -(2n ** 63n)].map(money)).toEqual([
      '0.00',
      '0.05',
      '-1.23',
      '1,000.00',
      '10,075,000.00',
      '-92,233,720,368,547,758.08',
    ]);
  });

  it('puts figures to the right and words to the left', () => {
    expect(
      textTable([
        ['unit', 'received'],
        ['Cards', '1,200.00'],
        ['Home Lending', '-3.50'],
      ]),
    ).toBe(
      ['unit          received', '------------  --------', 'Cards         1,200.00', 'Home Lending     -3.50'].join(
        '\n',
      ),
    );
  });
});
