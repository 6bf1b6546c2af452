import fc from 'fast-check';
import type { ApprovalThreshold } from '../envelope/mandate';
import { line, plan, refused } from './decision.fixtures';
import { signPlan } from './sign-plan';
import {
  type PromisedLine,
  type SignatureGiven,
  fullySigned,
  relatedLines,
  signatureRequirements,
  stillOpen,
  thresholdRequirements,
} from './signatures';

const promised = (id: string, commitment: bigint, more: Partial<PromisedLine> = {}): PromisedLine => ({
  lineId: `line-${id}`,
  initiativeId: id,
  businessUnitId: `unit-${id}`,
  legalEntity: 'Bank',
  typeId: null,
  requiresIds: [],
  ownerId: null,
  commitment,
  byClass: { OPEX: commitment, CAPEX: 0n, PREPAID: 0n },
  ofThisPlan: true,
  ...more,
});
const above = (amount: bigint, more: Partial<ApprovalThreshold> = {}): ApprovalThreshold => ({
  above: amount,
  initiativeTypeId: null,
  legalEntity: null,
  roles: ['COO', 'FINANCE'],
  signatures: 2,
  ...more,
});
const signed = (memberId: string, role: SignatureGiven['role'], counts = true): SignatureGiven => ({
  memberId,
  role,
  counts,
});

describe('what has to be signed', () => {
  it('passes a threshold above it, never at it', () => {
    expect(thresholdRequirements([above(100n)], [promised('a', 100n)])).toEqual([]);
    expect(thresholdRequirements([above(100n)], [promised('a', 101n)])).toMatchObject([
      { roles: ['COO', 'FINANCE'], signatures: 2, above: 100n, commitment: 101n, lineIds: ['line-a'] },
    ]);
  });

  it('counts one class of cost where the threshold names it', () => {
    const lease = promised('a', 200n, { byClass: { OPEX: 50n, CAPEX: 150n, PREPAID: 0n } });
    expect(thresholdRequirements([above(100n, { costClass: 'OPEX' })], [lease])).toEqual([]);
    expect(thresholdRequirements([above(100n, { costClass: 'CAPEX' })], [lease])).toMatchObject([{ commitment: 150n }]);
    expect(thresholdRequirements([above(199n, { costClass: null })], [lease])).toMatchObject([{ commitment: 200n }]);
  });

  it('sums the lines of one owner over units', () => {
    const [one, other] = [promised('a', 60n, { ownerId: 'x' }), promised('b', 60n, { ownerId: 'x' })];
    expect(thresholdRequirements([above(100n)], [one, other])).toMatchObject([{ commitment: 120n }]);
    expect(thresholdRequirements([above(100n)], [one, { ...other, ownerId: 'y' }])).toEqual([]);
  });

  it('sums what is related: one unit, one requiring another, also by way of a third and of another plan', () => {
    const a = promised('a', 60n);
    expect(thresholdRequirements([above(100n)], [a, promised('b', 60n)])).toEqual([]);
    expect(thresholdRequirements([above(100n)], [a, promised('b', 60n, { businessUnitId: 'unit-a' })])).toHaveLength(1);
    expect(thresholdRequirements([above(100n)], [a, promised('b', 60n, { requiresIds: ['a'] })])).toHaveLength(1);
    const bridge = promised('c', 0n, { requiresIds: ['a', 'b'] });
    expect(thresholdRequirements([above(100n)], [a, promised('b', 60n), bridge])).toHaveLength(1);
    const standing = promised('d', 60n, { businessUnitId: 'unit-a', ofThisPlan: false });
    expect(thresholdRequirements([above(100n)], [a, standing])).toMatchObject([{ lineIds: ['line-a'] }]);
    expect(thresholdRequirements([above(100n)], [{ ...standing, commitment: 600n }])).toEqual([]);
  });

  it('looks at the type and the legal entity that a threshold names', () => {
    const lines = [promised('a', 200n, { typeId: 't' })];
    expect(thresholdRequirements([above(100n, { initiativeTypeId: 'u' })], lines)).toEqual([]);
    expect(thresholdRequirements([above(100n, { initiativeTypeId: 't' })], lines)).toHaveLength(1);
    expect(thresholdRequirements([above(100n, { legalEntity: 'Insurance' })], lines)).toEqual([]);
    expect(thresholdRequirements([above(100n, { legalEntity: 'Bank' })], lines)).toHaveLength(1);
  });

  const anyLines = fc.array(
    fc.record({
      unit: fc.integer({ min: 0, max: 3 }),
      requires: fc.option(fc.integer({ min: 0, max: 7 }), { nil: null }),
      commitment: fc.bigInt({ min: 0n, max: 10n ** 12n }),
    }),
    { maxLength: 8 },
  );
  const linesOf = (rows: readonly { unit: number; requires: number | null; commitment: bigint }[]) =>
    rows.map((row, i) =>
      promised(String(i), row.commitment, {
        businessUnitId: `u${row.unit}`,
        requiresIds: row.requires === null ? [] : [String(row.requires)],
      }),
    );

  it('puts every line in one group, and keeps related lines together', () => {
    fc.assert(
      fc.property(anyLines, (rows) => {
        const lines = linesOf(rows);
        const groups = relatedLines(lines);
        expect(
          groups
            .flat()
            .map((l) => l.lineId)
            .sort(),
        ).toEqual(lines.map((l) => l.lineId).sort());
        for (const one of lines)
          for (const other of lines.filter(
            (l) => l.businessUnitId === one.businessUnitId || one.requiresIds.includes(l.initiativeId),
          ))
            expect(groups.find((g) => g.includes(one))).toContain(other);
      }),
    );
  });

  it('never asks for less when a line is cut in two', () => {
    fc.assert(
      fc.property(anyLines, fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.nat(), (rows, limit, at) => {
        const whole = linesOf(rows);
        const cut = whole[at % Math.max(1, whole.length)];
        if (!cut) return;
        const half = cut.commitment / 2n;
        const split = whole.flatMap((one) =>
          one === cut
            ? [
                { ...one, commitment: half },
                { ...one, lineId: 'other', initiativeId: 'x', commitment: one.commitment - half },
              ]
            : [one],
        );
        const asked = (lines: readonly PromisedLine[]) => thresholdRequirements([above(limit)], lines).length;
        expect(asked(split)).toBe(asked(whole));
      }),
    );
  });

  it('asks another signature of a COO or FINANCE where the approver leads a receiving unit', () => {
    const conflict = signatureRequirements([], [promised('a', 5n)], ['unit-a']);
    expect(conflict.map((one) => one.kind)).toEqual(['DECISION', 'CONFLICT_OF_INTEREST']);
    const coo = signed('coo', 'COO', false);
    expect(fullySigned(conflict, [coo])).toBe(false);
    expect(fullySigned(conflict, [coo, signed('f', 'FINANCE')])).toBe(true);
    expect(fullySigned(signatureRequirements([], [promised('a', 5n)], ['unit-b']), [coo])).toBe(true);
  });

  it('needs each role and as many persons; an approver in conflict adds one more', () => {
    const asked = signatureRequirements([above(1n, { signatures: 3 })], [promised('a', 5n)], []);
    const coo = signed('coo', 'COO');
    expect(fullySigned(asked, [coo, signed('c2', 'COO'), signed('c3', 'COO')])).toBe(false);
    expect(fullySigned(asked, [coo, signed('f', 'FINANCE')])).toBe(false);
    expect(fullySigned(asked, [coo, signed('f', 'FINANCE'), signed('f2', 'FINANCE')])).toBe(true);
    expect(fullySigned(asked, [{ ...coo, counts: false }, signed('f', 'FINANCE'), signed('f2', 'FINANCE')])).toBe(
      false,
    );
    expect(asked.map((one) => stillOpen(one, [coo]))).toEqual([
      { roles: [], signatures: 0 },
      { roles: ['FINANCE'], signatures: 2 },
    ]);
  });
});

