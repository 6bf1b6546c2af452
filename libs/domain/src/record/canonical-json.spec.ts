import fc from 'fast-check';
import { type Canonical, canonicalJson } from './canonical-json';

const leaf = fc.oneof(fc.string({ unit: 'binary' }), fc.bigInt(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null));
const { value: anyValue } = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

const turned = (value: Canonical): Canonical => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return (value as readonly Canonical[]).map(turned);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member as Canonical)]),
  );
};
const asStrings = (value: Canonical): unknown => {
  if (typeof value === 'bigint') return String(value);
  if (value === null || typeof value !== 'object') return value === 0 ? 0 : value;
  if (Array.isArray(value)) return (value as readonly Canonical[]).map(asStrings);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, asStrings(member as Canonical)]));
};

describe('canonical JSON', () => {
  it('orders keys, leaves undefined out and writes money as a decimal string', () => {
    expect(canonicalJson({ b: 2, a: [1n, -9007199254740993n], c: undefined, B: 'é', '10': null, '9': true })).toBe(
      '{"10":null,"9":true,"B":"é","a":["1","-9007199254740993"],"b":2}',
    );
  });

  it('refuses floats and what is no number', () => {
    for (const wrong of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => canonicalJson({ a: wrong })).toThrow(RangeError);
    }
    expect(canonicalJson(-0)).toBe('0');
  });

  it('gives one text whatever the order in which keys were set', () => {
    fc.assert(fc.property(anyValue, (value) => canonicalJson(turned(value)) === canonicalJson(value)));
  });

  it('is JSON that reads back to the same value', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(asStrings(value));
      }),
    );
  });

  it('writes half of a surrogate pair as an escape, so that its bytes are defined', () => {
    expect(canonicalJson('\ud800')).toBe('"\\ud800"');
  });
});
