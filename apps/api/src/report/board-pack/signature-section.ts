import type { Speech } from '../words/speech';
import { type PackMessage, text } from './pack';
import type { PackGround } from './read-pack';

/** Who decided and signed, in whose name, and whose signature is still missing. */
export function signatures({ plan, approvalRequirements }: PackGround, speech: Speech): PackMessage {
  const { t, name, money, moment } = speech;
  const { requirements, signatures: signed, complete } = approvalRequirements;
  const of = (as: string, person: { readonly name: string } | null) =>
    person ? t('for', { as, name: person.name }) : as;
  const roles = (list: readonly string[], joint: string) => list.map((role) => name('role', role)).join(joint);
  return {
    title: t('signatures'),
    message: t(complete ? 'signatures.complete' : 'signatures.missing'),
    text: [],
    tables: [
      {
        title: t('signatures.given'),
        columns: [text(t('what'), 1.6), text(t('who'), 2), text(t('as'), 2), text(t('when'), 2.4), text(t('words'), 5)],
        rows: [
          ...plan.decisions.map((it) => [
            name('decided', it.kind),
            it.decidedBy.name,
            of(name('as', it.actingAs), it.decidedFor),
            moment(it.decidedAt),
            `${name('mode', it.mode)}, ${money(it.total)}. ${it.reason}`,
          ]),
          ...signed.map((it) => [
            t('signatures.signature'),
            it.member.name,
            of(name('role', it.role), it.signedFor),
            moment(it.signedAt),
            it.counts ? '' : t('signatures.conflict'),
          ]),
        ],
      },
      {
        title: t('signatures.asked'),
        columns: [text(t('who'), 2), text(t('signatures'), 2), text(t('state'), 2), text(t('because'), 5)],
        rows: requirements.map((it) => [
          roles(it.roles, t(it.everyRole ? 'and' : 'or.roles')),
          t('signatures.inAll', { count: it.signatures }),
          it.missing === 0 ? t('signatures.there') : t('signatures.lack', { count: it.missing }),
          [
            it.above && t('signatures.above', { amount: money(it.above) }),
            it.commitment && t('signatures.commitment', { amount: money(it.commitment) }),
            it.missingRoles.length > 0 && t('signatures.still', { roles: roles(it.missingRoles, ', ') }),
          ]
            .filter(Boolean)
            .join('; '),
        ]),
      },
    ],
  };
}