describe('who may sign', () => {
  const asked = signatureRequirements([above(1n)], [promised('a', 5n)], []);
  const waiting = plan([line('a', [])], { state: 'AWAITING_SIGNATURE' });
  const coo = signed('coo', 'COO');
  const signer = (memberId: string, roles: SignatureGiven['role'][], businessUnitIds: string[] = []) => ({
    memberId,
    roles,
    businessUnitIds,
  });
  const sign = (who: ReturnType<typeof signer>, version = 3) => signPlan(waiting, who, version, asked, [coo]);

  it('takes the role that is missing', () => {
    expect(sign(signer('f', ['FINANCE']))).toEqual({ ok: true, value: 'FINANCE' });
    expect(refused(sign(signer('c2', ['COO']))).code).toBe('NOT_PERMITTED');
    expect(refused(sign(signer('f', ['FINANCE']), 2))).toMatchObject({ code: 'STALE_VERSION', current: 3 });
  });

  it('refuses a second signature, whoever stands behind it, and leaders of a receiving unit', () => {
    expect(refused(sign(signer('coo', ['COO', 'FINANCE']))).code).toBe('DUPLICATE');
    expect(refused(sign(signer('executive', ['FINANCE']))).code).toBe('SELF_APPROVAL');
    expect(refused(sign(signer('owner', ['FINANCE']))).code).toBe('SELF_APPROVAL');
    expect(refused(sign(signer('f', ['FINANCE', 'PNL_LEADER'], ['unit']))).code).toBe('CONFLICT_OF_INTEREST');
    expect(refused(signPlan({ ...waiting, state: 'SUBMITTED' }, signer('f', ['FINANCE']), 3, asked, [coo])).code).toBe(
      'WRONG_STATE',
    );
  });
});
