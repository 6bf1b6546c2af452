import { addressOf, homeFor, PLACES, placesFor } from './navigation';

const ids = (roles: Parameters<typeof placesFor>[0]) => placesFor(roles).map((place) => place.id);

describe('navigation by role', () => {
  it('shows approvals to those who sign and scoring to panellists and the executive', () => {
    for (const role of ['COO', 'FINANCE', 'CX_EXECUTIVE'] as const) expect(ids([role])).toContain('approvals');
    for (const role of ['PNL_LEADER', 'PANELLIST', 'AUDITOR', 'ADMIN'] as const)
      expect(ids([role])).not.toContain('approvals');
    expect(ids(['PANELLIST'])).toEqual(['initiatives', 'evidence', 'scoring', 'ranking', 'methods']);
    expect(ids(['CX_EXECUTIVE'])).toContain('scoring');
  });

  it('shows approvals to whoever stands in for a COO', () => {
    const places = placesFor(['PANELLIST'], 'NOW').map((place) => place.id);
    expect(places).toEqual(expect.arrayContaining(['approvals', 'delegations', 'plans', 'envelope']));
    expect(places).not.toContain('members');
    expect(ids(['PANELLIST'])).not.toContain('delegations');
  });

  it('shows an administrator no money', () => {
    expect(ids(['ADMIN'])).toEqual(['record', 'methods', 'members', 'settings', 'background', 'keeping']);
  });

  it('lands everyone on a place they may see', () => {
    for (const role of ['PNL_LEADER', 'CX_EXECUTIVE', 'PANELLIST', 'COO', 'FINANCE', 'AUDITOR', 'ADMIN'] as const)
      expect(ids([role])).toContain(homeFor([role]));
  });

  it('writes addresses below the cycle or the organisation', () => {
    expect(PLACES.map((place) => addressOf(place, 'c1'))).toContain('/cycles/c1/envelope');
    expect(PLACES.map((place) => addressOf(place, undefined))).toContain('/record');
  });
});
