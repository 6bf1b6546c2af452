import type { Role } from '../shared/graphql/graphql';
import * as acting from './acting';
import * as reading from './reading';
import { executiveTabs } from './executive-tabs';
import { adminTabs, auditorTabs, panelTabs } from './other-tabs';
import type { ReadyTab } from './ready-tabs';
import { signTabs } from './sign-tabs';
import type { Work } from './work';

const cooTabs = (all: Work): readonly ReadyTab[] => {
  const { work, cycle } = all;
  const queue = (work.decisionQueue ?? []).filter((plan) => plan.state === 'SUBMITTED');
  const inCycle = cycle ? { cycleId: cycle.id } : undefined;
  return [
    { title: 'What waits for me', query: reading.WHAT_WAITS },
    ...queue.map((plan) => ({
      title: `Approve plan ${plan.name}`,
      query: acting.DECIDE,
      variables: {
        input: {
          planId: plan.id,
          expectedVersion: plan.version,
          mode: 'ALL',
          confirmTotal: plan.inYear,
          reason: 'Approved as proposed.',
        },
      },
    })),
    ...queue.map((plan) => ({
      title: `Line by line ${plan.name}`,
      query: acting.DECIDE_BY_LINE,
      variables: {
        input: {
          planId: plan.id,
          expectedVersion: plan.version,
          mode: 'BY_LINE',
          confirmTotal: plan.inYear,
          reason: 'Decided line by line.',
          lines: plan.lines.map((line) => ({
            initiativeId: line.initiative.id,
            fundingOptionId: line.option.id,
            decision: 'APPROVE',
          })),
        },
      },
    })),
    ...queue.map((plan) => ({
      title: `Return plan ${plan.name}`,
      query: acting.RETURN_PLAN,
      variables: { id: plan.id, expectedVersion: plan.version, reason: '' },
    })),
    ...signTabs(all),
    ...(inCycle
      ? [
          { title: 'How full is the cap', query: reading.ENVELOPE, variables: inCycle },
          { title: 'Ledger', query: reading.LEDGER, variables: inCycle },
        ]
      : []),
    { title: 'Is the record intact', query: reading.RECORD_CHECK },
  ];
};

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
    { title: 'My initiatives', query: reading.INITIATIVES, variables: { cycleId: cycle.id, filter: { mine: true } } },
    {
      title: 'Draft an initiative',
      query: acting.DRAFT,
      variables: {
        input: {
          cycleId: cycle.id,
          businessUnitId: unit.id,
          title: 'What you would do',
          problem: 'What customers meet today.',
          action: 'What you would change.',
          functionalAreaIds: work.functionalAreas.slice(0, 1).map((it) => it.id),
          touchpointIds: work.touchpoints.slice(0, 1).map((it) => it.id),
          options: [
            {
              name: 'Full',
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
      { title: `What is missing in ${it.code}`, query: reading.CHECK, variables: { id: it.id } },
      { title: `Submit ${it.code}`, query: acting.SUBMIT, variables: { id: it.id, expectedVersion: it.version } },
    ]),
    ...asked.slice(0, 3).map((it) => ({
      title: `Answer: sponsor ${it.initiativeTitle}?`,
      query: acting.ANSWER_SPONSORSHIP,
      variables: { id: it.id, sponsor: false, reason: '' },
    })),
    { title: 'My position', query: reading.MY_POSITION, variables: { cycleId: cycle.id } },
  ];
};

const financeTabs = (all: Work): readonly ReadyTab[] => {
  const { work, cycle } = all;
  const year = cycle?.fiscalYear ?? 2026;
  const sample = 'unit,amount,category\nUnit A,1200.50,Operations\n';
  return [
    ...signTabs(all),
    { title: 'Base versions', query: reading.BASES },
    {
      title: 'Preview a base',
      query: acting.PREVIEW_BASE,
      variables: {
        input: {
          fiscalYear: year,
          kind: 'BUDGET',
          label: 'Budget',
          asOf: `${year}-01-01`,
          currency: work.organization.currency,
          sourceSystem: 'ledger',
          content: sample,
          preview: true,
          mapping: { businessUnitColumn: 'unit', amountColumn: 'amount', categoryColumn: 'category' },
        },
      },
    },
    ...(cycle
      ? [
          { title: 'How full is the cap', query: reading.ENVELOPE, variables: { cycleId: cycle.id } },
          { title: 'Positions of the units', query: reading.POSITIONS, variables: { cycleId: cycle.id } },
          { title: 'Ledger', query: reading.LEDGER, variables: { cycleId: cycle.id } },
        ]
      : []),
    { title: 'Is the record intact', query: reading.RECORD_CHECK },
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

/** The ready tabs of a member's roles, numbered, each step once. */
export const readyTabs = (work: Work): readonly ReadyTab[] => {
  const tabs = work.member.roles.flatMap((role) => TABS[role](work));
  const once = tabs.filter((tab, index) => tabs.findIndex((it) => it.title === tab.title) === index);
  return once.map((tab, index) => ({ ...tab, title: `${index + 1} ${tab.title}` }));
};
