import {
  addMonths,
  type InitiativeKind,
  LINKS,
  type Link,
  mayRecommend,
  NOTHING_DISCLOSED,
  type TechnologyAnswers,
} from '@clout/domain';
import type { InitiativeDraft } from '../initiatives/draft';
import { UNITS } from '../organisation';
import { DRAFTS } from '../portfolio';
import type { InitiativeTypeCode } from '../proposal-shape';
import { benefitsOf } from './build-benefits';
import type { CaseDraft, CaseSeed, EvidenceSeed, StudyDraft } from './case-shape';
import { CASE_DRAFTS } from './drafts';
import { STUDIES } from './studies';

const KIND: Readonly<Record<InitiativeTypeCode, InitiativeKind>> = {
  PROCESS_REDESIGN: 'PROCESS_REDESIGN',
  POLICY_CHANGE: 'POLICY_CHANGE',
  IT_DIGITAL: 'TECHNOLOGY',
  INFRASTRUCTURE: 'INFRASTRUCTURE',
  PEOPLE_TRAINING: 'PEOPLE',
  VENDOR_CONTRACT: 'VENDOR',
  PROACTIVE: 'PROACTIVE',
  MEASUREMENT: 'ENABLER',
};

const studyOf = (study: StudyDraft | string): StudyDraft => {
  const found = typeof study === 'string' ? STUDIES[study] : study;
  if (!found) throw new RangeError(`there is no study ${String(study)}`);
  return found;
};

const evidenceOf = (link: Link, study: StudyDraft | string, segment: string, today: string): EvidenceSeed => {
  const [kind, source, months, sample, more = {}] = studyOf(study);
  return {
    link,
    kind,
    source,
    date: addMonths(today, -months) ?? today,
    segment: more.segment ?? segment,
    sample,
    effect: more.effect ?? null,
    parallelTrends: more.parallel ?? true,
    replicatedIn: more.replicatedIn ?? [],
    judged: { down: more.down ?? [], ...(more.doseResponse === undefined ? {} : { doseResponse: more.doseResponse }) },
    second: more.second ?? null,
  };
};

const technologyOf = ({ technology }: CaseDraft): TechnologyAnswers | null => {
  if (!technology) return null;
  const [answers, repeat, failure] = technology;
  const yes = (place: number) => answers[place] === 'y';
  return {
    askedByCustomers: yes(0),
    helpsTask: yes(1),
    personInReach: yes(2),
    worthWithoutSaving: yes(3),
    mostlyCost: yes(4),
    closesWay: yes(5),
    guards: [
      { kind: 'REPEAT_CONTACT', name: 'share of customers who contact us again within seven days', stopAt: repeat },
      { kind: 'FAILURE_RATE', name: 'share of sessions that end without the task done', stopAt: failure },
    ],
  };
};

const caseOf = (draft: InitiativeDraft, written: CaseDraft, fiscalYear: number, today: string): CaseSeed => {
  const [kind, metric, unit, baseline, target] = written.behaviour;
  const technology = technologyOf(written);
  const [first, second, third] = written.links;
  const owner = UNITS.find((one) => one.code === draft.unit);
  const segment = owner?.kind === 'P_AND_L' ? `Customers of ${owner.name}` : 'Customers of all units';
  return {
    code: draft.code,
    kind: KIND[draft.type],
    behaviour: { kind, metric, unit, baseline, target },
    resultMeasure: written.result,
    targets: written.targets ?? [],
    statements: { ACTION_OUTCOME: first, OUTCOME_LOYALTY: second, LOYALTY_RESULT: third },
    benefits: benefitsOf(draft, written, fiscalYear),
    benefitOwner: draft.unit === 'CX' ? 'cx' : `leader-${draft.unit.toLowerCase()}`,
    disclosures: { ...NOTHING_DISCLOSED, ...written.said },
    technology,
    explained: written.explained ?? [],
    grades: draft.evidence,
    recommended: technology !== null && mayRecommend(technology).ok,
    evidence: LINKS.flatMap((link, k) =>
      (written.evidence[k] ?? []).map((study) => evidenceOf(link, study, segment, today)),
    ),
  };
};

/** The business cases of the sixty initiatives for a fiscal year; the data of their evidence end before `today`. */
export const casesOf = (fiscalYear: number, today: string): readonly CaseSeed[] =>
  DRAFTS.flatMap((draft) => {
    const written = CASE_DRAFTS[draft.code];
    return written ? [caseOf(draft, written, fiscalYear, today)] : [];
  });
