import {
  aboutCycle,
  amount,
  baseText,
  type BaseFacts,
  count,
  CYCLE_FIELDS,
  type CycleFacts,
  exportTable,
  share,
  summed,
  whole,
  words,
} from '../export-table';

interface Named {
  readonly name: string;
}

interface PlanRow {
  readonly name: string;
  readonly state: string;
  readonly objective: string;
  readonly value: string;
  readonly inYear: string;
  readonly runRate: string;
  readonly proven: boolean;
  readonly createdBy: Named;
  readonly submittedAt: string | null;
  readonly id: string;
}

/** The plans of a cycle, each by itself: they ask for the same money. */
export const PLANS = exportTable<{ fundingCycle: CycleFacts; plans: readonly PlanRow[] }, PlanRow>({
  title: 'Plans',
  query: `query ($cycleId: ID!) { fundingCycle(id: $cycleId) ${CYCLE_FIELDS}
    plans(cycleId: $cycleId) { id name state objective value inYear runRate proven createdBy { name } submittedAt } }`,
  page: (data) => whole(data.plans),
  about: (data) => aboutCycle(data.fundingCycle),
  columns: [
    words('plan', (row) => row.name),
    words('state', (row) => row.state),
    words('objective', (row) => row.objective),
    words('value', (row) => row.value),
    amount('in year', (row) => row.inYear),
    amount('run-rate', (row) => row.runRate),
    words('proven', (row) => row.proven),
    words('made by', (row) => row.createdBy.name),
    words('submitted at', (row) => row.submittedAt),
    words('id', (row) => row.id),
  ],
});

interface QueueRow {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly inYear: string;
  readonly runRate: string;
  readonly submittedAt: string | null;
  readonly holdExpiresAt: string | null;
  readonly submittedBy: Named | null;
  readonly cycle: Named & { readonly fiscalYear: number };
  readonly baseVersion: BaseFacts;
  readonly lines: readonly { readonly id: string }[];
}

/** The plans that wait for the member who asks. */
export const DECISION_QUEUE = exportTable<{ decisionQueue: readonly QueueRow[] }, QueueRow>({
  title: 'Approvals',
  query: `query { decisionQueue { id name state inYear runRate submittedAt holdExpiresAt submittedBy { name } cycle { name fiscalYear }
    baseVersion { id number label kind } lines { id } } }`,
  page: (data) => whole(data.decisionQueue),
  about: (data) => [
    ['base version', [...new Set(data.decisionQueue.map((it) => baseText(it.baseVersion)))].join('; ')],
  ],
  columns: [
    words('plan', (row) => row.name),
    words('cycle', (row) => row.cycle.name),
    count('fiscal year', (row) => row.cycle.fiscalYear),
    words('state', (row) => row.state),
    count('lines', (row) => row.lines.length),
    summed('in year', (row) => row.inYear),
    summed('run-rate', (row) => row.runRate),
    words('submitted by', (row) => row.submittedBy?.name),
    words('submitted at', (row) => row.submittedAt),
    words('held until', (row) => row.holdExpiresAt),
    words('id', (row) => row.id),
  ],
});

interface ShareRow {
  readonly dimension: string;
  readonly name: string;
  readonly amount: string;
  readonly share: number;
  readonly floor: number | null;
  readonly ceiling: number | null;
  readonly kept: boolean;
}

/** The shares of a plan that its rules speak of. */
export const PLAN_SHARES = exportTable<
  { plan: { cycle: CycleFacts; baseVersion: BaseFacts; shares: readonly ShareRow[] } },
  ShareRow
>({
  title: 'Plan shares',
  query: `query ($planId: ID!) { plan(id: $planId) { cycle ${CYCLE_FIELDS} baseVersion { id number label kind }
    shares { dimension name amount share floor ceiling kept } } }`,
  page: (data) => whole(data.plan.shares),
  about: ({ plan }) => aboutCycle({ ...plan.cycle, baseVersion: plan.baseVersion }),
  columns: [
    words('by', (row) => row.dimension),
    words('name', (row) => row.name),
    amount('amount', (row) => row.amount),
    share('share %', (row) => row.share),
    share('floor %', (row) => row.floor),
    share('ceiling %', (row) => row.ceiling),
    words('kept', (row) => row.kept),
  ],
});

interface ClockRow {
  readonly days: number;
  readonly waiting: boolean;
  readonly cost: string | null;
  readonly costReason: string | null;
  readonly initiative: { readonly code: string; readonly title: string; readonly state: string } | null;
  readonly plan: { readonly name: string; readonly state: string } | null;
  readonly waits: readonly { readonly desk: string; readonly days: number; readonly to: string | null }[];
}

const ways = (waits: ClockRow['waits']): string => waits.map((it) => `${it.desk} ${it.days}`).join('; ');

/** How long each proposal and plan has waited, at which desks, and what the wait has cost. */
export const CLOCK = exportTable<
  { fundingCycle: CycleFacts; decisionClock: { items: readonly ClockRow[]; asOf: string } },
  ClockRow
>({
  title: 'Decision clock',
  query: `query ($cycleId: ID!) { fundingCycle(id: $cycleId) ${CYCLE_FIELDS}
    decisionClock(cycleId: $cycleId) { asOf items { days waiting cost costReason initiative { code title state } plan { name state }
      waits { desk days to } } } }`,
  page: (data, { waitingOnly }) =>
    whole(data.decisionClock.items.filter((it) => waitingOnly !== true || it.waiting).sort((a, b) => b.days - a.days)),
  filters: { waitingOnly: true },
  about: (data) => [['as of', data.decisionClock.asOf], ...aboutCycle(data.fundingCycle)],
  columns: [
    words('code', (row) => row.initiative?.code),
    words('initiative or plan', (row) => row.initiative?.title ?? row.plan?.name),
    words('state', (row) => row.initiative?.state ?? row.plan?.state),
    words('waiting', (row) => row.waiting),
    words('lies at (days)', (row) => ways(row.waits.filter((it) => it.to === null))),
    count('days', (row) => row.days),
    summed('cost of delay', (row) => row.cost),
    words('cost is unknown because', (row) => row.costReason),
    words('way (days)', (row) => ways(row.waits)),
  ],
});

interface DeskRow {
  readonly desk: string;
  readonly open: number;
  readonly ended: number;
  readonly days: number;
  readonly longest: number;
  readonly late: number;
  readonly overdue: number;
  readonly cost: string;
  readonly costUnknown: number;
}

/** What waits at each desk, and what has passed it. */
export const CLOCK_DESKS = exportTable<
  { fundingCycle: CycleFacts; decisionClock: { desks: readonly DeskRow[]; asOf: string } },
  DeskRow
>({
  title: 'Desks',
  query: `query ($cycleId: ID!) { fundingCycle(id: $cycleId) ${CYCLE_FIELDS}
    decisionClock(cycleId: $cycleId) { asOf desks { desk open ended days longest late overdue cost costUnknown } } }`,
  page: (data) => whole(data.decisionClock.desks),
  about: (data) => [['as of', data.decisionClock.asOf], ...aboutCycle(data.fundingCycle)],
  columns: [
    words('desk', (row) => row.desk),
    count('open', (row) => row.open),
    count('ended', (row) => row.ended),
    count('days', (row) => row.days),
    count('longest', (row) => row.longest),
    count('late', (row) => row.late),
    count('overdue', (row) => row.overdue),
    amount('cost of delay', (row) => row.cost),
    count('cost unknown', (row) => row.costUnknown),
  ],
});
