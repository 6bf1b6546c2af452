/** What is read of a line to say whether the board will miss something. */
export interface LineToShow {
  readonly initiative: {
    readonly evidenceLinks: readonly { readonly state: string; readonly stale: boolean }[];
    readonly businessCase: {
      readonly pitch: { readonly complete: boolean };
      readonly check: { readonly findings: readonly { readonly severity: string }[] };
    } | null;
  };
}

/** Evidence that does not carry what is claimed on it. */
const WEAK: readonly string[] = ['MISSING', 'UNGRADED', 'E0', 'E1'];

/** What the board will ask about: how many lines have each gap. */
export const gapsOf = (lines: readonly LineToShow[]) => {
  const count = (has: (line: LineToShow) => boolean) => lines.filter(has).length;
  return {
    noCase: count(({ initiative }) => initiative.businessCase === null),
    openPitch: count(({ initiative: { businessCase } }) => businessCase !== null && !businessCase.pitch.complete),
    findings: count(({ initiative }) => (initiative.businessCase?.check.findings.length ?? 0) > 0),
    weak: count(({ initiative }) => initiative.evidenceLinks.some((link) => link.stale || WEAK.includes(link.state))),
  } as const;
};
export type Gap = keyof ReturnType<typeof gapsOf>;
