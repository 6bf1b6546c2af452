import type { Language, NoticeKind } from './notices';

/** What a notice's words are made of: nothing secret, so that the same words go into a mail. */
export interface NoticeFacts {
  /** Code of the initiative, name of the cycle, or fiscal year. */
  readonly label: string;
  /** Who caused it; null: the program did, or the name was erased. */
  readonly actor: string | null;
}

type Words = Readonly<Record<NoticeKind, readonly [title: string, text: string]>>;

const EN: Words = {
  INITIATIVE_SUBMITTED: ['{label} was submitted', '{actor} handed in {label}. Accept it or return it with a reason.'],
  INITIATIVE_RETURNED: [
    '{label} was returned',
    '{actor} gave {label} back. Read the reason, change it and submit it again.',
  ],
  INITIATIVE_ACCEPTED: ['{label} was accepted', '{actor} took {label} into the cycle. The panel will score it.'],
  INITIATIVE_FUNDED: ['{label} is funded', '{actor} approved {label}. Its money is committed.'],
  INITIATIVE_PARTLY_FUNDED: [
    '{label} is funded in part',
    '{actor} approved a part of {label}. Accept the part or withdraw from it.',
  ],
  INITIATIVE_DECLINED: [
    '{label} was declined',
    '{actor} declined {label}. Its page shows the reason and what would have funded it.',
  ],
  INITIATIVE_DEFERRED: ['{label} was deferred', '{actor} put {label} off. Its page shows until when and why.'],
  DECISION_REVERSED: ['A decision about {label} was reversed', '{actor} took back a decision about {label}.'],
  PLAN_SUBMITTED: [
    'A plan waits for your decision',
    '{actor} submitted a plan of {label}. Its money is held until you decide.',
  ],
  PLAN_DECIDED: ['Your plan was decided', '{actor} decided your plan of {label}.'],
  PLAN_RETURNED: [
    'Your plan was returned',
    '{actor} gave your plan of {label} back with a reason. Its money is free again.',
  ],
  SIGNATURE_WANTED: [
    'A plan waits for a signature',
    'A plan of {label} was decided and needs a further signature that you may give.',
  ],
  SPONSORSHIP_ASKED: [
    'Your unit is asked to sponsor',
    '{actor} asks whether your unit would sponsor {label}. Silence is recorded as silence.',
  ],
  SPONSORSHIP_ANSWERED: ['A unit answered about {label}', '{actor} answered whether their unit would sponsor {label}.'],
  SCORES_WANTED: ['Your scores are wanted', 'You are on the panel of {label}. Scores stay blind until the reveal.'],
  SCORES_REVEALED: [
    'The scores are revealed',
    '{actor} revealed the scores of {label}. The ranking is there, each place explained.',
  ],
  HOLD_LAPSES_SOON: [
    'A hold is about to lapse',
    'A submitted plan of {label} loses the money held for it soon, unless it is decided.',
  ],
  HOLD_LAPSED: [
    'A hold has lapsed',
    'Nobody decided a plan of {label} in time: it was returned and its money is free again.',
  ],
  DELEGATION_GIVEN: ['Authority was lent to you', '{actor} lets you decide for the COO, {label}.'],
  DELEGATION_REVOKED: [
    'Lent authority was taken back',
    '{actor} took back the authority to decide for the COO, {label}.',
  ],
  MANDATE_TO_COUNTERSIGN: [
    'A mandate waits for countersigning',
    '{actor} granted the mandate of {label}. It counts once FINANCE countersigns it.',
  ],
  MANDATE_IN_FORCE: ['The mandate is in force', '{actor} countersigned the mandate of {label}.'],
  EVIDENCE_TO_GRADE: [
    'Evidence waits for your grade',
    'You grade the evidence of {label}. Grades stay blind until enough are given.',
  ],
  REMINDER: ['{label} waits for you', '{label} has waited at your desk longer than agreed.'],
  ESCALATION: ['{label} waits too long', '{label} has waited at one desk beyond the agreed limit.'],
  APPEAL_MADE: ['{label} was appealed', '{actor} appealed the decision about {label}. The answer is yours.'],
  APPEAL_ANSWERED: ['Your appeal about {label} was answered', '{actor} answered the appeal about {label}.'],
};

