import type { Speech } from '../words/speech';
import { money, type PackBars, type PackMessage, said, text, total } from './pack';
import type { PackLine } from './pack-queries';
import type { PackGround } from './read-pack';

/** Bars of a chart at most; what is left is one bar of others. */
const MOST_BARS = 12;

/** What is proposed, in a sentence each; those without a case are named. */
export const pitches = ({ plan }: PackGround, { t, name }: Speech): PackMessage => {
  const bare = plan.lines.filter((line) => line.initiative.businessCase === null);
  const codes = bare.map((line) => line.initiative.code).join(', ');
  return {
    title: t('pitches'),
    message: t('pitches.message'),
    text: bare.length > 0 ? [t('pitches.noCase', { count: bare.length, codes })] : [],
    tables: [
      {
        columns: [text(t('code'), 0.9), text(t('initiative'), 2.4), text(t('sentence'), 6.7)],
        rows: plan.lines.flatMap(({ initiative: { code, title, businessCase } }) => {
          if (businessCase === null) return [];
          const { complete, missing, text: pitch } = businessCase.pitch;
          const open = missing.map((it) => name('pitch', it)).join(', ');
          return [[code, title, complete ? pitch : `${pitch} (${t('pitches.missing', { missing: open })})`]];
        }),
      },
    ],
  };
};

/** What was decided of a line; a reason that the whole decision gives is said there. */
const decisionOf = (line: PackLine, whole: readonly string[], { t, name }: Speech): string =>
  said(
    name('line', line.state),
    whole.includes(line.reason ?? '') ? null : line.reason,
    line.conditions && t('condition', { words: line.conditions }),
    line.deferUntil && t('until', { day: line.deferUntil }),
  );

function largest(lines: readonly PackLine[], { t }: Speech): PackBars {
  const sorted = [...lines].sort((a, b) => Number(BigInt(b.inYear) - BigInt(a.inYear)) || a.position - b.position);
  const others = sorted.slice(MOST_BARS);
  const rest = { label: t('funded.others', { count: others.length }), parts: [total(others.map((it) => it.inYear))] };
  return {
    title: t('funded.chart'),
    series: [t('inYear')],
    bars: [
      ...sorted.slice(0, MOST_BARS).map(({ initiative: { code, title }, inYear }) => ({
        label: `${code} ${title}`,
        parts: [BigInt(inYear)],
      })),
      ...(others.length > 0 ? [rest] : []),
    ],
  };
}

/** The lines in the order of the plan, with what was decided of each. */
export const funded = ({ plan }: PackGround, speech: Speech): PackMessage => {
  const { t } = speech;
  const whole = plan.decisions.map((it) => it.reason);
  return {
    title: t('funded'),
    message: t('funded.message', { count: plan.lines.length, amount: speech.money(plan.inYear) }),
    text: [],
    bars: largest(plan.lines, speech),
    tables: [
      {
        columns: [
          text(t('code'), 1),
          text(t('initiative'), 3.2),
          text(t('unit'), 1.8),
          text(t('option'), 1),
          { head: `${t('value')}, ${speech.worthUnit(plan.objective)}`, kind: 'TEXT', room: 0.8 },
          money(t('inYear')),
          money(t('runRate')),
          money(t('approvedInYear')),
          text(t('decision'), 1.8),
        ],
        rows: plan.lines.map((line) => [
          line.initiative.code,
          line.initiative.title,
          line.initiative.businessUnit.name,
          line.option.name,
          speech.decimal(line.value),
          line.inYear,
          line.runRate,
          line.approvedInYear,
          decisionOf(line, whole, speech),
        ]),
      },
    ],
  };
};

/** What is left out, why, and what would have funded it where that was reckoned. */
export function notFunded({ plan, certificates }: PackGround, { t }: Speech): PackMessage {
  const reckoned = certificates.size > 0;
  const count = plan.notFunded.length;
  return {
    title: t('notFunded'),
    message: count === 0 ? t('notFunded.all') : t('notFunded.message', { count }),
    text: count > 0 && !reckoned ? [t('notFunded.unreckoned')] : [],
    tables: [
      {
        columns: [
          text(t('code'), 1),
          text(t('initiative'), 3),
          text(t('unit'), 1.8),
          money(t('askedInYear')),
          text(t('why'), 4),
          ...(reckoned ? [text(t('wouldFund'), 4)] : []),
        ],
        rows: plan.notFunded.map(({ reason, initiative }) => [
          initiative.code,
          initiative.title,
          initiative.businessUnit.name,
          (initiative.options.find((it) => it.proposed) ?? initiative.options[0])?.inYear,
          reason,
          ...(reckoned ? [(certificates.get(initiative.id) ?? []).join(t('or')) || t('notReckoned')] : []),
        ]),
      },
    ],
  };
}

/** The other plans of the cycle, and what funding in the order of the ranking would have made. */
export function alternatives({ plan, plans }: PackGround, { t, name, worth }: Speech): PackMessage {
  const { rankingValue, planValue, onlyInPlan, onlyInRanking } = plan.comparedWithRanking;
  const list = (those: typeof onlyInPlan) => those.map((it) => `${it.code} ${it.title}`).join('; ') || t('none');
  return {
    title: t('alternatives'),
    message: t('alternatives.message', {
      ranking: worth(rankingValue, plan.objective),
      plan: worth(planValue, plan.objective),
    }),
    text: [],
    tables: [
      {
        title: t('alternatives.plans'),
        columns: [
          text(t('plan'), 3),
          text(t('state')),
          text(t('objective')),
          text(t('value'), 1),
          money(t('inYear'), false),
          money(t('runRate'), false),
          text(t('proven'), 1),
        ],
        rows: plans.map((it) => [
          it.id === plan.id ? t('plan.this', { name: it.name }) : it.name,
          name('state', it.state),
          name('objective', it.objective),
          worth(it.value, it.objective),
          it.inYear,
          it.runRate,
          it.proven,
        ]),
      },
      {
        title: t('alternatives.differs'),
        columns: [text(t('where'), 2), text(t('initiative'), 8)],
        rows: [
          [t('alternatives.onlyRanking'), list(onlyInRanking)],
          [t('alternatives.onlyPlan'), list(onlyInPlan)],
        ],
      },
    ],
  };
}
