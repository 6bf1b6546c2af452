import { addMonths, mayStandInFor } from '@clout/domain';
import * as acting from './acting';
import * as governance from './acting-governance';
import * as reading from './reading';
import type { ReadyTab } from './ready-tabs';
import { signTabs } from './sign-tabs';
import { say } from './tab-words';
import type { Work } from './work';

type Waiting = NonNullable<Work['work']['decisionQueue']>[number];

const approve = (plan: Waiting): ReadyTab => ({
  title: say('Approve plan {}', plan.name),
  query: acting.DECIDE,
  variables: {
    input: {
      planId: plan.id,
      expectedVersion: plan.version,
      mode: 'ALL',
      confirmTotal: plan.inYear,
      reason: say('Approved as proposed.'),
    },
  },
});

const lineByLine = (plan: Waiting): ReadyTab => ({
  title: say('Line by line {}', plan.name),
  query: acting.DECIDE_BY_LINE,
  variables: {
    input: {
      planId: plan.id,
      expectedVersion: plan.version,
      mode: 'BY_LINE',
      confirmTotal: plan.inYear,
      reason: say('Decided line by line.'),
      lines: plan.lines.map((line) => ({
        initiativeId: line.initiative.id,
        fundingOptionId: line.option.id,
        decision: 'APPROVE',
      })),
    },
  },
});

const giveBack = (plan: Waiting): ReadyTab => ({
  title: say('Return plan {}', plan.name),
  query: acting.RETURN_PLAN,
  variables: { id: plan.id, expectedVersion: plan.version, reason: '' },
});

/** Lending authority, and taking back what runs. */
const delegationTabs = ({ work, inCycle }: Work): readonly ReadyTab[] => {
  const running = work.delegations.find((one) => one.state === 'IN_FORCE' || one.state === 'NOT_BEGUN');
  const delegate = work.members.find(
    (one) => one.active && !one.roles.includes('COO') && mayStandInFor(one.roles, 'COO'),
  );
  const from = inCycle.envelope?.asOf.slice(0, 10);
  const to = from && addMonths(from, 1);
  return [
    ...(running
      ? [
          {
            title: say('Take back from {}', running.to.name),
            query: governance.REVOKE,
            variables: { id: running.id, reason: '' },
          },
        ]
      : []),
    ...(delegate && from && to
      ? [
          {
            title: say('Lend my authority'),
            query: governance.DELEGATE,
            variables: {
              input: { toMemberId: delegate.id, from, to, limit: amountOf('100000', work), reason: say('I am away.') },
            },
          },
        ]
      : []),
  ];
};

const amountOf = (whole: string, work: Work['work']): string =>
  `${whole}${'0'.repeat(work.organization.minorUnitDigits)}`;

/** The mandate of the cycle's year as it stands, to be granted anew. */
const mandateTab = ({ work, cycle }: Work): readonly ReadyTab[] => {
  const standing = work.mandates?.find((one) => one.fiscalYear === cycle?.fiscalYear && one.state === 'IN_FORCE');
  if (!standing) return [];
  const { fiscalYear, capShare, reserveShare, excludedCategories, contributionRule, carryOverRule, holdDays } =
    standing;
  return [
    {
      title: say('Grant the mandate of {}', fiscalYear),
      query: governance.GRANT_MANDATE,
      variables: {
        input: {
          ...{ fiscalYear, capShare, reserveShare, excludedCategories, contributionRule, carryOverRule, holdDays },
          thresholds: standing.thresholds,
        },
      },
    },
  ];
};

/** What a COO does by GraphQL: what waits first, then authority, mandate and reserve, then how things stand. */
export const cooTabs = (all: Work): readonly ReadyTab[] => {
  const { work, cycle, inCycle } = all;
  const queue = (work.decisionQueue ?? []).filter((plan) => plan.state === 'SUBMITTED');
  const decided = (inCycle.plans ?? []).find((plan) => plan.state === 'APPROVED' || plan.state === 'PARTLY_APPROVED');
  const keyed = cycle ? { cycleId: cycle.id } : undefined;
  return [
    ...queue.slice(0, 3).map(approve),
    ...signTabs(all),
    { title: say('What waits for me'), query: reading.WHAT_WAITS },
    ...queue.slice(0, 1).flatMap((plan) => [lineByLine(plan), giveBack(plan)]),
    ...delegationTabs(all),
    ...(keyed ? [{ title: say('How full is the cap'), query: reading.ENVELOPE, variables: keyed }] : []),
    ...(keyed
      ? [
          {
            title: say('Release reserve'),
            query: governance.RELEASE_RESERVE,
            variables: { ...keyed, amount: amountOf('1000', work), initiativeId: null, reason: '' },
          },
        ]
      : []),
    ...(decided
      ? [
          {
            title: say('Reverse {}', decided.name),
            query: governance.REVERSE,
            variables: { id: decided.id, lineIds: null, expectedVersion: decided.version, reason: '' },
          },
        ]
      : []),
    ...mandateTab(all),
    { title: say('Is the record intact'), query: reading.RECORD_CHECK },
    ...(keyed ? [{ title: say('Ledger'), query: reading.LEDGER, variables: keyed }] : []),
  ];
};

/** What somebody does who stands in for a COO: decide and sign, nothing else of theirs. */
export const standInTabs = (all: Work): readonly ReadyTab[] => [
  ...(all.work.decisionQueue ?? [])
    .filter((plan) => plan.state === 'SUBMITTED')
    .slice(0, 3)
    .map(approve),
  ...signTabs(all),
  { title: say('What waits for me'), query: reading.WHAT_WAITS },
];
