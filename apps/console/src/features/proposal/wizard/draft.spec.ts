import { parseAmount, toDecimal } from '../../../shared/format/money';
import { blankRow, linesOf, rowsOf } from './cost/rows';
import { blankDraft, blankOption, draftOf } from './draft';
import { heldParts, inputOf, problemsOf } from './draft-input';
import { differing, meeting } from '../../../shared/stale/meeting';
import { patchOf } from '../autosave/draft-saver';
import { taking } from './merge';
import type { InitiativeData } from '../operations';

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
  handedInAgain: false,
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

const year = { fiscalYear: 2026, periods: 12 };
const read = (data: InitiativeData) => draftOf(data, plain, 12);
const line = initiative.options[0]?.costs[0];

describe('the draft of an initiative', () => {
  it('survives the way into the wizard and back, to the cent', () => {
    const input = inputOf(read(initiative), parse);
    expect(input.options?.[0]?.costs[0]).toMatchObject({ amount: '47000001', period: 2, fiscalYear: 2026 });
    expect(input.options?.[0]).toMatchObject({ id: 'o1', effectShare: 10000, proposed: true, startPeriod: 2 });
    expect(input.benefit).toEqual({ description: 'Fewer leave', perYear: '61000000' });
    expect(input.outcome).toMatchObject({ metric: 'time to open', customersAffected: 12 });
    expect(problemsOf(read(initiative), parse)).toEqual({});
  });

  it('puts lines that differ in their period alone into one row, and two of one period into two', () => {
    if (!line) throw new Error('no line');
    const lines = [
      line,
      { ...line, id: 'l2', period: 3, amount: '100', alreadyBudgeted: '40' },
      { ...line, id: 'l3', period: 2, amount: '200' },
      { ...line, id: 'l4', period: 3, kind: 'RUN_RATE' as const, absorbsOn: '2027-01-01' },
    ];
    const rows = rowsOf(lines, year, plain);
    expect(rows.map((row) => row.cells.slice(1, 3))).toEqual([
      ['470000.01', '1.00'],
      ['2.00', ''],
      ['', '470000.01'],
    ]);
    expect(rows[0]?.budgeted?.[2]).toBe('0.40');
    const back = rows.flatMap((row) => linesOf(row, parse));
    expect(back.map(({ period, amount, kind, absorbsOn }) => [period, amount, kind, absorbsOn])).toEqual([
      [2, '47000001', 'ONE_TIME', undefined],
      [3, '100', 'ONE_TIME', undefined],
      [2, '200', 'ONE_TIME', undefined],
      [3, '47000001', 'RUN_RATE', '2027-01-01'],
    ]);
    expect(back[1]).toMatchObject({ alreadyBudgeted: '40', costCentre: undefined });
  });

  it('names what cannot be saved, and the parts it belongs to', () => {
    const option = blankOption('Full', true, year);
    const row = { ...blankRow(year), cells: ['12,5', '2'], budgeted: ['', '3'] };
    const draft = { ...blankDraft(undefined, { ...option, rows: [row] }), baseline: '4' };
    const problems = problemsOf({ ...draft, options: [...draft.options, blankOption('full', false, year)] }, parse);
    expect(problems).toEqual({
      title: 'required',
      businessUnitId: 'required',
      metric: 'required',
      'options.0.rows.0.cells.0': 'notAnAmount',
      'options.0.rows.0.budgeted.1': 'moreThanAmount',
      'options.1.name': 'sameName',
    });
    expect(heldParts(problems)).toEqual(['title', 'businessUnitId', 'outcome', 'options']);
  });

  it('sends a blank outcome and benefit as none', () => {
    const draft = { ...blankDraft({ id: 'u1', kind: 'P_AND_L' }, blankOption('Full', true, year)), title: ' A title ' };
    expect(inputOf(draft, parse)).toMatchObject({ title: 'A title', outcome: null, benefit: null });
    expect(inputOf(draft, parse).options?.[0]?.costs).toEqual([]);
  });
});

describe('a draft that two people change', () => {
  const base = read(initiative);
  const input = (draft: typeof base) => inputOf(draft, parse);

  it('sends what changed alone, and holds back what is not fit', () => {
    const mine = { ...base, title: 'Mine', metric: '', benefit: 'More' };
    expect(patchOf(input(base), input(mine), ['outcome'])).toEqual({
      title: 'Mine',
      benefit: { description: 'More', perYear: '61000000' },
    });
  });

  it('takes over what the other changed alone, and asks where both did', () => {
    const mine = { ...base, title: 'Mine', problem: 'Alike' };
    const theirs = { ...base, title: 'Theirs', problem: 'Alike', action: 'Their action', target: '0.5' };
    const changed = differing(input(base), input(mine));
    const met = meeting(input(base), input(mine), input(theirs), changed);
    expect(met).toEqual({ theirsAlone: ['action', 'outcome'], both: ['title'] });
    expect(taking(mine, theirs, met.theirsAlone)).toMatchObject({
      title: 'Mine',
      action: 'Their action',
      target: '0.5',
    });
  });
});
