import fc from 'fast-check';
import { type Checkpoint, checkCheckpoint, checkpointText } from './checkpoint';
import { GENESIS_HASH } from './record-entry';

const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const checkpoint = fc.record({
  organizationId: fc.uuid(),
  sequence: fc.integer({ min: 1, max: 1_000_000 }),
  headHash: hash,
  at: fc.constant('2026-11-22T03:20:31.000Z'),
});

describe('a record held against a checkpoint', () => {
  it('agrees while the entry stands there, however long the record has grown', () => {
    fc.assert(
      fc.property(checkpoint, fc.nat({ max: 1000 }), (one, more) => {
        const there = {
          organizationId: one.organizationId,
          length: one.sequence + more,
          hashThere: one.headHash,
        };
        expect(checkCheckpoint(one, true, there)).toEqual({ agrees: true, problem: null, message: null });
      }),
    );
  });

  it('finds a cut tail, a rebuilt chain, a foreign record and a forged signature', () => {
    fc.assert(
      fc.property(checkpoint, hash, (one, other) => {
        fc.pre(other !== one.headHash);
        const there = { organizationId: one.organizationId, length: one.sequence, hashThere: one.headHash };
        const problem = (more: Partial<typeof there>, signed = true) =>
          checkCheckpoint(one, signed, { ...there, ...more }).problem;
        expect(problem({ length: one.sequence - 1 })).toBe('TAIL_CUT');
        expect(checkCheckpoint(one, true, { ...there, hashThere: null }).problem).toBe('TAIL_CUT');
        expect(problem({ hashThere: other })).toBe('REBUILT');
        expect(problem({ organizationId: 'another' })).toBe('OTHER_ORGANISATION');
        expect(problem({}, false)).toBe('FORGED');
      }),
    );
  });

  it('knows an empty record', () => {
    const empty: Checkpoint = { organizationId: 'o', sequence: 0, headHash: GENESIS_HASH, at: 'then' };
    const there = { organizationId: 'o', length: 0, hashThere: null };
    expect(checkCheckpoint(empty, true, there).agrees).toBe(true);
    expect(checkCheckpoint({ ...empty, headHash: 'x' }, true, there).problem).toBe('REBUILT');
  });

  it('signs another text when any field differs', () => {
    fc.assert(
      fc.property(checkpoint, checkpoint, (one, other) => {
        const same = (['organizationId', 'sequence', 'headHash', 'at'] as const).every((k) => one[k] === other[k]);
        expect(checkpointText(one) === checkpointText(other)).toBe(same);
      }),
    );
  });
});
