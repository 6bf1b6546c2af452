import { checkMapping, mappingByName } from './initiative-mapping';

describe('the mapping of a file of proposals', () => {
  it('finds columns by the names of the fields, however they are spelt', () =>
    expect(mappingByName(['Title', 'Business unit', 'run_rate', 'ONE-TIME', 'by when', 'Other'])).toEqual({
      titleColumn: 'Title',
      businessUnitColumn: 'Business unit',
      runRateColumn: 'run_rate',
      oneTimeColumn: 'ONE-TIME',
      byWhenColumn: 'by when',
      amountUnit: 'MAJOR',
      decimalMark: '.',
      groupMark: null,
    }));

  it('is refused for each column that the file does not have', () => {
    const mapping = { ...mappingByName(['a', 'b']), titleColumn: 'a', oneTimeColumn: 'cost', ownerColumn: null };
    expect(checkMapping(mapping, ['a', 'b'])).toMatchObject({
      ok: false,
      refusal: {
        field: 'mapping.oneTimeColumn',
        problems: [{ message: 'the file has no column "cost"; it has a, b' }],
      },
    });
    expect(checkMapping(mappingByName(['x']), ['x'])).toMatchObject({
      ok: false,
      refusal: { field: 'mapping.titleColumn' },
    });
    expect(checkMapping(mappingByName(['title']), ['title']).ok).toBe(true);
  });
});
