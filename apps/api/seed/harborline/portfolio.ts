import { allocate, shareDown, shareUp, sum } from '@clout/domain';
import { monthStart } from './calendar';
import { contactsAvoided } from './contact-reasons';
import { autoPersonal } from './initiatives/auto-personal';
import { cards } from './initiatives/cards';
import type { InitiativeDraft } from './initiatives/draft';
import { everydayBanking } from './initiatives/everyday-banking';
import { homeLending } from './initiatives/home-lending';
import { infrastructure } from './initiatives/infrastructure';
import { insurance } from './initiatives/insurance';
import { wealth } from './initiatives/wealth';
import { costCentre, overPeriods } from './opex-base';
import { TIMING } from './opex-matrix';
import { UNITS } from './organisation';
import type { ClaimSeed, CostLineSeed, InitiativeSeed, InitiativeTypeCode, OptionSeed } from './proposal-shape';
import type { UnitCode } from './shape';

/** The sixty drafts in the order of their codes' groups. */
export const DRAFTS: readonly InitiativeDraft[] = [
  ...everydayBanking,
  ...cards,
  ...homeLending,
  ...autoPersonal,
  ...wealth,
  ...insurance,
  ...infrastructure,
];

const ACCOUNT: Readonly<Record<InitiativeTypeCode, string>> = {
  PROCESS_REDESIGN: '6010 Salaries and wages',
  POLICY_CHANGE: '6340 Research and advice',
  IT_DIGITAL: '6220 Software subscriptions',
  INFRASTRUCTURE: '6220 Software subscriptions',
  PEOPLE_TRAINING: '6550 Training',
  VENDOR_CONTRACT: '6310 Outsourced service',
  PROACTIVE: '6230 Hosting',
  MEASUREMENT: '6340 Research and advice',
};
const PRODUCT_LINE: Readonly<Partial<Record<UnitCode, string>>> = {
  EB: 'EVERYDAY_BANKING',
  CD: 'CARDS',
  HL: 'HOME_LENDING',
  AP: 'AUTO_PERSONAL',
  WM: 'WEALTH',
  IN: 'INSURANCE',
};
/** Options as [name, share of the cost, share of the effect] in basis points. */
const SIZES: Readonly<Record<'EVEN' | 'STEEP' | 'LUMPY', readonly (readonly [OptionSeed['name'], number, number])[]>> =
  {
    EVEN: [
      ['pilot', 2500, 2000],
      ['core', 7000, 7500],
      ['full', 10_000, 10_000],
    ],
    STEEP: [
      ['pilot', 2000, 3000],
      ['core', 6500, 8500],
      ['full', 10_000, 10_000],
    ],
    LUMPY: [
      ['pilot', 3000, 500],
      ['core', 7500, 5000],
      ['full', 10_000, 10_000],
    ],
  };
/** Approving less than this part of an option would not deliver it. */
const MINIMUM_SHARE = 8000;
/** Below these yearly totals an initiative has fewer sizes. */
const THREE_SIZES_FROM = 30_000_000n;
const TWO_SIZES_FROM = 15_000_000n;
const SET_UP_PERIODS = 3;

const thousand = (amount: number): bigint => BigInt(Math.round(amount * 100_000));

const costLines = (draft: InitiativeDraft, fiscalYear: number, oneTime: bigint, runRate: bigint): CostLineSeed[] => {
  const start = draft.start ?? 1;
  const at = {
    costClass: 'OPEX' as const,
    costCentre: costCentre(draft.unit, draft.areas[0] ?? 'OPERATIONS'),
    account: ACCOUNT[draft.type],
  };
  const running = overPeriods(runRate, TIMING.FLAT)
    .map((amount, index): CostLineSeed => ({
      period: index + 1,
      amount,
      kind: 'RUN_RATE',
      absorbsOn: monthStart(fiscalYear, 12),
      ...at,
    }))
    .filter((line) => line.period >= start);
  const preparation = oneTime + runRate - sum(running.map((line) => line.amount));
  const setUp = allocate(
    preparation,
    Array.from({ length: SET_UP_PERIODS }, (_, index) => ({ key: String(index + 1), weight: 1n })),
  );
  const preparing = [...(setUp ?? [])].map(([period, amount]): CostLineSeed => ({
    period: Number(period),
    amount,
    kind: 'ONE_TIME',
    ...at,
  }));
  return [...preparing, ...running].filter((line) => line.amount > 0n);
};

const options = (draft: InitiativeDraft, fiscalYear: number): OptionSeed[] => {
  const [oneTime, runRate] = [thousand(draft.cost[0]), thousand(draft.cost[1])];
  const whole = oneTime + runRate;
  const wanted = whole >= THREE_SIZES_FROM ? 3 : whole >= TWO_SIZES_FROM ? 2 : 1;
  return SIZES[draft.shape ?? 'EVEN'].slice(-wanted).map(([name, costShare, effectShare]) => {
    const costs = costLines(draft, fiscalYear, shareDown(oneTime, costShare), shareDown(runRate, costShare));
    const inYear = sum(costs.map((line) => line.amount));
    return {
      name,
      proposed: name === 'full',
      startPeriod: draft.start ?? 1,
      effectShare,
      minimumAmount: shareUp(inYear, MINIMUM_SHARE),
      inYear,
      runRate: shareDown(runRate, costShare),
      costs,
    };
  });
};

const claims = (draft: InitiativeDraft): ClaimSeed[] => {
  const avoided = sum((draft.contacts ?? []).map(([reason, basisPoints]) => contactsAvoided(reason, basisPoints)));
  return [
    ...(avoided > 0n ? [{ benefitType: 'CONTACT_COST_AVOIDED' as const, annualAmount: avoided }] : []),
    ...(draft.claims ?? []).map(([benefitType, amount]) => ({ benefitType, annualAmount: thousand(amount) })),
  ];
};

const leaderOf = (unit: UnitCode): string => (unit === 'CX' ? 'cx' : `leader-${unit.toLowerCase()}`);

/** The sixty initiatives with costs by period of the given fiscal year; dates follow that year. */
export const initiativesOf = (fiscalYear: number): readonly InitiativeSeed[] =>
  DRAFTS.map((draft) => {
    const serves = draft.serves ?? [draft.unit];
    const [metric, from, to, months] = draft.outcome;
    const [actionToOutcome, outcomeToLoyalty, loyaltyToResult] = draft.evidence;
    return {
      code: draft.code,
      unit: draft.unit,
      sponsorship:
        UNITS.find((u) => u.code === draft.unit)?.kind === 'CX_OFFICE' ? 'CX_INFRASTRUCTURE' : 'BUSINESS_UNIT',
      sponsorshipRequests: draft.sponsorshipRequests ?? [],
      serves,
      owner: leaderOf(draft.unit),
      editors: draft.editors ?? [],
      areas: draft.areas,
      touchpoints: draft.touchpoints,
      channels: draft.channels,
      productLines: serves.flatMap((unit) => PRODUCT_LINE[unit] ?? []),
      stage: draft.stage,
      type: draft.type,
      title: draft.title,
      problem: draft.problem,
      action: draft.action,
      outcome: { metric, from, to, by: monthStart(fiscalYear, months) },
      options: options(draft, fiscalYear),
      claims: claims(draft),
      revenueLost: thousand(draft.revenueLost ?? 0),
      evidence: { actionToOutcome, outcomeToLoyalty, loyaltyToResult },
      requires: draft.requires ?? [],
      excludes: draft.excludes ?? [],
      overlaps: draft.overlaps ?? [],
      teaching: draft.teaching,
    };
  });
