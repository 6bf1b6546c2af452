import { sum } from '@clout/domain';
import type { InitiativeSeed } from '../../seed/harborline/proposal-shape';
import { money } from './text-table';

/** Ids of an organisation by the codes of the seed. */
export interface SeedIds {
  readonly units: ReadonlyMap<string, string>;
  readonly members: ReadonlyMap<string, string>;
  readonly areas: ReadonlyMap<string, string>;
  readonly touchpoints: ReadonlyMap<string, string>;
  readonly channels: ReadonlyMap<string, string>;
  readonly productLines: ReadonlyMap<string, string>;
  readonly types: ReadonlyMap<string, string>;
}

export const idOf = (ids: ReadonlyMap<string, string>, code: string): string => {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`the organisation has no ${code}`);
  return id;
};

const BENEFIT_WORDS: Readonly<Record<string, string>> = {
  REVENUE_NEW: 'new revenue',
  REVENUE_RETAINED: 'revenue retained',
  REVENUE_EXPANDED: 'revenue expanded',
  CONTACT_COST_AVOIDED: 'contact cost avoided',
  PROCESS_COST_AVOIDED: 'process cost avoided',
  RISK_REDUCED: 'risk reduced',
};

/** The claims in words, and what they come to a year less the income given up, never below 0. */
const benefitOf = (seed: InitiativeSeed) => {
  const parts = seed.claims.map((c) => `${BENEFIT_WORDS[c.benefitType] ?? 'benefit'} ${money(c.annualAmount)} a year`);
  const { actionToOutcome, outcomeToLoyalty, loyaltyToResult } = seed.evidence;
  const lost = seed.revenueLost > 0n ? [`income given up ${money(seed.revenueLost)} a year`] : [];
  const net = sum(seed.claims.map((c) => c.annualAmount)) - seed.revenueLost;
  const claimed = [...parts, ...lost].join('; ') || 'no money is claimed';
  return {
    description: `Claimed: ${claimed}. Evidence ${actionToOutcome}, ${outcomeToLoyalty}, ${loyaltyToResult}.`,
    perYear: net > 0n ? net : 0n,
  };
};

/** What creates an initiative of the seed in a cycle. `made` are the ids of those created before, by code. */
export const initiativeInput = (
  seed: InitiativeSeed,
  cycleId: string,
  ids: SeedIds,
  made: ReadonlyMap<string, string>,
) => {
  const links = (codes: readonly string[]): string[] => codes.flatMap((code) => made.get(code) ?? []);
  return {
    cycleId,
    businessUnitId: idOf(ids.units, seed.unit),
    title: seed.title,
    problem: seed.problem,
    action: seed.action,
    outcome: {
      metric: seed.outcome.metric,
      baseline: seed.outcome.from,
      target: seed.outcome.to,
      byWhen: seed.outcome.by,
    },
    benefit: benefitOf(seed),
    sponsorship: seed.sponsorship,
    ownerId: idOf(ids.members, seed.owner),
    editorIds: seed.editors.map((key) => idOf(ids.members, key)),
    functionalAreaIds: seed.areas.map((code) => idOf(ids.areas, code)),
    touchpointIds: seed.touchpoints.map((code) => idOf(ids.touchpoints, code)),
    channelIds: seed.channels.map((code) => idOf(ids.channels, code)),
    productLineIds: seed.productLines.map((code) => idOf(ids.productLines, code)),
    typeId: idOf(ids.types, seed.type),
    options: seed.options.map((option) => ({
      name: option.name,
      minimumAmount: option.minimumAmount,
      startPeriod: option.startPeriod,
      effectShare: option.effectShare,
      proposed: option.proposed,
      costs: option.costs.map((line) => ({ ...line })),
    })),
    requiresIds: links(seed.requires),
    excludesIds: links(seed.excludes),
  };
};
