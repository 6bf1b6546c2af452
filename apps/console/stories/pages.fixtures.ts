import { type ConsoleStage, type Opening } from './console-stage.fixtures';

/** A path, and who opens it. */
export type Address = readonly [path: string, as: Opening['as']];

type State = 'INTAKE' | 'SCORING' | 'APPROVAL' | 'EXECUTION';

/** What the demo has, to make addresses of. */
interface Demo {
  /** The path of the cycle in each state. */
  readonly at: Readonly<Record<State, string>>;
  readonly draft: string;
  readonly submitted: string;
  readonly initiative: string;
  readonly base: string;
}

interface Shown {
  readonly plans: readonly { id: string; state: string }[];
  readonly opexBaseVersions: readonly { id: string }[];
  readonly initiatives: { readonly nodes: readonly { id: string }[] };
}

/** What is there before a plan is chosen: the frame, the envelope, initiatives, cases, scores and the ranking. */
export const proposingPages = ({ at, initiative }: Demo): readonly Address[] => [
  ['/sign-in', undefined],
  ['/invitation#none', undefined],
  [`${at.APPROVAL}/envelope`, 'executive'],
  [`${at.EXECUTION}/envelope`, 'leader'],
  [`${at.EXECUTION}/position`, 'leader'],
  [`${at.INTAKE}/position`, 'leader'],
  [`${at.APPROVAL}/intake?state=any`, 'executive'],
  [`${at.APPROVAL}/initiatives`, 'executive'],
  [`${at.APPROVAL}/initiatives/${initiative}`, 'executive'],
  [`${at.APPROVAL}/initiatives/${initiative}/whole`, 'coo'],
  [`${at.APPROVAL}/initiatives/${initiative}/case`, 'executive'],
  [`${at.INTAKE}/initiatives/new`, 'leader'],
  [`${at.INTAKE}/initiatives/import`, 'leader'],
  [`${at.INTAKE}/initiatives/new?step=cost`, 'leader'],
  [`${at.INTAKE}/initiatives/new?step=check`, 'leader'],
  [`${at.SCORING}/scoring`, 'panellist'],
  [`${at.SCORING}/scoring`, 'executive'],
  [`${at.INTAKE}/scoring/model`, 'executive'],
  [`${at.INTAKE}/scoring/weights`, 'executive'],
  [`${at.APPROVAL}/scoring/drivers`, 'leader'],
  [`${at.SCORING}/scoring/panel`, 'executive'],
  [`${at.APPROVAL}/scoring/agreement`, 'auditor'],
  [`${at.APPROVAL}/scoring/initiatives/${initiative}`, 'executive'],
  [`${at.APPROVAL}/ranking`, 'executive'],
  [`${at.APPROVAL}/ranking/${initiative}`, 'executive'],
  [`${at.APPROVAL}/ranking/pivot`, 'leader'],
  [`${at.APPROVAL}/evidence`, 'executive'],
  [`${at.APPROVAL}/evidence/${initiative}/action-outcome`, 'executive'],
  [`${at.APPROVAL}/initiatives/${initiative}/evidence`, 'auditor'],
  [`${at.APPROVAL}/case-rules`, 'executive'],
  ['/rate-card', 'finance'],
  ['/rate-card/new', 'finance'],
  ['/methods', 'auditor'],
  ['/record', 'auditor'],
  ['/record?view=timeline', 'coo'],
  ['/delegations', 'coo'],
  ['/members', 'admin'],
  ['/inbox', 'executive'],
  ['/settings', 'admin'],
];

/** What is there from the choice on: plans, approval, delivery, money, the year's end, and GraphiQL. */
export const decidingPages = ({ at, draft, submitted, base }: Demo): readonly Address[] => [
  ['/brief', 'coo'],
  ['/approvals', 'coo'],
  [`/approvals/${submitted}`, 'coo'],
  [`${at.APPROVAL}/plans`, 'executive'],
  [`${at.APPROVAL}/plans/${submitted}`, 'executive'],
  [`${at.APPROVAL}/plans/${draft}/by-hand`, 'executive'],
  [`${at.APPROVAL}/plans/${submitted}/by-hand`, 'executive'],
  [`${at.APPROVAL}/plans/${submitted}/trade-offs`, 'coo'],
  [`${at.APPROVAL}/studio`, 'executive'],
  [`${at.APPROVAL}/studio?tab=rules`, 'executive'],
  [`${at.APPROVAL}/studio?tab=map`, 'executive'],
  [`${at.APPROVAL}/studio/new`, 'executive'],
  [`${at.APPROVAL}/compare`, 'executive'],
  [`${at.APPROVAL}/portfolio`, 'executive'],
  [`${at.APPROVAL}/portfolio/projects`, 'executive'],
  ['/mandate', 'finance'],
  ['/mandate/grant', 'coo'],
  ['/mandate/open-cycle', 'executive'],
  ['/bases', 'finance'],
  [`/bases/${base}`, 'finance'],
  ['/bases/import', 'finance'],
  [`/bases/compare?a=${base}&b=${base}`, 'finance'],
  ['/opening', 'finance'],
  ['/opening/import', 'finance'],
  ['/calendar', 'finance'],
  [`/approvals/${submitted}`, 'finance'],
  [`${at.EXECUTION}/initiatives`, 'executive'],
  [`${at.EXECUTION}/spending`, 'finance'],
  [`${at.EXECUTION}/transfers`, 'finance'],
  ['/closing', 'finance'],
  [`${at.EXECUTION}/spending/import`, 'finance'],
  [`${at.APPROVAL}/clock`, 'executive'],
  [`${at.APPROVAL}/plans/${submitted}/hand-over`, 'executive'],
  ['/preferences', 'auditor'],
  ['/keeping', 'admin'],
  ['/background', 'admin'],
  ['/keeping', 'coo'],
  ['/graphiql', 'coo'],
  ['/graphiql', undefined],
];

/** What the demo must have. */
function found<T>(it: T | undefined): T {
  if (it === undefined) throw new Error('The demo company lacks what its pages show');
  return it;
}

/** Reads from the demo company what the addresses name. */
export async function demoOf(stage: ConsoleStage): Promise<Demo> {
  const { fundingCycles } = await stage.ask<{ fundingCycles: readonly { id: string; state: string }[] }>(
    'executive',
    '{ fundingCycles { id state } }',
  );
  const cycleIn = (state: State) => found(fundingCycles.find((cycle) => cycle.state === state)).id;
  const pathIn = (state: State) => `/cycles/${cycleIn(state)}`;
  const at = {
    INTAKE: pathIn('INTAKE'),
    SCORING: pathIn('SCORING'),
    APPROVAL: pathIn('APPROVAL'),
    EXECUTION: pathIn('EXECUTION'),
  };
  const { plans, initiatives, opexBaseVersions } = await stage.ask<Shown>(
    'executive',
    'query($c: ID!) { plans(cycleId: $c) { id state } initiatives(cycleId: $c, first: 1) { nodes { id } } opexBaseVersions { id } }',
    { c: cycleIn('APPROVAL') },
  );
  return {
    at,
    draft: found(plans.find(({ state }) => state === 'DRAFT')).id,
    submitted: found(plans.find(({ state }) => state !== 'DRAFT')).id,
    initiative: found(initiatives.nodes[0]).id,
    base: found(opexBaseVersions[0]).id,
  };
}
