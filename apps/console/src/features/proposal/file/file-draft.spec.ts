import { blankDraft, formatOf, guessed, inputOf, missingIn, named } from './file-draft';

const sent = { cycleId: 'c', uploadId: 'u', preview: true };

describe('the draft of an import of proposals', () => {
  it('finds columns by the fields’ own names first, then by names they often have, each once', () => {
    const columns = guessed(['Name', 'Title', 'Business unit', 'Betrag', 'Benefit per year', 'Benefit']);
    expect(columns).toMatchObject({
      title: 'Title',
      businessUnit: 'Business unit',
      oneTime: 'Betrag',
      benefitPerYear: 'Benefit per year',
      benefit: 'Benefit',
    });
    const found = Object.values(columns).filter(Boolean);
    expect(new Set(found).size).toBe(found.length);
    expect(guessed(['Titel', 'Bereich', 'Einmalig'])).toMatchObject({
      title: 'Titel',
      businessUnit: 'Bereich',
      oneTime: 'Einmalig',
    });
    expect(named(['Titel', 'Run rate'])).toMatchObject({ title: '', runRate: 'Run rate' });
  });

  it('asks for a title once a column is named, and for who proposes where no column says it', () => {
    const blank = blankDraft(null);
    expect(missingIn(blank)).toEqual([]);
    const some = { ...blank, columns: { ...blank.columns, oneTime: 'Cost' } };
    expect(missingIn(some)).toEqual(['columns.title', 'businessUnitId']);
    expect(missingIn({ ...some, columns: guessed(['Title', 'Business unit']) })).toEqual([]);
    expect(missingIn({ ...blank, format: 'PABULIB' })).toEqual(['businessUnitId']);
    expect(missingIn({ ...blank, format: 'PABULIB', businessUnitId: 'unit' })).toEqual([]);
  });

  it('leaves the mapping to the server where no column is named or the format has none', () => {
    const blank = blankDraft('unit');
    expect(inputOf(blank, sent)).toEqual({ ...sent, format: 'CSV', businessUnitId: 'unit' });
    const mapped = { ...blank, columns: guessed(['Title', 'Cost']), groupMark: '.', decimalMark: ',' };
    expect(inputOf(mapped, sent).mapping).toMatchObject({
      titleColumn: 'Title',
      oneTimeColumn: 'Cost',
      runRateColumn: null,
      decimalMark: ',',
      groupMark: '.',
    });
    expect(inputOf({ ...mapped, format: 'PABULIB' }, sent)).not.toHaveProperty('mapping');
    expect([formatOf(['META']), formatOf(['Title'])]).toEqual(['PABULIB', 'CSV']);
  });
});
