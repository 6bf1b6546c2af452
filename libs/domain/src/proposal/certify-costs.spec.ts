import { besideCap, certifyCosts, requireCertified, type Certifiable } from './certify-costs';
import type { CostLine } from './initiative';
import { measureCosts } from './option-measures';

const year = { fiscalYear: 2027, calendar: { fiscalYearStartMonth: 1, periodsPerYear: 12 } };
const line = (id: string, more: Partial<CostLine> = {}): CostLine => ({
  id,
  fiscalYear: 2027,
  period: 3,
  amount: 1000n,
  kind: 'ONE_TIME',
  costClass: 'OPEX',
  costCentre: 'C1',
  account: '6000',
  alreadyBudgeted: 400n,
  contractEnd: null,
  absorbsOn: null,
  ...more,
});
const initiative = (more: Partial<Certifiable> = {}, costs = [line('a'), line('b')]): Certifiable => ({
  code: 'EB-01',
  state: 'ACCEPTED',
  businessUnitId: 'unit',
  ownerId: 'owner',
  editorIds: ['editor'],
  createdBy: 'creator',
  submittedBy: 'submitter',
  cycleState: 'SCORING',
  planned: false,
  options: [
    {
      id: 'o',
      name: 'core',
      position: 1,
      minimumAmount: 1900n,
      startPeriod: 1,
      effectShare: 10_000,
      proposed: true,
      costs,
      ...measureCosts(costs, year),
    },
  ],
  ...more,
});
const certify = (costs: Parameters<typeof certifyCosts>[2], more: Partial<Certifiable> = {}, who = 'finance') =>
  certifyCosts(initiative(more), who, costs, year);

describe('certified costs', () => {
  it('take the place of what was asked, and measure the option anew', () => {
    const done = certify([
      { costLineId: 'a', amount: 300n },
      { costLineId: 'b', costClass: 'CAPEX', contractEnd: '2028-01-31' },
    ]);
    expect(done).toMatchObject({
      ok: true,
      value: [
        {
          inYear: 300n,
          capex: 1000n,
          minimumAmount: 300n,
          alreadyBudgeted: 300n,
          costs: [
            { id: 'a', amount: 300n, alreadyBudgeted: 300n },
            { id: 'b', costClass: 'CAPEX', contractEnd: '2028-01-31' },
          ],
        },
      ],
    });
    expect(certify([])).toMatchObject({ ok: true, value: [{ inYear: 2000n, minimumAmount: 1900n }] });
  });

  it.each([
    [[{ costLineId: 'x' }], 'costs[0].costLineId'],
    [[{ costLineId: 'a' }, { costLineId: 'a' }], 'costs[1].costLineId'],
    [[{ costLineId: 'a', amount: -1n }], 'costs[0].amount'],
    [[{ costLineId: 'a', contractEnd: '2027-02-28' }], 'costs[0].contractEnd'],
    [[{ costLineId: 'a', contractEnd: '2027-13-01' }], 'costs[0].contractEnd'],
  ])('refuse %j', (costs, field) =>
    expect(certify(costs)).toMatchObject({ refusal: { code: 'INVALID_INPUT', field } }),
  );

  it.each(['owner', 'editor', 'creator', 'submitter'])('are not for the %s to certify', (who) =>
    expect(certify([], {}, who)).toMatchObject({ refusal: { code: 'CONFLICT_OF_INTEREST' } }),
  );

  it('need an accepted initiative that no submitted plan holds, in a cycle that is not closed', () => {
    for (const more of [{ state: 'SUBMITTED' }, { planned: true }, { cycleState: 'CLOSED' }] as const)
      expect(certify([], more)).toMatchObject({ refusal: { code: 'WRONG_STATE' } });
  });

  it('are asked of every initiative of a plan, where the mandate asks them', () => {
    const both = [
      { code: 'EB-01', certifiedBy: 'finance' },
      { code: 'EB-02', certifiedBy: null },
    ];
    expect(requireCertified(false, both).ok).toBe(true);
    expect(requireCertified(true, both.slice(0, 1)).ok).toBe(true);
    expect(requireCertified(true, both)).toMatchObject({
      refusal: { code: 'NOT_CERTIFIED', problems: [{ message: 'EB-02 is not certified' }] },
    });
  });

  it('show CAPEX and prepaid money of the year beside the cap', () => {
    const amount = (costClass: 'OPEX' | 'CAPEX' | 'PREPAID', fiscalYear: number) => ({
      costClass,
      fiscalYear,
      requested: 10n,
      approved: 4n,
    });
    const amounts = [amount('OPEX', 2027), amount('CAPEX', 2027), amount('CAPEX', 2028), amount('PREPAID', 2027)];
    expect(besideCap(amounts, 2027)).toEqual({ capex: 10n, prepaid: 10n, approvedCapex: 4n, approvedPrepaid: 4n });
  });
});
