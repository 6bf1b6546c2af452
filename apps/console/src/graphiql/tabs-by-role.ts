import type { Role } from '../shared/graphql/graphql';
import * as acting from './acting';
import * as reading from './reading';
import { cooTabs, standInTabs } from './coo-tabs';
import { executiveTabs } from './executive-tabs';
import { financeTabs } from './finance-tabs';
import { adminTabs, auditorTabs, panelTabs } from './other-tabs';
import type { ReadyTab } from './ready-tabs';
import { say } from './tab-words';
import type { Work } from './work';

const leaderTabs = ({ member, work, cycle, inCycle }: Work): readonly ReadyTab[] => {
  const unit = member.businessUnits[0];
  const mine = (inCycle.initiatives?.nodes ?? []).filter(
    (it) =>
      member.businessUnits.some((own) => own.id === it.businessUnit.id) && ['DRAFT', 'RETURNED'].includes(it.state),
  );
  const asked = (inCycle.sponsorshipRequests ?? []).filter(
    (it) => it.answer === 'OPEN' && member.businessUnits.some((own) => own.id === it.businessUnit.id),
  );
  if (!cycle || !unit) return [];
  return [
    {
      title: say('My initiatives'),
      query: reading.INITIATIVES,
      variables: { cycleId: cycle.id, filter: { mine: true } },
    },
    {
      title: say('Draft an initiative'),
      query: acting.DRAFT,
      variables: {
        input: {
          cycleId: cycle.id,
          businessUnitId: unit.id,
          title: say('What you would do'),
          problem: say('What customers meet today.'),
          action: say('What you would change.'),
          functionalAreaIds: work.functionalAreas.slice(0, 1).map((it) => it.id),
          touchpointIds: work.touchpoints.slice(0, 1).map((it) => it.id),
          options: [
            {
              name: say('Full'),
              proposed: true,
              costs: [
                { period: 1, amount: `100000${'0'.repeat(work.organization.minorUnitDigits)}`, kind: 'ONE_TIME' },
              ],
            },
          ],
        },
      },
    },
    ...mine.slice(0, 3).flatMap((it) => [
      { title: say('What is missing in {}', it.code), query: reading.CHECK, variables: { id: it.id } },
      { title: say('Submit {}', it.code), query: acting.SUBMIT, variables: { id: it.id, expectedVersion: it.version } },
    ]),
    ...asked.slice(0, 3).map((it) => ({
      title: say('Answer: sponsor {}?', it.initiativeTitle),
      query: acting.ANSWER_SPONSORSHIP,
      variables: { id: it.id, sponsor: false, reason: '' },
    })),
    { title: say('My position'), query: reading.MY_POSITION, variables: { cycleId: cycle.id } },
  ];
};

const TABS: Record<Role, (work: Work) => readonly ReadyTab[]> = {
  COO: cooTabs,
  CX_EXECUTIVE: executiveTabs,
  PNL_LEADER: leaderTabs,
  PANELLIST: panelTabs,
  FINANCE: financeTabs,
  AUDITOR: auditorTabs,
  ADMIN: adminTabs,
};

/** More than these nobody finds their way in. */
const MOST = 12;

/** The ready tabs of a member's roles, and of whoever stands in for a COO: what waits first, numbered, each step once. */
export const readyTabs = (work: Work): readonly ReadyTab[] => {
  const tabs = [
    ...(work.member.standsIn ? standInTabs(work) : []),
    ...work.member.roles.flatMap((role) => TABS[role](work)),
  ];
  const once = tabs.filter((tab, index) => tabs.findIndex((it) => it.title === tab.title) === index);
  return once.slice(0, MOST).map((tab, index) => ({ ...tab, title: `${index + 1} ${tab.title}` }));
};
