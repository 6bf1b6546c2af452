import type { HarborlineSeed } from '../../seed/harborline/harborline';
import { assignPanellists } from '../choice/scoring/assign-panellists';
import { recordScore } from '../choice/scoring/record-score';
import { modelOf } from '../choice/scoring/scoring-model.store';
import { setScoringModel } from '../choice/scoring/set-scoring-model';
import { scopeTo } from '../platform/access/session.store';
import type { Tx } from '../platform/database/transaction';
import { type DemoCompany, actorOf } from './create-company';
import { enact } from './enact';
import { criterionInputs } from './scoring-input';
import { type Step, spread } from './seed-history';

/** The CX executive sets the model and assigns the panel by what each partner knows. */
export async function seedScoringModel(
  tx: Tx,
  company: DemoCompany,
  seed: HarborlineSeed,
  cycleId: string,
): Promise<void> {
  const executive = actorOf(company, 'cx');
  const criteria = criterionInputs(seed.criteria).map((criterion) => ({ ...criterion, id: null }));
  await enact(tx, executive, setScoringModel, { cycleId, input: { criteria, missingScores: 'BLOCK' as const } });
  const ids = await criterionIds(tx, seed, cycleId);
  const input = seed.members.flatMap(({ key, partner }) =>
    partner
      ? [
          {
            memberId: actorOf(company, key).memberId,
            criterionIds: partner.criteria.flatMap((code) => ids.get(code) ?? []),
          },
        ]
      : [],
  );
  await enact(tx, executive, assignPanellists, { cycleId, input });
}

/** The cycle's criteria by the seed's codes. */
export async function criterionIds(
  tx: Tx,
  seed: HarborlineSeed,
  cycleId: string,
): Promise<ReadonlyMap<string, string>> {
  const model = await modelOf(tx, cycleId);
  return new Map(
    seed.criteria.flatMap(({ code, name }) => {
      const found = model?.criteria.find((criterion) => criterion.name === name);
      return found ? [[code, found.id] as const] : [];
    }),
  );
}

/** Each panellist gives the seed's scores on a day of their own, as long as `gives` says so. */
export function scoreSteps(
  company: DemoCompany,
  seed: HarborlineSeed,
  round: { readonly cycleId: string; readonly made: ReadonlyMap<string, string> },
  days: readonly [first: number, last: number],
  gives: (panellist: string) => boolean,
): Step[] {
  const panel = seed.members.filter((member) => member.partner && gives(member.key));
  return panel.map((member, index) => ({
    daysAgo: spread(days, index, panel.length),
    run: (tx) => seedScoresOf(tx, company, seed, round, member),
  }));
}

async function seedScoresOf(
  tx: Tx,
  company: DemoCompany,
  seed: HarborlineSeed,
  round: { readonly cycleId: string; readonly made: ReadonlyMap<string, string> },
  { key, partner }: HarborlineSeed['members'][number],
): Promise<void> {
  const panellist = actorOf(company, key);
  await scopeTo(tx, panellist);
  const ids = await criterionIds(tx, seed, round.cycleId);
  for (const score of seed.panelScores.filter((s) => s.panellist === key && partner?.criteria.includes(s.criterion))) {
    const [initiativeId, criterionId] = [round.made.get(score.initiative), ids.get(score.criterion)];
    if (initiativeId === undefined || criterionId === undefined) continue;
    const input = { initiativeId, criterionId, value: score.value, note: null, reason: null };
    await enact(tx, panellist, recordScore, { input });
  }
}
