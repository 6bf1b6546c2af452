import type { Key, Speech } from '../words/speech';
import { money, type PackMessage, text } from './pack';
import type { PackGround } from './read-pack';

const FIGURES = ['addressable', 'limit', 'reserve', 'openingCommitments', 'committed', 'held', 'headroom'] as const;
const TAKEN: readonly Key[] = ['reserve', 'openingCommitments', 'committedHere', 'held', 'headroom'];

/** The limits of the year and what stands against them; opening commitments are a part of what is committed. */
export function envelope({ envelope: { measures, overCommitted } }: PackGround, { t, ...speech }: Speech): PackMessage {
  const years = measures.filter((it) => it.period === 'YEAR');
  const inYear = years.find((it) => it.measure === 'IN_YEAR');
  const named = (measure: string) => t(measure === 'RUN_RATE' ? 'measure.RUN_RATE' : 'measure.IN_YEAR');
  return {
    title: t('envelope'),
    message: t('envelope.message', {
      limit: speech.money(inYear?.limit ?? '0'),
      headroom: speech.money(inYear?.headroom ?? '0'),
    }),
    text: [t('envelope.stands'), ...(overCommitted ? [t('envelope.over')] : [])],
    bars: {
      series: TAKEN.map((key) => t(key)),
      bars: years.map((it) => ({
        label: named(it.measure),
        parts: [
          BigInt(it.reserve),
          BigInt(it.openingCommitments),
          BigInt(it.committed) - BigInt(it.openingCommitments),
          BigInt(it.held),
          BigInt(it.headroom),
        ],
      })),
    },
    tables: [
      {
        columns: [text(t('measure')), ...FIGURES.map((name) => money(t(name), false))],
        rows: years.map((it) => [named(it.measure), ...FIGURES.map((name) => it[name])]),
      },
    ],
  };
}
