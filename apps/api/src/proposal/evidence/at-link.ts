import type { Link } from '@clout/domain';
import type { Ask } from '../../platform/graphql/ask';
import { type InGroup, evidenceIn, gradesIn, groupFor, inGroup } from './evidence.lookup';

type AtLink = InGroup<{ readonly link: Link }>;

/** The evidence that counts for a link, oldest first; read with the group it stands in. */
export const evidenceAt = async (ask: Ask, at: AtLink) =>
  inGroup(groupFor(at), await evidenceIn(ask, groupFor(at))).filter(
    (item) => item.initiativeId === at.initiativeId && item.link === at.link && item.withdrawnAt === null,
  );

/** The grades of a link that the session may see, newest first; read with the group it stands in. */
export const gradesAt = async (ask: Ask, at: AtLink) =>
  inGroup(groupFor(at), await gradesIn(ask, groupFor(at))).filter(
    (grade) => grade.initiativeId === at.initiativeId && grade.link === at.link,
  );

export const EVIDENCE_AT = { description: 'Evidence that counts, oldest first.' };
export const GRADES_AT = {
  description: 'Grades that are shown and one’s own, newest first; replaced and stale ones too.',
};
