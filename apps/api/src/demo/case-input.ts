import type { Link, ReasonedJudgement } from '@clout/domain';
import type { CaseSeed, EvidenceSeed, JudgementSeed } from '../../seed/harborline/cases/case-shape';
import { RATE_CARD, REVIEW_RULE, SECOND_GRADER_FROM } from '../../seed/harborline/cases/rate-card';
import { type SeedIds, idOf } from './initiative-input';

/** Those who grade what is accepted, and those of the CX office who grade what a check stops. */
export const GRADERS = ['panel-finance', 'panel-legal'] as const;
export const OFFICE = ['cx-deputy', 'cx'] as const;
export const EVERY_GRADER = [...GRADERS, ...OFFICE];

/** What writes the rate card. */
export const rateCardInput = (ids: SeedIds, asOf: string) => ({
  ...RATE_CARD,
  asOf,
  currency: null,
  perContact: [...RATE_CARD.perContact].map(([code, rates]) => ({ channelId: idOf(ids.channels, code), ...rates })),
});

/** What sets the rules of a cycle's cases: the product's, two graders for large asks, and how deep the review goes. */
export const caseRulesInput = (cycleId: string) => ({
  cycleId,
  multipliers: [],
  secondGraderFrom: SECOND_GRADER_FROM,
  review: REVIEW_RULE,
});

/** What states a case. */
export const caseInput = (seed: CaseSeed, ids: SeedIds) => {
  const ownerId = idOf(ids.members, seed.benefitOwner);
  const { code: _, evidence: _evidence, grades: _grades, benefitOwner: _owner, benefits, explained, ...stated } = seed;
  const change = {
    ...stated,
    benefits: benefits.map(({ contacts, release, risk, amounts, ...benefit }) => ({
      ...benefit,
      id: null,
      ownerId,
      amounts: contacts ? null : amounts,
      optionAmounts: [],
      contacts: contacts && { channelId: idOf(ids.channels, contacts.channel), amounts: contacts.amounts },
      release: release && { ...release, ownerId },
      risk: risk && {
        before: { probability: risk.before, impact: risk.impact },
        after: { probability: risk.after, impact: risk.impact },
      },
    })),
    explained: explained.map(([pattern, reason]) => ({ pattern, reason })),
  };
  return { change, amountsPer: 'YEAR' as const, currency: null };
};

/** What brings a piece of evidence. */
export const evidenceInput = ({ effect, link, kind, source, date, segment, sample, ...seed }: EvidenceSeed) => ({
  link,
  kind,
  source,
  date,
  segment,
  sample,
  effect: effect && { estimate: effect[0], low: effect[1], high: effect[2], unit: effect[3] },
  parallelTrends: seed.parallelTrends,
  replicatedIn: seed.replicatedIn,
  url: null,
  note: null,
});

/** What the first or the second grader judges beside the numbers, of evidence with these ids. */
export const judgements = (
  seed: CaseSeed,
  link: Link,
  evidenceIds: readonly string[],
  second: boolean,
): readonly ReasonedJudgement[] =>
  seed.evidence.flatMap((item, k) => {
    const { down = [], doseResponse }: JudgementSeed = (second ? item.second : null) ?? item.judged;
    if (item.link !== link || (down.length === 0 && doseResponse === undefined)) return [];
    return [
      {
        evidenceId: evidenceIds[k] ?? '',
        downgrades: down.map(([reason, because]) => ({ reason, because })),
        doseResponse: doseResponse ?? null,
        hurdle: null,
        confirmedByOwnData: null,
      },
    ];
  });
