/** What a member is told of, by kind. */
export const NOTICE_KINDS = [
  'INITIATIVE_SUBMITTED',
  'INITIATIVE_RETURNED',
  'INITIATIVE_ACCEPTED',
  'INITIATIVE_FUNDED',
  'INITIATIVE_PARTLY_FUNDED',
  'INITIATIVE_DECLINED',
  'INITIATIVE_DEFERRED',
  'DECISION_REVERSED',
  'PLAN_SUBMITTED',
  'PLAN_DECIDED',
  'PLAN_RETURNED',
  'SIGNATURE_WANTED',
  'SPONSORSHIP_ASKED',
  'SPONSORSHIP_ANSWERED',
  'SCORES_WANTED',
  'SCORES_REVEALED',
  'HOLD_LAPSES_SOON',
  'HOLD_LAPSED',
  'DELEGATION_GIVEN',
  'DELEGATION_REVOKED',
  'MANDATE_TO_COUNTERSIGN',
  'MANDATE_IN_FORCE',
  'EVIDENCE_TO_GRADE',
  'REMINDER',
  'ESCALATION',
  'APPEAL_MADE',
  'APPEAL_ANSWERED',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const LANGUAGES = ['EN', 'DE'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How notices reach a member by mail; the inbox holds them all the same. */
export const MAIL_RHYTHMS = ['AT_ONCE', 'DAILY_DIGEST', 'NONE'] as const;
export type MailRhythm = (typeof MAIL_RHYTHMS)[number];

export interface NoticePreferences {
  readonly mail: MailRhythm;
  readonly language: Language;
}

/** What stands until a member says otherwise. */
export const DEFAULT_PREFERENCES: NoticePreferences = { mail: 'AT_ONCE', language: 'EN' };

/** What a notice is about: enough to find its page. */
export interface NoticeSubject {
  readonly kind: NoticeKind;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly cycleId: string | null;
}

const IN_CYCLE: Partial<Record<NoticeKind, string>> = {
  SCORES_WANTED: 'scoring',
  SCORES_REVEALED: 'ranking',
  EVIDENCE_TO_GRADE: 'evidence',
  SPONSORSHIP_ASKED: 'initiatives',
};

/** The page of the console on which a notice is acted on. */
export function noticePath({ kind, subjectType, subjectId, cycleId }: NoticeSubject): string {
  if (subjectType === 'Mandate') return '/mandate';
  if (subjectType === 'Delegation') return '/approvals';
  const ofCycle = IN_CYCLE[kind];
  if (cycleId !== null && ofCycle) return `/cycles/${cycleId}/${ofCycle}`;
  if (subjectType === 'Plan' && (kind === 'PLAN_SUBMITTED' || kind === 'SIGNATURE_WANTED'))
    return `/approvals/${subjectId}`;
  if (cycleId !== null && subjectType === 'FundingCycle' && (kind === 'REMINDER' || kind === 'ESCALATION'))
    return `/cycles/${cycleId}/clock`;
  if (cycleId !== null && subjectType === 'Plan') return `/cycles/${cycleId}/plans/${subjectId}`;
  if (cycleId !== null && subjectType === 'Initiative') return `/cycles/${cycleId}/initiatives/${subjectId}`;
  return cycleId === null ? '/inbox' : `/cycles/${cycleId}/envelope`;
}
