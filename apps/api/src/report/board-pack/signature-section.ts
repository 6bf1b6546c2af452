import { readableCell } from '@clout/domain';
import { type PackSection, spoken, text } from './pack';
import type { PackGround } from './read-pack';

/** Who decided and signed, in whose name, and whose signature is still missing. */
export function signatures({ organization, plan, approvalRequirements }: PackGround): PackSection {
  const amount = (minor: string) =>
    `${organization.currency} ${readableCell('MONEY', minor, organization.minorUnitDigits)}`;
  const { requirements, signatures: signed, complete } = approvalRequirements;
  return {
    title: 'Signatures',
    text: [complete ? 'Nothing more has to be signed.' : 'Signatures are missing.'],
    table: {
      columns: [text('what', 2), text('who', 2), text('as', 1.6), text('when', 2), text('words', 5)],
      rows: [
        ...plan.decisions.map((it) => [
          spoken(it.kind),
          it.decidedBy.name,
          it.decidedFor ? `${spoken(it.actingAs)} for ${it.decidedFor.name}` : spoken(it.actingAs),
          it.decidedAt,
          `${spoken(it.mode)}, ${amount(it.total)}. ${it.reason}`,
        ]),
        ...signed.map((it) => [
          'signature',
          it.member.name,
          it.signedFor ? `${it.role} for ${it.signedFor.name}` : it.role,
          it.signedAt,
          it.counts ? '' : 'A conflict of interest: it meets no threshold.',
        ]),
        ...requirements.map((it) => [
          `asked: ${spoken(it.kind)}`,
          it.roles.join(it.everyRole ? ' and ' : ' or '),
          `${it.signatures} in all`,
          it.missing === 0 ? 'all there' : `${it.missing} missing`,
          [
            it.above && `commitment above ${amount(it.above)}`,
            it.commitment && `commitment ${amount(it.commitment)}`,
            it.missingRoles.length > 0 && `still ${it.missingRoles.join(', ')}`,
          ]
            .filter(Boolean)
            .join('; '),
        ]),
      ],
    },
  };
}
