import { moneyMap } from '@clout/domain';

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the wall reads of an initiative. */
export interface OnWall {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly state: string;
  readonly sponsorship: string;
  readonly businessUnit: Named;
  readonly functionalAreas: readonly Named[];
  readonly touchpoints: readonly Named[];
  readonly options: readonly { readonly proposed: boolean; readonly inYear: string; readonly runRate: string }[];
}

/** Stands for naming no silo or touchpoint. */
export const NONE = 'none';
export const FIGURES = ['count', 'inYear', 'runRate'] as const;
export type Figure = (typeof FIGURES)[number];

/** What an initiative asks: its proposed option, else its first. */
export const askOf = <Option extends OnWall['options'][number]>(it: { readonly options: readonly Option[] }) =>
  it.options.find((option) => option.proposed) ?? it.options[0];

export interface Narrowing {
  readonly state: string | null;
  readonly unit: string | null;
  readonly sponsorship: string | null;
  readonly words: string;
}

/** What the filters leave. */
export const narrowed = <It extends OnWall>(all: readonly It[], by: Narrowing): readonly It[] => {
  const words = by.words.trim().toLowerCase();
  return all.filter(
    (it) =>
      (by.state === null || it.state === by.state) &&
      (by.unit === null || it.businessUnit.id === by.unit) &&
      (by.sponsorship === null || it.sponsorship === by.sponsorship) &&
      (words === '' || `${it.code} ${it.title}`.toLowerCase().includes(words)),
  );
};

const names = (groups: readonly Named[], key: string): boolean =>
  key === NONE ? groups.length === 0 : groups.some((group) => group.id === key);

/** What names a silo and a touchpoint; null is any. */
export const atCell = <It extends OnWall>(
  all: readonly It[],
  silo: string | null,
  touchpoint: string | null,
): readonly It[] =>
  all.filter(
    (it) =>
      (silo === null || names(it.functionalAreas, silo)) && (touchpoint === null || names(it.touchpoints, touchpoint)),
  );

export interface WallCell {
  /** How many initiatives name both; each counts in every cell it names. */
  readonly count: number;
  /** Minor units, an initiative's ask shared equally over its cells: the cells add up to the total. */
  readonly inYear: bigint;
  readonly runRate: bigint;
}

export interface Wall {
  readonly silos: readonly Named[];
  readonly touchpoints: readonly Named[];
  /** By `silo touchpoint`. */
  readonly cells: ReadonlyMap<string, WallCell>;
  readonly total: WallCell;
}

export const cellKey = (silo: string, touchpoint: string): string => `${silo} ${touchpoint}`;

const sides = (all: readonly OnWall[], of: (it: OnWall) => readonly Named[], none: string): readonly Named[] => {
  const found = new Map(all.flatMap((it) => of(it).map((one) => [one.id, one.name])));
  const named = [...found].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
  return all.some((it) => of(it).length === 0) ? [...named, { id: NONE, name: none }] : named;
};

/** Silo by touchpoint: how many initiatives, and what they ask. */
export const wallOf = (all: readonly OnWall[], none: string): Wall => {
  const ids = (groups: readonly Named[]) => groups.map((group) => group.id);
  const { cells, total } = moneyMap(
    all.map((it) => ({
      silos: ids(it.functionalAreas),
      touchpoints: ids(it.touchpoints),
      amounts: { inYear: BigInt(askOf(it)?.inYear ?? 0), runRate: BigInt(askOf(it)?.runRate ?? 0) },
    })),
    ['inYear', 'runRate'],
  );
  const amounts = (from: Readonly<Record<string, bigint>>) => ({
    inYear: from['inYear'] ?? 0n,
    runRate: from['runRate'] ?? 0n,
  });
  return {
    silos: sides(all, (it) => it.functionalAreas, none),
    touchpoints: sides(all, (it) => it.touchpoints, none),
    cells: new Map(
      cells.map((cell) => {
        const [silo, touchpoint] = [cell.silo ?? NONE, cell.touchpoint ?? NONE];
        const count = atCell(all, silo, touchpoint).length;
        return [cellKey(silo, touchpoint), { count, ...amounts(cell.amounts) }];
      }),
    ),
    total: { count: all.length, ...amounts(total) },
  };
};
