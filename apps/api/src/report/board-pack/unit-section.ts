import type { Speech } from '../words/speech';
import { money, type PackMessage, type PackTable, text } from './pack';
import type { PackGround } from './read-pack';

/** The plan's money in the year by unit, in minor units. */
const askedBy = ({ plan }: PackGround): ReadonlyMap<string, bigint> => {
  const asked = new Map<string, bigint>();
  for (const { initiative, inYear } of plan.lines)
    asked.set(initiative.businessUnit.id, (asked.get(initiative.businessUnit.id) ?? 0n) + BigInt(inYear));
  return asked;
};

/** Who contributes and who receives, and the shares that the plan's rules speak of; null when there is neither. */
export function units(ground: PackGround, speech: Speech): PackMessage | null {
  const { t } = speech;
  const asked = askedBy(ground);
  const rows = (ground.unitPositions ?? [])
    .map((it) => ({
      ...it,
      asked: asked.get(it.businessUnit.id) ?? 0n,
      gives: BigInt(it.contributed) + BigInt(it.held),
    }))
    .filter((it) => it.gives + it.asked + BigInt(it.received) > 0n);
  const limited = limits(ground, speech);
  if (rows.length === 0 && limited.length === 0) return null;
  return {
    title: t('units'),
    message: t('units.message'),
    text: [],
    bars: {
      series: [t('gives'), t('thisPlan')],
      bars: rows.flatMap((it) => [
        { label: it.businessUnit.name, parts: [it.gives, 0n] },
        { label: '', parts: [0n, it.asked] },
      ]),
    },
    tables: [
      {
        columns: [
          text(t('unit'), 3),
          money(t('contributed')),
          money(t('held')),
          money(t('received')),
          money(t('thisPlan')),
        ],
        rows: rows.map((it) => [it.businessUnit.name, it.contributed, it.held, it.received, it.asked.toString()]),
      },
      ...limited,
    ],
  };
}

function limits({ plan }: PackGround, { t, name }: Speech): readonly PackTable[] {
  if (plan.shares.length === 0) return [];
  return [
    {
      title: t('units.shares'),
      columns: [
        text(t('by')),
        text(t('name'), 3),
        money(t('amount'), false),
        { head: t('share'), kind: 'SHARE', room: 1 },
        { head: t('floor'), kind: 'SHARE', room: 1 },
        { head: t('ceiling'), kind: 'SHARE', room: 1 },
        text(t('kept'), 1),
      ],
      rows: plan.shares.map((it) => [
        name('dimension', it.dimension),
        it.name,
        it.amount,
        it.share,
        it.floor,
        it.ceiling,
        it.kept,
      ]),
    },
  ];
}
