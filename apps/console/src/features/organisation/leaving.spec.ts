import { settleLeaving } from '@clout/domain';
import { hangingOf, heirsOf } from './leaving';

const owned = (
  kind: 'INITIATIVE' | 'SPONSORSHIP_REQUEST' | 'PLAN' | 'PANEL_ASSIGNMENT' | 'GRADER_ASSIGNMENT',
  label: string,
) => ({
  kind,
  id: `${kind}-1`,
  label,
  businessUnitId: kind === 'INITIATIVE' ? 'u1' : null,
});
const unit = (id: string) => ({ id });

describe('a person who leaves', () => {
  it('has what hangs on them read from the refusal, as the rule words it', () => {
    const items = [
      owned('INITIATIVE', 'CRD-1'),
      owned('SPONSORSHIP_REQUEST', 'RET'),
      owned('PLAN', 'Plan that was submitted late'),
      owned('PANEL_ASSIGNMENT', 'Spring 2026'),
      owned('GRADER_ASSIGNMENT', 'Autumn 2026'),
    ];
    const refused = settleLeaving(items, null, []);
    if (refused.ok) throw new Error('nothing hangs on them');
    expect(hangingOf(refused.refusal.problems ?? []).map(({ id, kind }) => [id, kind])).toEqual(
      items.map(({ id, kind }) => [id, kind]),
    );
    expect(hangingOf(refused.refusal.problems ?? []).map(({ label }) => label)).toEqual([
      'CRD-1',
      'RET',
      'Plan that was submitted late',
      'Spring 2026',
      'Autumn 2026',
    ]);
    expect(hangingOf([{ field: 'x', message: 'Something new' }])).toEqual([
      { id: 'x', kind: null, label: 'Something new' },
    ]);
  });

  it('passes to active members of the same unit who approve nothing', () => {
    const person = (id: string, roles: string[], units: string[], active = true) => ({
      id,
      active,
      roles,
      businessUnits: units.map(unit),
    });
    const leaver = person('a', ['PNL_LEADER'], ['u1']);
    const all = [
      leaver,
      person('b', ['PNL_LEADER'], ['u1']),
      person('c', ['PNL_LEADER'], ['u2']),
      person('d', ['COO'], ['u1']),
      person('e', ['PNL_LEADER'], ['u1'], false),
    ];
    expect(heirsOf(leaver, all).map(({ id }) => id)).toEqual(['b']);
  });
});