const DE: Words = {
  INITIATIVE_SUBMITTED: [
    '{label} wurde eingereicht',
    '{actor} hat {label} eingereicht. Nehmen Sie die Initiative an oder geben Sie sie mit Begründung zurück.',
  ],
  INITIATIVE_RETURNED: [
    '{label} wurde zurückgegeben',
    '{actor} hat {label} zurückgegeben. Lesen Sie die Begründung, ändern Sie die Initiative und reichen Sie sie erneut ein.',
  ],
  INITIATIVE_ACCEPTED: [
    '{label} wurde angenommen',
    '{actor} hat {label} in die Budgetrunde aufgenommen. Als Nächstes bewertet die Jury.',
  ],
  INITIATIVE_FUNDED: ['{label} ist finanziert', '{actor} hat {label} genehmigt. Das Geld ist gebunden.'],
  INITIATIVE_PARTLY_FUNDED: [
    '{label} ist teilweise finanziert',
    '{actor} hat einen Teil von {label} genehmigt. Nehmen Sie den Teil an oder ziehen Sie zurück.',
  ],
  INITIATIVE_DECLINED: [
    '{label} wurde abgelehnt',
    '{actor} hat {label} abgelehnt. Auf der Seite der Initiative stehen der Grund und was zur Finanzierung gefehlt hat.',
  ],
  INITIATIVE_DEFERRED: [
    '{label} wurde zurückgestellt',
    '{actor} hat {label} zurückgestellt. Auf der Seite der Initiative steht, bis wann und warum.',
  ],
  DECISION_REVERSED: [
    'Eine Entscheidung zu {label} wurde zurückgenommen',
    '{actor} hat eine Entscheidung zu {label} zurückgenommen.',
  ],
  PLAN_SUBMITTED: [
    'Ein Plan wartet auf Ihre Entscheidung',
    '{actor} hat einen Plan der Budgetrunde {label} eingereicht. Das Geld ist bis zu Ihrer Entscheidung vorgemerkt.',
  ],
  PLAN_DECIDED: [
    'Über Ihren Plan wurde entschieden',
    '{actor} hat über Ihren Plan der Budgetrunde {label} entschieden.',
  ],
  PLAN_RETURNED: [
    'Ihr Plan wurde zurückgegeben',
    '{actor} hat Ihren Plan der Budgetrunde {label} mit Begründung zurückgegeben. Das Geld ist wieder frei.',
  ],
  SIGNATURE_WANTED: [
    'Ein Plan wartet auf eine Unterschrift',
    'Über einen Plan der Budgetrunde {label} wurde entschieden; es fehlt noch eine Unterschrift, die Sie leisten dürfen.',
  ],
  SPONSORSHIP_ASKED: [
    'Ihr Bereich wird um Trägerschaft gebeten',
    '{actor} fragt, ob Ihr Bereich {label} trägt. Schweigen wird als Schweigen festgehalten.',
  ],
  SPONSORSHIP_ANSWERED: [
    'Ein Bereich hat zu {label} geantwortet',
    '{actor} hat geantwortet, ob der eigene Bereich {label} trägt.',
  ],
  SCORES_WANTED: [
    'Ihre Bewertung wird gebraucht',
    'Sie gehören zur Jury der Budgetrunde {label}. Bewertungen bleiben bis zur Aufdeckung verdeckt.',
  ],
  SCORES_REVEALED: [
    'Die Bewertungen sind aufgedeckt',
    '{actor} hat die Bewertungen der Budgetrunde {label} aufgedeckt. Die Rangfolge steht bereit, jeder Platz ist erklärt.',
  ],
  HOLD_LAPSES_SOON: [
    'Eine Vormerkung läuft bald ab',
    'Ein eingereichter Plan der Budgetrunde {label} verliert bald das vorgemerkte Geld, wenn nicht entschieden wird.',
  ],
  HOLD_LAPSED: [
    'Eine Vormerkung ist abgelaufen',
    'Über einen Plan der Budgetrunde {label} wurde nicht rechtzeitig entschieden: Er wurde zurückgegeben, das Geld ist wieder frei.',
  ],
  DELEGATION_GIVEN: [
    'Ihnen wurde Befugnis übertragen',
    '{actor} überträgt Ihnen die Entscheidung für den COO, {label}.',
  ],
  DELEGATION_REVOKED: [
    'Eine übertragene Befugnis wurde zurückgenommen',
    '{actor} hat die Befugnis zurückgenommen, für den COO zu entscheiden, {label}.',
  ],
  MANDATE_TO_COUNTERSIGN: [
    'Ein Mandat wartet auf Gegenzeichnung',
    '{actor} hat das Mandat für {label} erteilt. Es gilt, sobald die Finanzabteilung gegenzeichnet.',
  ],
  MANDATE_IN_FORCE: ['Das Mandat ist in Kraft', '{actor} hat das Mandat für {label} gegengezeichnet.'],
  EVIDENCE_TO_GRADE: [
    'Belege warten auf Ihr Urteil',
    'Sie beurteilen die Belege der Budgetrunde {label}. Urteile bleiben verdeckt, bis genügend vorliegen.',
  ],
  REMINDER: ['{label} wartet auf Sie', '{label} liegt länger als vereinbart bei Ihnen.'],
  ESCALATION: ['{label} wartet zu lange', '{label} liegt über die vereinbarte Frist hinaus bei einer Stelle.'],
  APPEAL_MADE: [
    'Einspruch zu {label}',
    '{actor} hat gegen die Entscheidung über {label} Einspruch erhoben. Die Antwort liegt bei Ihnen.',
  ],
  APPEAL_ANSWERED: ['Ihr Einspruch zu {label} ist beantwortet', '{actor} hat den Einspruch zu {label} beantwortet.'],
};

const WORDS: Readonly<Record<Language, Words>> = { EN, DE };
const SOMEBODY: Readonly<Record<Language, string>> = { EN: 'Clout', DE: 'Clout' };

/** Title and text of a notice in a language; a name is put in as it is, never read as a pattern. */
export function noticeWords(kind: NoticeKind, language: Language, facts: NoticeFacts): { title: string; text: string } {
  const [title, text] = WORDS[language][kind];
  const fill = (words: string): string =>
    words.replace(/\{(label|actor)\}/g, (_, name: string) =>
      name === 'label' ? facts.label : (facts.actor ?? SOMEBODY[language]),
    );
  return { title: fill(title), text: fill(text) };
}
