import type { HarborlineSeed } from '../../seed/harborline/harborline';
import { judgeCriteria } from '../choice/weights/judge-criteria';
import type { Tx } from '../platform/database/transaction';
import { actorOf, type DemoCompany } from './create-company';
import { enact } from './enact';
import { criterionIds } from './seed-scores';

/** How far apart each weighs two criteria: 1 as the seed's weights say, more the farther. */
const WEIGHERS: Readonly<Record<string, number>> = { cx: 1, 'panel-finance': 1.6, 'panel-product': 2.2 };
/** Each holds the last criterion dearer than the first by so much, against all their other answers. */
const SECOND_THOUGHT = 2;

const onScale = (times: number): number => Math.min(9, Math.max(1, Math.round(times)));

/** Before anybody scores, the executive and two partners compare the criteria in pairs, each with a triad that does not fit. */
export async function seedWeighing(
  tx: Tx,
  company: DemoCompany,
  seed: HarborlineSeed,
  { cycleId }: { readonly cycleId: string },
): Promise<void> {
  const ids = await criterionIds(tx, seed, cycleId);
  const criteria = seed.criteria.flatMap(({ code, weight }) => {
    const id = ids.get(code);
    return id ? [{ id, weight }] : [];
  });
  const last = criteria.length - 1;
  for (const [key, apart] of Object.entries(WEIGHERS)) {
    const judgements = criteria.flatMap((one, i) =>
      criteria.slice(i + 1).map((other, k) => {
        if (i === 0 && k + 1 === last) return { criterionId: other.id, overId: one.id, times: SECOND_THOUGHT };
        const [more, less] = one.weight >= other.weight ? [one, other] : [other, one];
        return { criterionId: more.id, overId: less.id, times: onScale((more.weight / less.weight) ** apart) };
      }),
    );
    await enact(tx, actorOf(company, key), judgeCriteria, { cycleId, judgements });
  }
}
