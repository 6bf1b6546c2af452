import type { ApprovalThreshold } from '../envelope/mandate';
import { sum } from '../money/money';
import type { Role } from '../organisation/permissions';
import type { CostClass } from '../proposal/initiative';

/** Roles of whom one signs where the approver leads a unit that receives the money. */
export const CONFLICT_ROLES: readonly Role[] = ['COO', 'FINANCE'];

/** A line that is, or stands already, promised in the cycle; `commitment` is its whole promise in minor units. */
export interface PromisedLine {
  readonly lineId: string;
  readonly initiativeId: string;
  readonly businessUnitId: string;
  readonly legalEntity: string;
  readonly typeId: string | null;
  readonly requiresIds: readonly string[];
  readonly ownerId: string | null;
  readonly commitment: bigint;
  /** The parts of the commitment by cost class. */
  readonly byClass: Readonly<Record<CostClass, bigint>>;
  /** False for a line of another plan that stands: it counts, but asks for no signature of its own. */
  readonly ofThisPlan: boolean;
}

export const REQUIREMENT_KINDS = ['DECISION', 'THRESHOLD', 'CONFLICT_OF_INTEREST'] as const;
export type RequirementKind = (typeof REQUIREMENT_KINDS)[number];

/** A rule that asks for signatures: at least `signatures` of them, by as many persons, in `roles`. */
export interface SignatureRequirement {
  readonly kind: RequirementKind;
  readonly roles: readonly Role[];
  /** True when each role signs at least once; else any of them will do. */
  readonly everyRole: boolean;
  readonly signatures: number;
  /** With THRESHOLD: the threshold that is passed, and the largest sum of related lines that passes it. */
  readonly above: bigint | null;
  readonly commitment: bigint | null;
  /** Lines of the plan that cause it. */
  readonly lineIds: readonly string[];
}

/** A signature in one of the member's roles, under lent authority, or of the mandate's alternate approver. */
export const SIGNED_AS = ['ROLE', 'DELEGATE', 'ALTERNATE'] as const;
export type SignedAs = (typeof SIGNED_AS)[number];

/** A signature; one that `counts` false was given by an approver with a conflict of interest. */
export interface SignatureGiven {
  readonly memberId: string;
  readonly role: Role;
  readonly counts: boolean;
  /** Whose authority it was given under; left out, the member's own. */
  readonly forMemberId?: string | null;
}

/** Lines that belong together, so that nothing is split: of one unit, of one owner, or one required by the other, all linked. */
export const relatedLines = (lines: readonly PromisedLine[]): readonly (readonly PromisedLine[])[] => {
  const groups: PromisedLine[][] = [];
  const related = (a: PromisedLine, b: PromisedLine): boolean =>
    a.businessUnitId === b.businessUnitId ||
    (a.ownerId !== null && a.ownerId === b.ownerId) ||
    a.requiresIds.includes(b.initiativeId) ||
    b.requiresIds.includes(a.initiativeId);
  for (const line of lines) {
    const touching = groups.filter((group) => group.some((other) => related(line, other)));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([...touching.flat(), line]);
  }
  return groups;
};

const concerns = (threshold: ApprovalThreshold, line: PromisedLine): boolean =>
  (threshold.initiativeTypeId ?? line.typeId) === line.typeId &&
  (threshold.legalEntity ?? line.legalEntity) === line.legalEntity;

/** The thresholds that a plan's promises pass, related lines summed; one requirement for each. */
export const thresholdRequirements = (
  thresholds: readonly ApprovalThreshold[],
  lines: readonly PromisedLine[],
): readonly SignatureRequirement[] => {
  const groups = relatedLines(lines);
  return thresholds.flatMap((threshold): readonly SignatureRequirement[] => {
    const { above, costClass } = threshold;
    const promised = (line: PromisedLine): bigint => (costClass ? line.byClass[costClass] : line.commitment);
    const passing = groups
      .map((group) => group.filter((line) => concerns(threshold, line)))
      .map((group) => ({
        own: group.filter((line) => line.ofThisPlan && promised(line) > 0n),
        total: sum(group.map(promised)),
      }))
      .filter(({ own, total }) => own.length > 0 && total > above);
    if (passing.length === 0) return [];
    const roles = [...new Set(threshold.roles)];
    return [
      {
        kind: 'THRESHOLD',
        roles,
        everyRole: true,
        signatures: Math.max(threshold.signatures, roles.length),
        above,
        commitment: passing.reduce((most, { total }) => (total > most ? total : most), 0n),
        lineIds: passing.flatMap(({ own }) => own.map((line) => line.lineId)),
      },
    ];
  });
};

/** Everything that must be signed: the decision itself, thresholds passed, and lines whose unit the approver leads. */
export const signatureRequirements = (
  thresholds: readonly ApprovalThreshold[],
  lines: readonly PromisedLine[],
  approverUnits: readonly string[],
): readonly SignatureRequirement[] => {
  const none = { everyRole: false, signatures: 1, above: null, commitment: null };
  const own = lines.filter((line) => line.ofThisPlan && line.commitment > 0n);
  const conflicted = own.filter((line) => approverUnits.includes(line.businessUnitId)).map((line) => line.lineId);
  return [
    { ...none, kind: 'DECISION', roles: ['COO'], lineIds: own.map((line) => line.lineId) },
    ...thresholdRequirements(thresholds, lines),
    ...(conflicted.length === 0
      ? []
      : [{ ...none, kind: 'CONFLICT_OF_INTEREST' as const, roles: CONFLICT_ROLES, lineIds: conflicted }]),
  ];
};

/** What a requirement still lacks: roles that have not signed, and how many signatures. Both empty when it is met. */
export const stillOpen = (
  requirement: SignatureRequirement,
  given: readonly SignatureGiven[],
): { readonly roles: readonly Role[]; readonly signatures: number } => {
  // The decision itself stands whoever takes it; nothing else is met by an approver with a conflict of interest.
  const valid = given.filter((one) => one.counts || requirement.kind === 'DECISION');
  const signed = valid.filter((one) => requirement.roles.includes(one.role));
  const lacking = requirement.roles.filter((role) => !signed.some((one) => one.role === role));
  const missing = requirement.everyRole ? lacking : [];
  const signatures = Math.max(0, requirement.signatures - signed.length, missing.length);
  return { roles: signatures === 0 ? [] : missing.length > 0 ? missing : requirement.roles, signatures };
};

/** True when nothing more has to be signed. */
export const fullySigned = (requirements: readonly SignatureRequirement[], given: readonly SignatureGiven[]): boolean =>
  requirements.every((requirement) => stillOpen(requirement, given).signatures === 0);
