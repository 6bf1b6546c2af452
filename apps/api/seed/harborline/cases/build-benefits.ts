import { type Grade, divideHalfUp, wayOf, weakest } from '@clout/domain';
import { CONTACT_REASONS } from '../contact-reasons';
import type { InitiativeDraft } from '../initiatives/draft';
import type { CaseBenefitSeed, CaseDraft, EstimateSeed } from './case-shape';
import { RATE_CARD } from './rate-card';

/** How wide the low and high estimates lie around the central one, in basis points: the wider, the weaker the evidence. */
const RANGE: Readonly<Record<Grade, readonly [number, number]>> = {
  E0: [0, 20_000],
  E1: [2_000, 18_000],
  E2: [4_000, 15_000],
  E3: [6_000, 13_500],
  E4: [7_500, 12_500],
  E5: [8_500, 11_500],
};
/** Share of the full effect by year: half of what is left of the first year, then nearly all, then all. */
const rampFrom = (start: number): readonly number[] => [Math.round((5_000 * (13 - start)) / 12), 9_000, 10_000, 10_000];

type Range = readonly [number, number];
const money = (annual: bigint, year: number, [low, high]: Range): EstimateSeed => {
  const at = (share: number) => divideHalfUp(annual * BigInt(year) * BigInt(share), 100_000_000n);
  return { low: at(low), central: at(10_000), high: at(high) };
};
const mirrored = ({ low, central, high }: EstimateSeed): EstimateSeed => ({
  low: -high,
  central: -central,
  high: -low,
});
const count = (annual: number, year: number, [low, high]: Range, most: number): EstimateSeed<number> => {
  const at = (share: number) => Math.min(most, Math.round((annual * year * share) / 100_000_000));
  return { low: at(low), central: at(10_000), high: at(high) };
};

const NOTHING = { contacts: null, cashable: false, release: null, jobs: null, baseline: null, risk: null } as const;
const NO_JOBS = { fte: 0, consulted: true } as const;
/** Channels whose contacts take staff away when they no longer come, with their place in a reason's contacts. */
const CREDITED = [
  ['PHONE_AGENT', 'calls', 0],
  ['CHAT_BOT', 'chats', 1],
] as const;

/** Contacts that no longer happen, at avoidable cost: by phone, and by chat where there are at most two reasons. */
const contactBenefits = (draft: InitiativeDraft, range: Range): CaseBenefitSeed[] =>
  (draft.contacts ?? []).flatMap(([code, basisPoints], _, all) => {
    const reason = CONTACT_REASONS.find((one) => one.code === code);
    return CREDITED.slice(0, all.length > 2 ? 1 : 2).map(([channel, word, place]): CaseBenefitSeed => {
      const quantity = reason?.contacts[place] ?? 0;
      const annual = (quantity * basisPoints) / 10_000;
      const amounts = rampFrom(draft.start ?? 1).map((year) => count(annual, year, range, quantity));
      const worth = (contacts: number) => BigInt(contacts) * (RATE_CARD.perContact.get(channel)?.avoidable ?? 0n);
      return {
        ...NOTHING,
        type: 'CONTACT_COST_AVOIDED',
        description: `${reason?.reason ?? code}: ${word} that no longer come`,
        amounts: amounts.map((one) => ({ low: worth(one.low), central: worth(one.central), high: worth(one.high) })),
        contacts: { channel, amounts },
        jobs: NO_JOBS,
        baseline: {
          id: `${code}-${word}`.toLowerCase(),
          quantity,
          claimed: Math.max(...amounts.map((one) => one.central)),
        },
      };
    });
  });

/** Calls that a case claims to avoid from a baseline of its own, however many there are. */
const claimedCalls = (annual: number, years: readonly number[], range: Range) => {
  const amounts = years.map((year) => count(annual, year, range, Number.MAX_SAFE_INTEGER));
  const rate = RATE_CARD.perContact.get('PHONE_AGENT')?.avoidable ?? 0n;
  const worth = (contacts: number) => BigInt(contacts) * rate;
  return {
    contacts: { channel: 'PHONE_AGENT', amounts },
    amounts: amounts.map((one) => ({ low: worth(one.low), central: worth(one.central), high: worth(one.high) })),
  };
};

/** All benefits of a case by fiscal year, the given one first: contacts, what it claims, and what it gives up. */
export const benefitsOf = (draft: InitiativeDraft, written: CaseDraft, fiscalYear: number): CaseBenefitSeed[] => {
  const [first, second, third] = draft.evidence;
  const grades = { COST: first, LOYALTY: weakest([first, second, third]) };
  const years = rampFrom(draft.start ?? 1);
  const { jobs = [0, true], release, baseline, risk, lost } = written;
  const claims = (draft.claims ?? []).map(([type, thousand], k): CaseBenefitSeed => {
    const annual = BigInt(Math.round(thousand * 100_000));
    const cost = wayOf(type) === 'COST';
    return {
      ...NOTHING,
      type,
      description: written.gains?.[k] ?? written.result,
      amounts: years.map((year) => money(annual, year, RANGE[grades[wayOf(type)]])),
      ...(type === 'CONTACT_COST_AVOIDED' && baseline ? claimedCalls(baseline[2], years, RANGE[grades.COST]) : {}),
      cashable: cost && release !== undefined,
      release: cost && release !== undefined ? { budgetLine: release, fiscalYear: fiscalYear + 1 } : null,
      jobs: jobs === null ? null : cost ? { fte: jobs[0], consulted: jobs[1] } : NO_JOBS,
      baseline: cost && baseline ? { id: baseline[0], quantity: baseline[1], claimed: baseline[2] } : null,
      risk:
        type === 'RISK_REDUCED' && risk
          ? { before: risk[0], after: risk[1], impact: BigInt(Math.round(risk[2] * 100_000)) }
          : null,
    };
  });
  const given = BigInt(Math.round((draft.revenueLost ?? 0) * 100_000));
  const loss: CaseBenefitSeed[] =
    given > 0n && typeof lost === 'string'
      ? [
          {
            ...NOTHING,
            type: 'DISBENEFIT',
            description: lost,
            amounts: years.map((year) => mirrored(money(given, year, [8_500, 11_500]))),
          },
        ]
      : [];
  return [...contactBenefits(draft, RANGE[grades.COST]), ...claims, ...loss];
};
