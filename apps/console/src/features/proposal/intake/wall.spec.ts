import fc from 'fast-check';
import { atCell, cellKey, narrowed, NONE, type OnWall, wallOf } from './wall';

const unit = { id: 'u', name: 'Cards' };
const named = (id: string) => ({ id, name: id.toUpperCase() });
const initiative = (code: string, silos: string[], touchpoints: string[], inYear: string): OnWall => ({
  id: code,
  code,
  title: `About ${code}`,
  state: 'SUBMITTED',
  sponsorship: 'BUSINESS_UNIT',
  businessUnit: unit,
  functionalAreas: silos.map(named),
  touchpoints: touchpoints.map(named),
  options: [
    { proposed: false, inYear: '1', runRate: '0' },
    { proposed: true, inYear, runRate: '0' },
  ],
});
const all = [
  initiative('A', ['service', 'it'], ['phone'], '101'),
  initiative('B', ['service'], ['phone', 'app'], '50'),
  initiative('C', [], ['app'], '7'),
];

describe('the intake wall', () => {
  it('counts an initiative in every cell it names and shares what it asks among them', () => {
    const wall = wallOf(all, 'None named');
    expect(wall.silos.map((silo) => silo.name)).toEqual(['IT', 'SERVICE', 'None named']);
    expect(wall.touchpoints.map((one) => one.id)).toEqual(['app', 'phone']);
    expect(wall.cells.get(cellKey('service', 'phone'))).toEqual({ count: 2, inYear: 50n + 25n, runRate: 0n });
    expect(wall.cells.get(cellKey('it', 'phone'))).toEqual({ count: 1, inYear: 51n, runRate: 0n });
    expect(wall.cells.get(cellKey(NONE, 'app'))).toEqual({ count: 1, inYear: 7n, runRate: 0n });
    expect(wall.total).toEqual({ count: 3, inYear: 158n, runRate: 0n });
  });

  it('finds what stands in a cell, a row or a column', () => {
    const codes = (silo: string | null, touchpoint: string | null) =>
      atCell(all, silo, touchpoint).map((it) => it.code);
    expect(codes('service', 'phone')).toEqual(['A', 'B']);
    expect(codes(null, 'app')).toEqual(['B', 'C']);
    expect(codes(NONE, null)).toEqual(['C']);
    expect(codes(null, null)).toEqual(['A', 'B', 'C']);
  });

  it('narrows by words in code and title, unit, state and sponsorship', () => {
    const by = { state: null, unit: null, sponsorship: null, words: '' };
    expect(narrowed(all, { ...by, words: ' about b' }).map((it) => it.code)).toEqual(['B']);
    expect(narrowed(all, { ...by, unit: 'other' })).toEqual([]);
    expect(narrowed(all, { ...by, state: 'SUBMITTED', sponsorship: 'BUSINESS_UNIT' })).toHaveLength(3);
  });

  it('adds up whatever is named', () => {
    const groups = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
    const asks = fc.array(fc.tuple(groups, groups, fc.bigInt({ min: 0n, max: 10n ** 12n })), { maxLength: 12 });
    fc.assert(
      fc.property(asks, (many) => {
        const wall = wallOf(
          many.map(([silos, touchpoints, amount], k) => initiative(String(k), silos, touchpoints, String(amount))),
          'None',
        );
        const sum = [...wall.cells.values()].reduce((total, cell) => total + cell.inYear, 0n);
        expect(sum).toBe(many.reduce((total, [, , amount]) => total + amount, 0n));
        expect(sum).toBe(wall.total.inYear);
      }),
      { seed: 6 },
    );
  });
});
