import type { Speech } from '../words/speech';
import { worthOfAll } from './ask-section';
import { money, type PackMessage, said, text } from './pack';
import type { PackLine } from './pack-queries';
import type { PackGround } from './read-pack';

const LINKS = ['ACTION_OUTCOME', 'OUTCOME_LOYALTY', 'LOYALTY_RESULT'] as const;
const WEAK = ['MISSING', 'UNGRADED', 'E0', 'E1'] as const;

/** A risk, and whose it is; the same words about several initiatives are one risk. */
interface Risk {
  readonly what: string;
  readonly because: string;
  readonly codes: readonly string[];
}

const merged = (risks: readonly Risk[]): readonly Risk[] => {
  const byWords = new Map<string, Risk>();
  for (const { what, because, codes } of risks) {
    const key = JSON.stringify([what, because]);
    byWords.set(key, { what, because, codes: [...(byWords.get(key)?.codes ?? []), ...codes] });
  }
  return [...byWords.values()];
};

/** What is weak or stale in an initiative's chain, the links of one state together. */
const ofEvidence = ({ initiative: { code, evidenceLinks } }: PackLine, { t, name }: Speech): readonly Risk[] => {
  const risk = (links: PackLine['initiative']['evidenceLinks'], because: (words: string) => string) =>
    links.length === 0
      ? []
      : [
          {
            what: t('risks.evidence'),
            codes: [code],
            because: because(links.map((it) => name('link', it.link)).join(', ')),
          },
        ];
  return [
    ...WEAK.flatMap((state) =>
      risk(
        evidenceLinks.filter((it) => it.state === state),
        (links) => t('risks.weak', { links, state: name('missing', state) }),
      ),
    ),
    ...risk(
      evidenceLinks.filter((it) => it.stale),
      (links) => t('risks.stale', { links }),
    ),
  ];
};

/** What could go wrong, as the checks of the cases, the rules of the plan and its overrides tell; what blocks comes first. */
export function risks({ plan }: PackGround, speech: Speech): PackMessage {
  const { t } = speech;
  const codes = new Map(
    [...plan.lines, ...plan.notFunded].map(({ initiative }) => [initiative.id, initiative.code] as const),
  );
  const override = (what: string) => (it: { initiativeId: string; reason: string }) => ({
    what,
    because: it.reason,
    codes: [codes.get(it.initiativeId) ?? it.initiativeId],
  });
  const found = (severity: 'BLOCK' | 'WARN') =>
    plan.lines.flatMap(({ initiative: { code, businessCase } }) =>
      (businessCase?.check.findings ?? [])
        .filter((it) => it.severity === severity)
        .map((it) => ({ what: `${t(`risks.${severity}`)}: ${it.title}`, because: it.because, codes: [code] })),
    );
  const all = merged([
    ...found('BLOCK'),
    ...plan.warnings.map((because) => ({ what: t('risks.rule'), because, codes: [t('risks.plan')] })),
    ...plan.forced.map(override(t('risks.forced'))),
    ...plan.excluded.map(override(t('risks.excluded'))),
    ...found('WARN'),
    ...plan.lines.flatMap((line) => ofEvidence(line, speech)),
  ]);
  return {
    title: t('risks'),
    message: all.length === 0 ? t('risks.none') : t('risks.message', { count: all.length }),
    text: [],
    tables: [
      {
        columns: [text(t('what'), 2.6), text(t('because'), 5), text(t('whom'), 2.6)],
        rows: all.map((it) => [it.what, it.because, it.codes.join(', ')]),
      },
    ],
  };
}

/** How well the chain of each case is proven, and what of its claim is credited for that. */
export function evidence(ground: PackGround, { t, name, ...speech }: Speech): PackMessage {
  const { plan, worth } = ground;
  const all = worthOfAll(ground);
  if (!all) return { title: t('evidence'), message: t('evidence.none'), text: [], tables: [] };
  const { claimed, credited } = all;
  const state = (code: string) => (code === 'MISSING' || code === 'UNGRADED' ? name('missing', code) : code);
  return {
    title: t('evidence'),
    message: t('evidence.message', { claimed: speech.money(claimed), credited: speech.money(credited) }),
    text: [t('evidence.how')],
    bars: {
      series: [t('claimed'), t('credited')],
      bars: [
        { label: t('claimed'), parts: [claimed, 0n] },
        { label: t('credited'), parts: [0n, credited] },
      ],
    },
    tables: [
      {
        columns: [
          text(t('code'), 1),
          text(t('initiative'), 3.2),
          ...LINKS.map((link) => text(name('link', link), 1.3)),
          money(t('claimed')),
          money(t('credited')),
          money(t('net')),
          text(t('grade'), 2.2),
        ],
        rows: plan.lines.map(({ initiative: { id, code, title, evidenceLinks } }) => {
          const value = worth.get(id);
          const short = value?.reason ?? (value?.shortfall ? name('shortfall', value.shortfall) : null);
          return [
            code,
            title,
            ...LINKS.map((link) => state(evidenceLinks.find((it) => it.link === link)?.state ?? 'MISSING')),
            value?.claimed,
            value?.credited,
            value?.net,
            value ? said(value.grade, short) : t('noValue'),
          ];
        }),
      },
    ],
  };
}
