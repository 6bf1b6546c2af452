import { buildHarborline } from './harborline';

const seed = buildHarborline({ today: '2026-11-22' });

describe('the panel', () => {
  const weight = new Map(seed.criteria.map((c) => [c.code, c.weight]));
  const score = new Map<string, number>();
  for (const s of seed.panelScores)
    score.set(s.initiative, (score.get(s.initiative) ?? 0) + s.value * (weight.get(s.criterion) ?? 0));
  const order = [...score].sort((a, b) => b[1] - a[1]).map(([code]) => code);

  it('has five criteria whose weights are the whole, each anchored at 0, 5 and 10', () => {
    expect(seed.criteria).toHaveLength(5);
    expect(seed.criteria.reduce((all, c) => all + c.weight, 0)).toBe(10_000);
    expect(seed.criteria.every((c) => c.anchors.map((a) => a.value).join() === '0,500,1000')).toBe(true);
  });

  it('scores every initiative on every criterion, in hundredths, and does not always agree', () => {
    expect(seed.panelScores).toHaveLength(60 * 5 * 5);
    expect(seed.panelScores.every((s) => Number.isInteger(s.value) && s.value >= 0 && s.value <= 1000)).toBe(true);
    const one = seed.panelScores.filter((s) => s.initiative === 'EB-01' && s.criterion === 'CUSTOMER_VALUE');
    expect(new Set(one.map((s) => s.value)).size).toBeGreaterThan(1);
  });

  it('puts the tested and useful first and the teaching cases last', () => {
    expect(order.slice(0, 5)).toContain('CD-02');
    expect(order.slice(-9).sort()).toEqual([
      'AP-07',
      'CD-05',
      'CD-10',
      'EB-07',
      'EB-09',
      'HL-06',
      'IN-05',
      'IN-07',
      'WM-06',
    ]);
  });
});
