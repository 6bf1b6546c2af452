import { type StatedSettings, decideSettings } from './settings';

const SETTINGS: StatedSettings = {
  name: 'Harbor Lane Bank',
  peopleMeasures: 'OFF',
  agreement: null,
  remindAfterDays: 5,
  escalateAfterDays: 10,
  appealDays: 14,
};
const fields = (more: Partial<StatedSettings>) => {
  const decided = decideSettings({ ...SETTINGS, ...more });
  return decided.ok ? [] : decided.refusal.problems.map((problem) => problem.field);
};

describe('the settings of an organisation', () => {
  it('are taken as stated, the name tidied', () => {
    expect(decideSettings({ ...SETTINGS, name: '  Bank ' })).toEqual({
      ok: true,
      value: { ...SETTINGS, name: 'Bank' },
    });
    expect(fields({ remindAfterDays: null, escalateAfterDays: null })).toEqual([]);
  });

  it('measure individuals only under an agreement that is named', () => {
    expect(fields({ peopleMeasures: 'INDIVIDUAL_WITH_AGREEMENT' })).toEqual(['input.agreement']);
    expect(fields({ peopleMeasures: 'INDIVIDUAL_WITH_AGREEMENT', agreement: ' ' })).toEqual(['input.agreement']);
    expect(fields({ peopleMeasures: 'INDIVIDUAL_WITH_AGREEMENT', agreement: 'Works agreement 7/2026' })).toEqual([]);
    expect(fields({ peopleMeasures: 'TEAM', agreement: 'Works agreement 7/2026' })).toEqual(['input.agreement']);
  });

  it('refuse a blank name and days that are none, or that escalate before they remind', () => {
    expect(fields({ name: ' ' })).toEqual(['input.name']);
    expect(fields({ appealDays: 0 })).toEqual(['input.appealDays']);
    expect(fields({ appealDays: 366 })).toEqual(['input.appealDays']);
    expect(fields({ remindAfterDays: 2.5 })).toEqual(['input.remindAfterDays']);
    expect(fields({ remindAfterDays: 10 })).toEqual(['input.escalateAfterDays']);
    expect(fields({ remindAfterDays: null })).toEqual(['input.escalateAfterDays']);
  });
});
