import { gapsOf, type LineToShow } from './ready';

const line = (given: Partial<LineToShow['initiative']>): LineToShow => ({
  initiative: {
    evidenceLinks: [{ state: 'E3', stale: false }],
    businessCase: { pitch: { complete: true }, check: { findings: [] } },
    ...given,
  },
});

describe('what a board will ask about', () => {
  it('is nothing where every case is whole and proven', () => {
    expect(gapsOf([line({}), line({})])).toEqual({ noCase: 0, openPitch: 0, findings: 0, weak: 0 });
  });

  it('counts each line once for each gap', () => {
    const gaps = gapsOf([
      line({ businessCase: null, evidenceLinks: [] }),
      line({ businessCase: { pitch: { complete: false }, check: { findings: [{ severity: 'WARN' }] } } }),
      line({ evidenceLinks: [{ state: 'E4', stale: true }] }),
      line({
        evidenceLinks: [
          { state: 'MISSING', stale: false },
          { state: 'E1', stale: false },
        ],
      }),
    ]);
    expect(gaps).toEqual({ noCase: 1, openPitch: 1, findings: 1, weak: 2 });
  });
});
