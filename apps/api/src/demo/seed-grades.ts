import { randomUUID } from 'node:crypto';
import { type Link, judgeLink } from '@clout/domain';
import { SECOND_GRADER_FROM } from '../../seed/harborline/cases/rate-card';
import type { InitiativeSeed } from '../../seed/harborline/proposal-shape';
import type { Actor } from '../platform/access/actor';
import { scopeTo } from '../platform/access/session.store';
import type { Tx } from '../platform/database/transaction';
import { type RecordedAct, appendRecords } from '../platform/record/record.store';
import { type StoredEvidence, dayOf, evidenceOf } from '../proposal/evidence/evidence.store';
import { gradeDigest } from '../proposal/evidence/grade-digest';
import type { StoredGrade } from '../proposal/evidence/link-grade.store';
import { type LinkStanding, standingsOf } from '../proposal/evidence/link-state.store';
import { revealedGrades } from '../proposal/evidence/revealed-grades';
import { EVERY_GRADER, GRADERS, OFFICE, judgements } from './case-input';
import { type DemoCompany, actorOf } from './create-company';
import type { StatedCase } from './seed-cases';

/** A proposal whose evidence is graded. */
export interface ToGrade {
  readonly initiative: InitiativeSeed;
  readonly id: string;
  readonly stated: StatedCase;
  readonly accepted: boolean;
}

const gradersOf = ({ initiative, accepted }: ToGrade): readonly string[] => {
  const large = initiative.options.some((option) => option.inYear >= SECOND_GRADER_FROM);
  return (accepted ? GRADERS : OFFICE).slice(0, large ? 2 : 1);
};

/** What one grader gives one link: as `gradeLink` would grade it, by the ladder. */
const gradeOf = (
  tx: Tx,
  grader: Actor,
  one: ToGrade,
  at: { readonly standing: LinkStanding; readonly evidence: readonly StoredEvidence[]; readonly second: boolean },
): StoredGrade => {
  const { link, subject } = at.standing;
  const items = at.evidence.filter((item) => item.initiativeId === one.id && item.link === link);
  const said = judgements(one.stated.seed, link, one.stated.evidenceIds, at.second);
  const judged = judgeLink(items, said, dayOf(tx));
  const reason = said.length > 0 ? 'As judged item by item.' : 'By the kind of study and its numbers.';
  const of = { id: randomUUID(), initiativeId: one.id, link, graderId: grader.memberId, salt: randomUUID(), subject };
  return { ...of, ...judged, reason, blind: true, revealed: true, replaced: false, recordedAt: tx.now };
};

const insertGrades = (tx: Tx, grader: Actor, grades: readonly StoredGrade[]): Promise<unknown> =>
  tx.query(
    `insert into link_grade (organization_id, initiative_id, business_unit_id, initiative_state, id, cycle_id, proposed_by,
       link, grader_id, grade, items, reason, salt, subject, blind, recorded_at)
     select $1, i.id, i.business_unit_id, i.initiative_state, g.id, i.cycle_id, i.created_by,
       g.link, $2, g.grade, g.items, g.reason, g.salt, g.subject, true, $3
     from jsonb_to_recordset($4::jsonb) as g("initiativeId" uuid, id uuid, link text, grade text, items jsonb, reason text,
       salt uuid, subject text)
     join initiative i on i.organization_id = $1 and i.id = g."initiativeId"`,
    [tx.organizationId, grader.memberId, tx.now, JSON.stringify(grades)],
  );

const revealOwn = (tx: Tx, grader: Actor): Promise<unknown> =>
  tx.query('update link_grade set revealed = true where organization_id = $1 and grader_id = $2 and not revealed', [
    tx.organizationId,
    grader.memberId,
  ]);

const countGrades = (tx: Tx, grades: readonly StoredGrade[]): Promise<unknown> =>
  tx.query(
    `insert into link_progress (organization_id, initiative_id, business_unit_id, initiative_state, link, subject, given)
     select $1, i.id, i.business_unit_id, i.initiative_state, g.link, g.subject, count(*)
     from jsonb_to_recordset($2::jsonb) as g("initiativeId" uuid, link text, subject text)
     join initiative i on i.organization_id = $1 and i.id = g."initiativeId" group by i.organization_id, i.id, g.link, g.subject`,
    [tx.organizationId, JSON.stringify(grades)],
  );

/** Graders grade the first `links` links of many cases at once, blind to each other, as one act each on the record. */
export async function seedGrades(tx: Tx, company: DemoCompany, all: readonly ToGrade[], links: readonly Link[]) {
  const byLink = new Map<string, StoredGrade[]>();
  for (const key of EVERY_GRADER) {
    const grader = actorOf(company, key);
    const own = all.filter((one) => gradersOf(one).includes(key));
    if (own.length === 0) continue;
    await scopeTo(tx, grader);
    const ids = own.map((one) => one.id);
    const evidence = await evidenceOf(tx, ids);
    const standings = (await standingsOf(tx, ids)).filter((one) => one.statement !== '' && links.includes(one.link));
    const grades = own.flatMap((one) =>
      standings
        .filter((standing) => standing.initiativeId === one.id)
        .map((standing) => gradeOf(tx, grader, one, { standing, evidence, second: gradersOf(one)[1] === key })),
    );
    await insertGrades(tx, grader, grades);
    const acts: RecordedAct[] = [];
    for (const grade of grades) {
      const { initiativeId, link } = grade;
      const needed = gradersOf(own.find((one) => one.id === initiativeId) ?? own[0]!).length;
      const given = [...(byLink.get(`${initiativeId} ${link}`) ?? []), grade];
      byLink.set(`${initiativeId} ${link}`, given);
      const of = { subjectType: 'Initiative', subjectId: initiativeId };
      acts.push({ act: 'gradeLink', ...of, after: { link, changed: false, digest: gradeDigest(grade) } });
      if (given.length === needed)
        acts.push({ act: 'revealGrades', ...of, after: revealedGrades(link, given, needed) });
    }
    await appendRecords(tx, grader, acts);
  }
  for (const key of EVERY_GRADER) {
    await scopeTo(tx, actorOf(company, key));
    await revealOwn(tx, actorOf(company, key));
  }
  await scopeTo(tx, actorOf(company, 'cx'));
  await countGrades(tx, [...byLink.values()].flat());
}
