import { changesOf, editsFrom, found, gapTo, heldBy, laidOver, rowsOf, standing } from './hand-draft';

const line = (id: string, option: string) => ({
  id: `line ${id}`,
  inYear: '100',
  runRate: '200',
  initiative: { id, code: id.toUpperCase(), title: `Title ${id}` },
  option: { id: option, name: option },
});
const candidate = (id: string) => ({
  id,
  code: id.toUpperCase(),
  title: `Title ${id}`,
  options: [{ id: 'core', name: 'core', inYear: '1', runRate: '2' }],
});
const plan = { lines: [line('b', 'full'), line('a', 'small')] };

describe('a plan changed by hand', () => {
  it('sends what differs from the plan as it stands now, and nothing else', () => {
    expect(changesOf(plan, {})).toEqual([]);
    const edits = { c: 'core', a: 'small', b: '', d: '' };
    expect(changesOf(plan, edits)).toEqual([
      { initiativeId: 'b', optionId: null },
      { initiativeId: 'c', optionId: 'core' },
    ]);
    // The same choices on a newer version, where somebody dropped b already.
    expect(changesOf({ lines: [line('a', 'full')] }, edits)).toEqual([
      { initiativeId: 'a', optionId: 'small' },
      { initiativeId: 'c', optionId: 'core' },
    ]);
  });

  it('lays edits over a choice and finds them again', () => {
    const chosen = { a: 'small', b: 'full' };
    const edits = { b: '', c: 'core' };
    expect(laidOver(chosen, edits)).toEqual({ a: 'small', c: 'core' });
    expect(editsFrom(chosen, laidOver(chosen, edits))).toEqual(edits);
  });

  it('lists chosen lines first, a line that is no candidate any more too', () => {
    const rows = rowsOf(plan, [candidate('d'), candidate('c'), candidate('b')]);
    expect(rows.map((row) => row.id)).toEqual(['a', 'b', 'c', 'd']);
    expect(rows[0]?.options).toEqual([{ id: 'small', name: 'small', inYear: '100', runRate: '200' }]);
    expect(rows[1]?.options).toEqual(candidate('b').options);
    expect(found(rows, ' title C').map((row) => row.id)).toEqual(['c']);
    expect(found(rows, '')).toEqual(rows);
  });

  it('lets go of a choice that is offered no more', () => {
    const edits = { c: 'core', d: 'gone', e: 'core', b: '', x: '' };
    expect(standing(edits, rowsOf(plan, [candidate('c'), candidate('d')]))).toEqual({ c: 'core', b: '' });
  });

  it('knows what other plans hold', () => {
    const other = (state: 'PROPOSED' | 'HELD' | 'RELEASED', id: string) => ({
      id: state,
      lines: [{ id: 'x', state, initiative: { id } }],
    });
    expect([...heldBy([other('PROPOSED', 'a'), other('HELD', 'b'), other('RELEASED', 'c')])]).toEqual(['b']);
  });

  it('says exactly how far it is from the best, and rounds the share up', () => {
    expect(gapTo('16.80', '8.8')).toEqual({ missing: '8', basisPoints: 4762 });
    expect(gapTo('3', '2.995')).toEqual({ missing: '0.005', basisPoints: 17 });
    expect(gapTo('16.80', '24.00')).toEqual({ missing: '0', basisPoints: 0 });
    expect(gapTo(null, '1')).toBeNull();
    expect(gapTo('2', '-1')).toEqual({ missing: '3', basisPoints: 15_000 });
  });
});
