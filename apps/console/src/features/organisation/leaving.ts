/** Something that still hangs on a person who is to leave, as the refusal names it. */
export interface Hanging {
  readonly id: string;
  readonly kind: 'INITIATIVE' | 'SPONSORSHIP_REQUEST' | 'PLAN' | 'PANEL_ASSIGNMENT' | 'GRADER_ASSIGNMENT' | null;
  /** Code or name as people know it; the whole message where the kind is not known. */
  readonly label: string;
}

const KINDS = ['INITIATIVE', 'SPONSORSHIP_REQUEST', 'PLAN', 'PANEL_ASSIGNMENT', 'GRADER_ASSIGNMENT'] as const;
const SAYS =
  /^([A-Z_]+) (.+) (?:is theirs:|waits for the only leader|was submitted by them|is scored by them|has its evidence graded)/;

/** Reads the problems of INCOMPLETE: each names a thing by its id, and says kind and label. */
export const hangingOf = (problems: readonly { readonly field: string; readonly message: string }[]): Hanging[] =>
  problems.map(({ field, message }) => {
    const said = SAYS.exec(message);
    const kind = KINDS.find((one) => one === said?.[1]) ?? null;
    return { id: field, kind, label: kind && said?.[2] ? said[2] : message };
  });

interface Person {
  readonly id: string;
  readonly active: boolean;
  readonly roles: readonly string[];
  readonly businessUnits: readonly { readonly id: string }[];
}

/** Who could take initiatives over: active, of a unit of the one who leaves, and nobody who approves. */
export const heirsOf = <P extends Person>(leaver: Person, members: readonly P[]): P[] => {
  const units = new Set(leaver.businessUnits.map((unit) => unit.id));
  return members.filter(
    (member) =>
      member.active &&
      member.id !== leaver.id &&
      !member.roles.includes('COO') &&
      member.businessUnits.some((unit) => units.has(unit.id)),
  );
};
