import * as acting from './acting';
import * as reading from './reading';
import type { ReadyTab } from './ready-tabs';
import { say } from './tab-words';
import type { Work } from './work';

type Cycle = NonNullable<Work['cycle']>;

const NEXT = {
  INTAKE: 'SCORING',
  SCORING: 'SELECTION',
  SELECTION: 'APPROVAL',
  APPROVAL: 'EXECUTION',
  EXECUTION: 'CLOSED',
  CLOSED: undefined,
} as const;

const CRITERIA = [
  {
    name: say('Customer value'),
    question: say('How much better off is the customer?'),
    weight: 6000,
    kind: 'CUSTOMER_VALUE',
    anchors: [
      { value: 0, text: say('No customer would notice.') },
      { value: 500, text: say('Some customers gain something that matters.') },
      { value: 1000, text: say('Many customers gain what matters most.') },
    ],
  },
  {
    name: say('Business value'),
    question: say('How much does it bring the company?'),
    weight: 4000,
    kind: 'BUSINESS_VALUE',
    anchors: [
      { value: 0, text: say('Nothing that can be measured.') },
      { value: 500, text: say('It pays for itself within two years.') },
      { value: 1000, text: say('It pays for itself several times over.') },
    ],
  },
];

const intake = ({ inCycle }: Work, cycle: Cycle): readonly ReadyTab[] => [
  {
    title: say('What was submitted'),
    query: reading.INITIATIVES,
    variables: { cycleId: cycle.id, filter: { states: ['SUBMITTED'] } },
  },
  ...(inCycle.initiatives?.nodes ?? [])
    .filter((it) => it.state === 'SUBMITTED')
    .slice(0, 5)
    .map((it) => ({
      title: say('Accept {}', it.code),
      query: acting.ACCEPT,
      variables: { id: it.id, expectedVersion: it.version },
    })),
  {
    title: say('Set the scoring model'),
    query: acting.SET_MODEL,
    variables: { cycleId: cycle.id, input: { missingScores: 'BLOCK', criteria: CRITERIA } },
  },
];

const selection = ({ inCycle }: Work, cycle: Cycle): readonly ReadyTab[] => [
  { title: say('Ranking'), query: reading.RANKING, variables: { cycleId: cycle.id } },
  {
    title: say('Propose a plan'),
    query: acting.PROPOSE_PLAN,
    variables: {
      input: { cycleId: cycle.id, name: say('Plan for {}', cycle.name), objective: 'SCORE', forced: [], excluded: [] },
    },
  },
  ...(inCycle.plans ?? [])
    .filter((plan) => plan.state === 'DRAFT' || plan.state === 'RETURNED')
    .map((plan) => ({
      title: say('Submit plan {}', plan.name),
      query: acting.SUBMIT_PLAN,
      variables: { id: plan.id, expectedVersion: plan.version },
    })),
];

/** The executive's steps, by the state the cycle is in. */
export const executiveTabs = (all: Work): readonly ReadyTab[] => {
  const { cycle, work } = all;
  if (!cycle)
    return [
      { title: say('Base versions'), query: reading.BASES },
      {
        title: say('Open a funding cycle'),
        query: acting.OPEN_CYCLE,
        variables: { input: { name: say('First cycle'), fiscalYear: 2026 } },
      },
    ];
  const inCycle = { cycleId: cycle.id };
  const next = NEXT[cycle.state];
  const later = (work.fundingCycles ?? []).reduce((year, it) => Math.max(year, it.fiscalYear), cycle.fiscalYear) + 1;
  return [
    { title: say('How full is the cap'), query: reading.ENVELOPE, variables: inCycle },
    ...(cycle.state === 'INTAKE' || cycle.state === 'SCORING' ? intake(all, cycle) : selection(all, cycle)),
    ...(cycle.state === 'SCORING'
      ? [{ title: say('Reveal the scores'), query: acting.REVEAL, variables: inCycle }]
      : []),
    ...(next
      ? [
          {
            title: say('Move the cycle to {}', next),
            query: acting.ADVANCE,
            variables: { id: cycle.id, to: next, expectedVersion: cycle.version },
          },
        ]
      : []),
    {
      title: say('Open a funding cycle'),
      query: acting.OPEN_CYCLE,
      variables: { input: { name: say('Cycle of {}', later), fiscalYear: later } },
    },
  ];
};
