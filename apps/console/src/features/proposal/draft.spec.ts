import { parseAmount, toDecimal } from '../../shared/format/money';
import { blankDraft, draftOf } from './draft';
import { inputOf, problemsOf } from './draft-input';
import type { InitiativeData } from './operations';

const parse = (typed: string) => parseAmount(typed, 2);
const plain = (minor: string) => toDecimal(minor, 2);
const person = { id: 'm1', name: 'Dana' };

const initiative: InitiativeData = {
  id: 'i1',
  code: 'EB-01',
  title: 'Open an account in one visit',
  problem: 'Seven steps',
  action: 'Cut them to four',
  state: 'DRAFT',
  orphaned: false,
  sponsorship: 'BUSINESS_UNIT',
  version: 3,
  returnReason: null,
  submittedAt: null,
  acceptedAt: null,
  updatedAt: '2026-01-01T00:00:00Z',
  cycle: { id: 'c1', name: 'FY26', fiscalYear: 2026, state: 'INTAKE' },
  owner: person,
  editors: [],
  businessUnit: { id: 'u1', name: 'Everyday Banking' },
  functionalAreas: [{ id: 'a1', name: 'Branch' }],
  touchpoints: [],
  channels: [],
  productLines: [],
  type: null,
  outcome: {
    metric: 'time to open',
    unit: 'days',
    baseline: '4.6',
    target: '0.3',
    byWhen: null,
    customersAffected: 12,
  },
  benefit: { description: 'Fewer leave', perYear: '61000000' },
  options: [
    {
      id: 'o1',
      name: 'Full',
      minimumAmount: '0',
      startPeriod: 2,
      effectShare: 10000,
      proposed: true,
      inYear: '47000001',
      runRate: '9000000',
      capex: '0',
      alreadyBudgeted: '0',
      totalCommitment: '47000001',
      costs: [
        {
          id: 'l1',
          fiscalYear: 2026,
          period: 2,
          amount: '47000001',
          kind: 'ONE_TIME',
          costClass: 'OPEX',
          costCentre: 'unknown',
          account: 'unknown',
          alreadyBudgeted: '0',
          contractEnd: null,
          absorbsOn: null,
        },
      ],
    },
  ],
  requires: [],
  excludes: [],
  attachments: [],
  sponsorshipRequests: [],
};

describe('the draft of an initiative', () => {
  it('survives the way into the form and back, to the cent', () => {
    const input = inputOf(draftOf(initiative, plain), parse);
    expect(input.options?.[0]?.costs[0]).toMatchObject({ amount: '47000001', period: 2, fiscalYear: 2026 });
    expect(input.options?.[0]).toMatchObject({ id: 'o1', effectShare: 10000, proposed: true, startPeriod: 2 });
    expect(input.benefit).toEqual({ description: 'Fewer leave', perYear: '61000000' });
    expect(input.outcome).toMatchObject({ metric: 'time to open', customersAffected: 12 });
    expect(problemsOf(draftOf(initiative, plain), parse)).toEqual({});
  });

  it('names what cannot be sent', () => {
    const draft = blankDraft(null, 'Full');
    draft.options[0]?.costs.forEach((cost) => Object.assign(cost, { amount: '12,5', period: '' }));
    expect(problemsOf(draft, parse)).toEqual({
      title: 'required',
      businessUnitId: 'required',
      'options.0.costs.0.amount': 'notAnAmount',
      'options.0.costs.0.period': 'required',
    });
  });

  it('sends a blank outcome and benefit as none', () => {
    const draft = { ...blankDraft('u1', 'Full'), title: ' A title ' };
    const input = inputOf(draft, parse);
    expect(input).toMatchObject({ title: 'A title', outcome: null, benefit: null });
  });
});
