/** What a unit gives and gets in the cycle, in minor units. */
export interface UnitShare {
  readonly id: string;
  readonly name: string;
  readonly contributed: bigint;
  readonly held: bigint;
  readonly received: bigint;
  /** What plans that wait for a decision or a signature ask for the unit. */
  readonly asked: bigint;
}

const WAITING = ['SUBMITTED', 'AWAITING_SIGNATURE'];

/** Plans and the units' positions as they are read, amounts as decimal texts of minor units. */
interface Shared {
  readonly plans: readonly {
    readonly state: string;
    readonly lines: readonly {
      readonly inYear: string;
      readonly initiative: { readonly businessUnit: { readonly id: string } };
    }[];
  }[];
  readonly unitPositions: readonly {
    readonly businessUnit: { readonly id: string; readonly name: string };
    readonly contributed: string;
    readonly held: string;
    readonly received: string;
  }[];
}

/** Every unit that gives or gets anything, with what waiting plans would add. */
export const unitShares = ({ plans, unitPositions }: Shared): readonly UnitShare[] => {
  const asked = new Map<string, bigint>();
  for (const line of plans.filter((plan) => WAITING.includes(plan.state)).flatMap((plan) => plan.lines)) {
    const { id } = line.initiative.businessUnit;
    asked.set(id, (asked.get(id) ?? 0n) + BigInt(line.inYear));
  }
  return unitPositions
    .map(({ businessUnit: { id, name }, contributed, held, received }) => ({
      ...{ id, name, contributed: BigInt(contributed), held: BigInt(held), received: BigInt(received) },
      asked: asked.get(id) ?? 0n,
    }))
    .filter((unit) => unit.contributed + unit.held + unit.received + unit.asked > 0n);
};
