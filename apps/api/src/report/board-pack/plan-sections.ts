import { money, type PackSection, spoken, text } from './pack';
import type { PackLine } from './pack-queries';
import type { PackGround } from './read-pack';

/** Bars of a chart at most; the table below it has them all. */
const MOST_BARS = 12;

const said = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter((it) => typeof it === 'string' && it !== '').join('. ');

const decisionOf = (line: PackLine): string =>
  said(
    spoken(line.state),
    line.decision && spoken(line.decision),
    line.reason,
    line.conditions && `Condition: ${line.conditions}`,
    line.deferUntil && `until ${line.deferUntil}`,
  );

/** The lines in the order of the plan, with what was decided of each. */
export const funded = ({ plan }: PackGround): PackSection => ({
  title: 'Funded',
  text: plan.lines.length > MOST_BARS ? [`The chart shows the ${MOST_BARS} largest of ${plan.lines.length}.`] : [],
  bars: {
    series: ['in year'],
    bars: [...plan.lines]
      .sort((a, b) => Number(BigInt(b.inYear) - BigInt(a.inYear)) || a.position - b.position)
      .slice(0, MOST_BARS)
      .map((line) => ({ label: line.initiative.code, parts: [BigInt(line.inYear)] })),
  },
  table: {
    columns: [
      text('code', 1),
      text('initiative', 3),
      text('business unit', 1.6),
      text('option', 1.2),
      text('value', 1.2),
      money('in year'),
      money('run-rate'),
      money('approved in year'),
      text('decision', 2.6),
    ],
    rows: plan.lines.map((line) => [
      line.initiative.code,
      line.initiative.title,
      line.initiative.businessUnit.name,
      line.option.name,
      line.value,
      line.inYear,
      line.runRate,
      line.approvedInYear,
      decisionOf(line),
    ]),
  },
});

/** What is left out, why, and what would have funded it where that was reckoned. */
export const notFunded = ({ plan, certificates }: PackGround): PackSection => ({
  title: 'Not funded, and why',
  text: plan.notFunded.length === 0 ? ['Every accepted initiative of the cycle is in the plan.'] : [],
  table: {
    columns: [
      text('code', 1),
      text('initiative', 3),
      text('business unit', 1.6),
      money('asked in year', false),
      text('why', 4),
      text('what would fund it', 4),
    ],
    rows: plan.notFunded.map(({ reason, initiative }) => [
      initiative.code,
      initiative.title,
      initiative.businessUnit.name,
      (initiative.options.find((it) => it.proposed) ?? initiative.options[0])?.inYear,
      reason,
      (certificates.get(initiative.id) ?? []).join(' Or: ') || 'not reckoned',
    ]),
  },
});

/** What could go wrong, as the checks of the cases, the rules of the plan and its overrides tell. */
export function risks({ plan }: PackGround): PackSection {
  const codes = new Map(
    [...plan.lines, ...plan.notFunded].map(({ initiative }) => [initiative.id, initiative.code] as const),
  );
  const override = (kind: string) => (it: { initiativeId: string; reason: string }) => [
    codes.get(it.initiativeId) ?? it.initiativeId,
    kind,
    it.reason,
  ];
  const rows = [
    ...plan.warnings.map((it) => ['plan', 'rule', it]),
    ...plan.forced.map(override('forced in')),
    ...plan.excluded.map(override('left out by order')),
    ...plan.lines.flatMap(({ initiative: { code, businessCase, evidenceLinks } }) => [
      ...(businessCase?.check.findings ?? []).map((it) => [code, `${spoken(it.severity)}: ${it.title}`, it.because]),
      ...evidenceLinks
        .filter((it) => it.stale)
        .map((it) => [code, 'evidence', `${spoken(it.link)} was graded before its evidence changed.`]),
      ...evidenceLinks
        .filter((it) => ['MISSING', 'UNGRADED', 'E0', 'E1'].includes(it.state))
        .map((it) => [code, 'evidence', `${spoken(it.link)} is ${spoken(it.state)}.`]),
    ]),
  ];
  return {
    title: 'Risks',
    text: rows.length === 0 ? ['Nothing was found by the checks.'] : [],
    table: { columns: [text('initiative', 1), text('what', 3), text('because', 7)], rows },
  };
}

const LINKS = ['ACTION_OUTCOME', 'OUTCOME_LOYALTY', 'LOYALTY_RESULT'] as const;

/** How well the chain of each case is proven, and what of its claim is credited for that. */
export const evidence = ({ plan, worth }: PackGround): PackSection => ({
  title: 'Evidence',
  text: ['Claimed is what the proposer says; credited is what the grade of the weakest link lets stand.'],
  table: {
    columns: [
      text('code', 1),
      text('initiative', 3),
      text('action to outcome', 1.3),
      text('outcome to loyalty', 1.3),
      text('loyalty to result', 1.3),
      money('claimed', false),
      money('credited', false),
      money('net', false),
      text('why', 2.6),
    ],
    rows: plan.lines.map(({ initiative: { id, code, title, evidenceLinks } }) => {
      const value = worth.get(id);
      return [
        code,
        title,
        ...LINKS.map((link) => spoken(evidenceLinks.find((it) => it.link === link)?.state ?? 'MISSING')),
        value?.claimed,
        value?.credited,
        value?.net,
        value ? said(value.grade, value.reason ?? (value.shortfall && spoken(value.shortfall))) : 'No value.',
      ];
    }),
  },
});

/** Who receives, by the dimensions that the plan's rules speak of. */
export const shares = ({ plan }: PackGround): PackSection => ({
  title: 'Who receives',
  text: plan.shares.length === 0 ? ['No rule of the plan limits a share.'] : [],
  table: {
    columns: [
      text('by'),
      text('name', 3),
      money('amount', false),
      { head: 'share %', kind: 'SHARE', room: 1 },
      { head: 'floor %', kind: 'SHARE', room: 1 },
      { head: 'ceiling %', kind: 'SHARE', room: 1 },
      text('kept', 1),
    ],
    rows: plan.shares.map((it) => [spoken(it.dimension), it.name, it.amount, it.share, it.floor, it.ceiling, it.kept]),
  },
});

/** The other plans of the cycle, and what funding in the order of the ranking would have made. */
export function alternatives({ plan, plans }: PackGround): PackSection {
  const { rankingValue, planValue, onlyInPlan, onlyInRanking } = plan.comparedWithRanking;
  const codes = (list: readonly { code: string }[]) => list.map((it) => it.code).join(', ') || 'none';
  return {
    title: 'Alternatives',
    text: [
      `Funding in the order of the ranking would be worth ${rankingValue}; this plan is worth ${planValue}.`,
      `Only in this plan: ${codes(onlyInPlan)}. Only by ranking: ${codes(onlyInRanking)}.`,
    ],
    table: {
      columns: [
        text('plan', 3),
        text('state'),
        text('objective'),
        text('value'),
        money('in year', false),
        money('run-rate', false),
        text('proven', 1),
      ],
      rows: plans.map((it) => [
        it.id === plan.id ? `${it.name} (this plan)` : it.name,
        spoken(it.state),
        spoken(it.objective),
        it.value,
        it.inYear,
        it.runRate,
        it.proven,
      ]),
    },
  };
}
