import { isOwn } from './own-import';

const own = { before: 'a', fileName: 'ledger.csv' };
const told = { id: 'b', operation: 'importOpexBase', fileName: 'ledger.csv' };

describe('the import that is followed', () => {
  it('is the one that began after the last, of the same file', () => {
    expect(isOwn(told, own)).toBe(true);
    expect(isOwn(told, { ...own, before: null })).toBe(true);
  });

  it('is none that ended before, of another file or of another operation', () => {
    expect(isOwn({ ...told, id: 'a' }, own)).toBe(false);
    expect(isOwn({ ...told, fileName: 'other.csv' }, own)).toBe(false);
    expect(isOwn({ ...told, operation: 'importActuals' }, own)).toBe(false);
  });
});
