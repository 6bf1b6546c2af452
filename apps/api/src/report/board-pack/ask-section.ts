import type { Speech } from '../words/speech';
import { money, type PackMessage, text, total } from './pack';
import type { PackGround } from './read-pack';

const DECIDED = ['APPROVED', 'PARTLY_APPROVED', 'REVERSED', 'DECLINED'];

/** What the cases of the funded options claim, and what their evidence credits of it; null where no case has a value. */
export function worthOfAll({ worth }: PackGround): { readonly claimed: bigint; readonly credited: bigint } | null {
  const valued = [...worth.values()].filter((it) => it?.claimed);
  if (valued.length === 0) return null;
  return { claimed: total(valued.map((it) => it?.claimed)), credited: total(valued.map((it) => it?.credited)) };
}

/** What the board is asked for, in a sentence and a few figures. */
export function ask(ground: PackGround, speech: Speech): PackMessage {
  const { plan, ledger, envelope } = ground;
  const { t, name, money: amount } = speech;
  const count = plan.lines.length;
  const approved = total(plan.lines.map((line) => line.approvedInYear));
  const worth = worthOfAll(ground);
  const optimal = plan.proven ? t('ask.proven') : t('ask.gap', { gap: speech.decimal(plan.gap) });
  const headroom = envelope.measures.find((it) => it.period === 'YEAR' && it.measure === 'IN_YEAR')?.headroom ?? '0';
  const asked = t('ask.message', {
    count,
    inYear: amount(plan.inYear),
    runRate: amount(plan.runRate),
    year: plan.cycle.fiscalYear,
  });
  const decided = DECIDED.includes(plan.state)
    ? t('ask.decided', { approved: amount(approved), asked: amount(plan.inYear) })
    : null;
  return {
    title: t('ask'),
    message: decided ?? asked,
    figures: [
      { label: t('card.inYear'), value: speech.short(plan.inYear) },
      { label: t('card.runRate'), value: speech.short(plan.runRate) },
      {
        label: t('card.lines'),
        value: t('card.lines.of', { funded: count, all: count + plan.notFunded.length }),
      },
      { label: t('card.headroom'), value: speech.short(headroom) },
    ],
    text: [
      ...(decided ? [asked] : []),
      `${t('ask.worth', { value: speech.worth(plan.value, plan.objective), objective: name('objective', plan.objective) })} ${optimal}`,
      ...(worth ? [t('ask.credited', { claimed: amount(worth.claimed), credited: amount(worth.credited) })] : []),
      plan.submittedBy
        ? t('ask.submitted', { name: plan.submittedBy.name, at: speech.moment(plan.submittedAt ?? '') })
        : t('ask.draft'),
      ...(plan.onOlderBase ? [t('ask.olderBase')] : []),
    ],
    tables: [
      {
        columns: [text(t('figure'), 4), money(t('amount'), false)],
        rows: [
          [t('ask.inYear'), plan.inYear],
          [t('ask.runRate'), plan.runRate],
          [t('ask.commitment'), total(plan.lines.map((it) => it.option.totalCommitment)).toString()],
          [t('ask.capex'), total(plan.lines.map((it) => it.option.capex)).toString()],
          [t('ask.prepaid'), total(plan.lines.map((it) => it.option.prepaid)).toString()],
          [t('ask.approved'), approved.toString()],
          ...(ledger ? [[t('ask.ledger'), ledger.uses]] : []),
        ],
      },
    ],
  };
}
