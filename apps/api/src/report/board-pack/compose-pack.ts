import { baseText } from '../export-table';
import { type Speech, speechOf } from '../words/speech';
import { ask } from './ask-section';
import { envelope } from './envelope-section';
import { evidence, risks } from './proof-sections';
import { alternatives, funded, notFunded, pitches } from './plan-sections';
import { type BoardPack, PACK_CHAPTERS, type PackChapter, type PackMessage } from './pack';
import type { PackGround } from './read-pack';
import { signatures } from './signature-section';
import { units } from './unit-section';

const MESSAGES: Readonly<Record<PackChapter, (ground: PackGround, speech: Speech) => PackMessage | null>> = {
  ASK: ask,
  ENVELOPE: envelope,
  PITCHES: pitches,
  FUNDED: funded,
  NOT_FUNDED: notFunded,
  RISKS: risks,
  EVIDENCE: evidence,
  UNITS: units,
  ALTERNATIVES: alternatives,
  SIGNATURES: signatures,
};

/** The board pack of a plan, in the order in which a board asks; with some of its chapters, or all. */
export function composePack(ground: PackGround, chapters: readonly PackChapter[] = PACK_CHAPTERS): BoardPack {
  const { organization, plan, record } = ground;
  const speech = speechOf(ground.language, organization);
  const { t, name } = speech;
  const state = name('state', plan.state);
  return {
    title: t('pack.title', { name: plan.name }),
    organization: organization.name,
    subtitles: [
      t('pack.cycle', { cycle: plan.cycle.name, year: plan.cycle.fiscalYear }),
      t('pack.plan', { version: plan.version, state, currency: organization.currency }),
    ],
    speech,
    sections: PACK_CHAPTERS.filter((chapter) => chapters.includes(chapter)).flatMap((chapter) => {
      const message = MESSAGES[chapter](ground, speech);
      return message ? [{ chapter, ...message }] : [];
    }),
    facts: factsOf(ground, speech),
    recordHead: record.headHash,
    rows: plan.lines.length,
    readAt: ground.readAt,
  };
}

const factsOf = (
  { organization, plan, record, language, readAt, reader }: PackGround,
  { t }: Speech,
): BoardPack['facts'] => [
  [t('fact.document'), t('pack')],
  [t('fact.organisation'), organization.name],
  [t('fact.currency'), organization.currency],
  [t('fact.parameters'), JSON.stringify({ planId: plan.id, language: language.toLowerCase() })],
  [t('fact.plan'), t('fact.plan.is', { name: plan.name, version: plan.version, state: plan.state })],
  [t('fact.lines'), String(plan.lines.length)],
  [t('fact.cycle'), `${plan.cycle.name}, ${plan.cycle.fiscalYear}, ${plan.cycle.state}`],
  [t('fact.base'), baseText(plan.baseVersion)],
  [t('fact.inputs'), plan.inputHash ?? t('fact.notFrozen')],
  [t('fact.record'), t('fact.record.is', { length: record.length, head: record.headHash })],
  [t('fact.readAt'), readAt.toISOString()],
  [t('fact.readBy'), reader],
];
