import { type ClockAct, type Desk, daysOf } from './desks';
import { waitsOfInitiative } from './initiative-waits';
import { waitsOfPlan } from './plan-waits';

const day = (n: number) => new Date(Date.UTC(2027, 0, n));
type Kind = 'INITIATIVE' | 'PLAN' | 'CYCLE';
const act = (
  n: number,
  name: string,
  of: Kind = 'INITIATIVE',
  state: string | null = null,
  desk: Desk | null = null,
) => ({
  ...({ at: day(n), act: name, state, desk, by: `actor of ${name}` } satisfies ClockAct),
  of,
});
const none = { requests: [], links: { stated: false, graded: false } };
const shown = (waits: ReturnType<typeof waitsOfInitiative>, now = day(60)) =>
  waits.map((wait) => [wait.desk, daysOf(wait, now), wait.to === null ? 'lasts' : wait.endedBy]);

const TO_ACCEPTED = [act(1, 'submitInitiative'), act(4, 'acceptInitiative')];
const TO_SELECTION = [
  ...TO_ACCEPTED,
  act(6, 'advanceFundingCycle', 'CYCLE', 'SCORING'),
  act(9, 'certifyInitiative'),
  act(13, 'revealScores', 'CYCLE'),
];

describe('the time of an initiative at desks', () => {
  it('counts from the first submission and follows it from desk to desk', () => {
    const acts = [
      ...TO_SELECTION,
      act(20, 'submitPlan', 'PLAN', 'SUBMITTED'),
      act(23, 'decidePlan', 'PLAN', 'AWAITING_SIGNATURE'),
      act(25, 'signPlan', 'PLAN'),
      act(30, 'signPlan', 'PLAN', 'APPROVED'),
      act(30, 'signPlan', 'INITIATIVE', 'FUNDED'),
    ];
    expect(shown(waitsOfInitiative({ ...none, acts }))).toEqual([
      ['CX_EXECUTIVE', 3, 'actor of acceptInitiative'],
      ['FINANCE', 5, 'actor of certifyInitiative'],
      ['PANEL', 7, 'actor of revealScores'],
      ['CX_EXECUTIVE', 7, 'actor of submitPlan'],
      ['COO', 3, 'actor of decidePlan'],
      ['COUNTERSIGNER', 7, 'actor of signPlan'],
    ]);
    expect(waitsOfInitiative({ ...none, acts: acts.slice(1) })).toEqual([]);
  });

  it('lies with its leader while it is returned, and asks for a new certificate once it is back', () => {
    const acts = [
      ...TO_ACCEPTED.slice(0, 1),
      act(3, 'returnInitiative'),
      act(8, 'submitInitiative'),
      act(10, 'acceptInitiative'),
    ];
    expect(shown(waitsOfInitiative({ ...none, acts }))).toEqual([
      ['CX_EXECUTIVE', 2, 'actor of returnInitiative'],
      ['LEADER', 5, 'actor of submitInitiative'],
      ['CX_EXECUTIVE', 2, 'actor of acceptInitiative'],
      ['FINANCE', 50, 'lasts'],
    ]);
  });

  it('goes back to the executive with a returned, withdrawn or lapsed plan, and rests when the cycle does', () => {
    for (const back of ['returnPlan', 'withdrawPlan', 'lapseHold']) {
      const acts = [...TO_SELECTION, act(20, 'submitPlan', 'PLAN'), act(24, back, 'PLAN', 'RETURNED')];
      expect(shown(waitsOfInitiative({ ...none, acts })).slice(-2)).toEqual([
        ['COO', 4, `actor of ${back}`],
        ['CX_EXECUTIVE', 36, 'lasts'],
      ]);
      const resting = [...acts, act(31, 'advanceFundingCycle', 'CYCLE', 'EXECUTION')];
      expect(shown(waitsOfInitiative({ ...none, acts: resting })).at(-1)).toEqual([
        'CX_EXECUTIVE',
        7,
        'actor of advanceFundingCycle',
      ]);
    }
  });

  it('waits for the answer to a part and to an appeal, also while the cycle carries out', () => {
    const decided = (state: string) => [
      ...TO_SELECTION,
      act(20, 'submitPlan', 'PLAN'),
      act(24, 'decidePlan', 'PLAN', 'PARTLY_APPROVED'),
      act(24, 'decidePlan', 'INITIATIVE', state),
    ];
    const execution = act(26, 'advanceFundingCycle', 'CYCLE', 'EXECUTION');
    const part = [...decided('PARTLY_FUNDED'), execution];
    expect(shown(waitsOfInitiative({ ...none, acts: part })).at(-1)).toEqual(['LEADER', 36, 'lasts']);
    const answered = [...part, act(27, 'answerPartApproval', 'INITIATIVE', 'PARTLY_FUNDED')];
    expect(shown(waitsOfInitiative({ ...none, acts: answered })).at(-1)).toEqual([
      'LEADER',
      3,
      'actor of answerPartApproval',
    ]);
    const appealed = [...decided('DECLINED'), act(25, 'appealDecision', 'INITIATIVE', 'DECLINED', 'COO'), execution];
    expect(shown(waitsOfInitiative({ ...none, acts: appealed })).at(-1)).toEqual(['COO', 35, 'lasts']);
    const dismissed = [...appealed, act(28, 'answerAppeal', 'INITIATIVE', 'DECLINED')];
    expect(shown(waitsOfInitiative({ ...none, acts: dismissed })).at(-1)).toEqual(['COO', 3, 'actor of answerAppeal']);
    const upheld = [...appealed, act(28, 'answerAppeal', 'INITIATIVE', 'ACCEPTED')];
    expect(shown(waitsOfInitiative({ ...none, acts: upheld })).at(-1)).toEqual(['CX_EXECUTIVE', 32, 'lasts']);
  });

  it('waits for sponsors and graders beside its way, and for nobody once it is withdrawn', () => {
    const acts = [act(1, 'submitInitiative'), act(2, 'assignEvidenceGraders', 'CYCLE')];
    const requests = [
      { from: day(1), to: day(5) },
      { from: day(1), to: null },
    ];
    const links = { stated: true, graded: false };
    expect(shown(waitsOfInitiative({ acts, requests, links }))).toEqual([
      ['CX_EXECUTIVE', 59, 'lasts'],
      ['SPONSOR', 4, null],
      ['SPONSOR', 59, 'lasts'],
      ['EVIDENCE', 58, 'lasts'],
    ]);
    const graded = [...acts, act(12, 'revealGrades')];
    const done = { acts: graded, requests: [], links: { stated: true, graded: true } };
    expect(shown(waitsOfInitiative(done)).at(-1)).toEqual(['EVIDENCE', 10, 'actor of revealGrades']);
    const left = [...acts, act(11, 'withdrawInitiative')];
    const over = waitsOfInitiative({ acts: left, requests, links });
    expect(over.every((wait) => wait.to !== null)).toBe(true);
    expect(over.map((wait) => daysOf(wait, day(60)))).toEqual([10, 4, 10, 9]);
  });
});

describe('the time of a plan at desks', () => {
  it('lies with the COO, then with those who sign after; a plan handed in again waits anew', () => {
    const acts = [
      act(1, 'submitPlan', 'PLAN'),
      act(4, 'returnPlan', 'PLAN', 'RETURNED'),
      act(6, 'submitPlan', 'PLAN'),
      act(7, 'decidePlan', 'PLAN', 'AWAITING_SIGNATURE'),
      act(8, 'signPlan', 'PLAN'),
    ];
    expect(shown(waitsOfPlan(acts))).toEqual([
      ['COO', 3, 'actor of returnPlan'],
      ['COO', 1, 'actor of decidePlan'],
      ['COUNTERSIGNER', 53, 'lasts'],
    ]);
  });
});
