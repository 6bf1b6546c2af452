import { evaluateCase, imagine } from '@clout/domain';
import { parseAmount, toDecimal } from '../../../shared/format/money';
import { CALENDAR, initiativeWith, WRITTEN } from './case.fixtures';
import { blankCase } from './draft';
import { caseDraftOf } from './draft-of';
import { liveCase } from './live';
import { imagined, isChanged, NO_CHANGES, whatIfInput } from './what-if';

const typing = { parse: (typed: string) => parseAmount(typed, 2), mark: '.' } as const;
const read = { typing, shown: { currency: 'USD', minorUnitDigits: 2 } };
const written = (certified = true) => {
  const initiative = initiativeWith(WRITTEN, certified);
  const draft = caseDraftOf(WRITTEN, {
    optionIds: ['pilot', 'full'],
    years: 2,
    typed: { plainAmount: (minor) => toDecimal(minor, 2), mark: '.' },
  });
  return { draft, basis: { initiative, calendar: CALENDAR } };
};

describe('a case as it is typed', () => {
  it('is valued by option: own amounts, else the share of effect; contacts at avoidable cost, risk by probability', () => {
    const { draft, basis } = written();
    const { values, check } = liveCase(draft, basis, read);
    const [pilot, full] = values.map(({ valued }) => {
      if (!valued.known) throw new Error(valued.message);
      return valued.value;
    });
    const centrals = (of: typeof full) => of?.given.benefits.map((benefit) => benefit.amounts[1]?.central);
    expect(centrals(full)?.slice(1)).toEqual([500_000n, 250_000n]);
    expect(centrals(pilot)?.slice(1)).toEqual([100_000n, 50_000n]);
    expect(full?.benefits[0]).toMatchObject({ claimed: 1_000_000n, shared: 9_555 });
    expect(centrals(full)?.[0]).toBeLessThan(1_100_000n);
    expect(full?.given.costs).toEqual([10_000n, 120_000n]);
    expect(check.blocked).toBe(true);
    expect(check.findings.map((one) => one.check)).toContain('VENDOR_PAID_ON_MINUTES');
    expect(full?.value).toMatchObject({ credited: 0n, shortfall: 'BLOCKED', grade: 'E3' });
    const paid = liveCase({ ...draft, disclosures: { ...draft.disclosures, vendorPaidBy: 'RESOLUTION' } }, basis, read);
    expect(paid.values[1]?.valued).toMatchObject({ known: true, value: { value: { shortfall: null, grade: 'E3' } } });
  });

  it('takes a link whose words changed as not graded, and one without words as missing', () => {
    const { draft, basis } = written();
    draft.statements.outcomeLoyalty = 'Something else.';
    draft.statements.loyaltyResult = ' ';
    expect(liveCase(draft, basis, read).links).toEqual({
      ACTION_OUTCOME: 'E4',
      OUTCOME_LOYALTY: 'UNGRADED',
      LOYALTY_RESULT: 'MISSING',
    });
  });

  it('composes the sentence and names what it lacks', () => {
    const { draft, basis } = written();
    expect(liveCase(draft, basis, read).pitch).toMatchObject({ complete: true });
    const bare = liveCase(blankCase(), { ...basis, initiative: initiativeWith(null) }, read);
    expect(bare.pitch.missing).toEqual(['result']);
    expect(bare.pitch.text).toContain('Promises kept from 60 % to 95 % by 31 December 2027');
    expect(bare.values[0]?.valued).toMatchObject({ known: true, value: { value: { shortfall: 'NO_BENEFIT' } } });
  });

  it('has no value without a certified rate card, and still its checks', () => {
    const { draft, basis } = written(false);
    const live = liveCase(draft, basis, read);
    expect(live.certified).toBe(false);
    expect(live.values[0]?.valued).toMatchObject({ known: false, why: 'INCOMPLETE' });
    expect(live.check.score).toBeGreaterThan(0);
  });
});

describe('what if', () => {
  it('moves value and grade by the same rules, and tells the operation the same', () => {
    const { draft, basis } = written();
    const { values } = liveCase(
      { ...draft, disclosures: { ...draft.disclosures, vendorPaidBy: 'RESOLUTION' } },
      basis,
      read,
    );
    const valued = values[1]?.valued;
    if (!valued?.known) throw new Error('no value');
    const { given, rules } = valued.value;
    expect(isChanged(NO_CHANGES)).toBe(false);
    expect(imagine(given, imagined(given, NO_CHANGES))).toEqual(given);
    const changes = {
      links: { OUTCOME_LOYALTY: 'E4' },
      benefits: { calls: 50 },
      cost: 120,
      rate: 12.5,
      estimate: 'LOWER',
    } as const;
    expect(isChanged(changes)).toBe(true);
    const change = imagined(given, changes);
    const after = imagine(given, change);
    expect(after.benefits[1]?.amounts[1]).toEqual({ low: 0n, central: 250_000n, high: 250_000n });
    expect(after.costs).toEqual([12_000n, 144_000n]);
    expect(evaluateCase(after, { ...rules, ...change.rules })).toMatchObject({ known: true, value: { grade: 'E4' } });
    expect(whatIfInput(change)).toEqual({
      links: [{ link: 'OUTCOME_LOYALTY', state: 'E4' }],
      benefits: [
        {
          id: 'calls',
          amounts: [
            { low: '0', central: '0', high: '0' },
            { low: '0', central: '250000', high: '250000' },
          ],
        },
      ],
      costShare: 12000,
      hurdleRate: 1250,
      estimate: 'LOWER',
    });
    expect(whatIfInput(imagined(given, NO_CHANGES))).toEqual({ links: [], benefits: [] });
  });
});
