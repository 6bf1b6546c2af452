import * as acting from './acting';
import * as reading from './reading';
import type { ReadyTab } from './ready-tabs';
import { say } from './tab-words';
import type { Work } from './work';

export const panelTabs = ({ cycle, inCycle }: Work): readonly ReadyTab[] => {
  const next = inCycle.scoringQueue?.[0];
  if (!cycle) return [];
  return [
    { title: say('What I have to score'), query: reading.SCORING_QUEUE, variables: { cycleId: cycle.id } },
    ...(next
      ? [
          {
            title: say('Score {}: {}', next.initiative.code, next.criterion.name),
            query: acting.RECORD_SCORE,
            variables: {
              input: { initiativeId: next.initiative.id, criterionId: next.criterion.id, value: 500, note: null },
            },
          },
        ]
      : []),
    { title: say('My scores'), query: reading.MY_SCORES, variables: { cycleId: cycle.id } },
    ...(['INTAKE', 'SCORING'].includes(cycle.state)
      ? []
      : [{ title: say('Ranking'), query: reading.RANKING, variables: { cycleId: cycle.id } }]),
  ];
};

export const auditorTabs = ({ cycle }: Work): readonly ReadyTab[] => [
  { title: say('Is the record intact'), query: reading.RECORD_CHECK },
  { title: say('Decision record'), query: reading.RECORD },
  ...(cycle
    ? [
        { title: say('Ledger'), query: reading.LEDGER, variables: { cycleId: cycle.id } },
        { title: say('Plans'), query: reading.PLANS, variables: { cycleId: cycle.id } },
        { title: say('How full is the cap'), query: reading.ENVELOPE, variables: { cycleId: cycle.id } },
      ]
    : []),
];

export const adminTabs = ({ work }: Work): readonly ReadyTab[] => [
  { title: say('Members'), query: reading.MEMBERS },
  {
    title: say('Invite a member'),
    query: acting.INVITE,
    variables: { input: { name: say('Name'), email: 'name@example.com', roles: ['PANELLIST'], businessUnitIds: [] } },
  },
  ...work.members.slice(0, 1).map((it) => ({
    title: say('Make an invitation link'),
    query: acting.INVITATION_LINK,
    variables: { memberId: it.id },
  })),
];
