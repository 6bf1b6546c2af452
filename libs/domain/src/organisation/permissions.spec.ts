import { may, mayCall, PERMISSIONS, ROLES, type Operation } from './permissions';
import { forbiddenPairs, mayStandInFor } from './role-pairs';
import { sightOf } from './sight';

describe('permissions', () => {
  it('lets an auditor read and never write', () => {
    const reads = [
      'me',
      'ledger',
      'decisionRecord',
      'recordCheck',
      'initiative',
      'ranking',
      'plan',
      'envelope',
    ] as const;
    expect(reads.every((operation) => may(['AUDITOR'], operation))).toBe(true);
    const writes = Object.keys(PERMISSIONS).filter((name) =>
      /^(import(?!Progress)|open(?!ing)|advance|create|update|upload|request|answer|submit|withdraw|return|accept|set|assign|record(?!Check)|reveal|propose|decide|clear|reverse|invite)/.test(
        name,
      ),
    ) as (keyof typeof PERMISSIONS)[];
    expect(writes.length).toBeGreaterThan(20);
    // What a member says about their own mails changes nothing of the organisation's.
    const own = ['importMapping', 'setNotificationPreferences'];
    expect(writes.filter((operation) => may(['AUDITOR'], operation) && !own.includes(operation))).toEqual([]);
  });

  it('keeps proposing and approving in different hands', () => {
    expect(may(['CX_EXECUTIVE'], 'decidePlan')).toBe(false);
    expect(may(['COO'], 'proposePlan')).toBe(false);
    expect(forbiddenPairs(['CX_EXECUTIVE', 'COO'])).toEqual([['CX_EXECUTIVE', 'COO']]);
    expect(forbiddenPairs(['PNL_LEADER', 'PANELLIST'])).toEqual([]);
  });

  it('lets who stands in for the COO decide, sign and return, and nothing else that a COO alone may do', () => {
    const of = (standsIn: 'NEVER' | 'NOT_NOW' | 'NOW') =>
      (Object.keys(PERMISSIONS) as Operation[]).filter(
        (name) => mayCall({ roles: [], standsIn }, name) && !may(['PANELLIST'], name),
      );
    expect(of('NEVER')).toEqual([]);
    const acts = ['delegateApproval', 'decisionQueue', 'signPlan', 'decidePlan', 'returnPlan'];
    expect(of('NOT_NOW').sort()).toEqual([...acts].sort());
    expect(of('NOW').filter((name) => /^(grant|reverse|clear|release|set|advance|confirm|revoke)/.test(name))).toEqual(
      [],
    );
    expect(of('NOW')).toEqual(expect.arrayContaining([...acts, 'plan', 'envelope', 'approvalRequirements']));
    expect(ROLES.filter((role) => mayStandInFor([role], 'COO'))).toEqual(['PNL_LEADER', 'PANELLIST', 'COO']);
  });

  it('hides drafts from everyone but their units and the auditor', () => {
    const seers = ROLES.filter((role) => sightOf([role], []).initiativeStates.includes('DRAFT'));
    expect(seers).toEqual(['AUDITOR']);
    expect(sightOf(['PANELLIST'], ['u1']).businessUnitIds).toEqual([]);
    expect(sightOf(['ADMIN'], ['u1'])).toEqual({ allUnits: false, businessUnitIds: [], initiativeStates: [] });
  });
});
