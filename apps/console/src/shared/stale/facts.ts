/** What the words of this folder name; anything else brings its own label. */
type Named =
  | 'state'
  | 'name'
  | 'title'
  | 'problem'
  | 'action'
  | 'unit'
  | 'entity'
  | 'inUse'
  | 'sponsorship'
  | 'owner'
  | 'type'
  | 'areas'
  | 'touchpoints'
  | 'channels'
  | 'productLines'
  | 'outcome'
  | 'benefit'
  | 'requires'
  | 'excludes'
  | 'inYear'
  | 'runRate'
  | 'amount'
  | 'capShare'
  | 'reserveShare'
  | 'year'
  | 'method'
  | 'formula';

/** One thing that a person sees of what an act is about, in words. */
export type Fact =
  | { readonly key: Named; readonly text: string }
  | { readonly key: string; readonly label: string; readonly text: string };

/** How something stands, as this page shows it, in one of its versions. */
export interface Stands {
  readonly version: number;
  readonly facts: readonly Fact[];
}

export interface MovedFact {
  readonly key: string;
  /** Null where the words of this folder name it. */
  readonly label: string | null;
  readonly seen: string;
  readonly now: string;
}

/** What is said otherwise now; what came and what went stands beside an empty text. */
export const movedFacts = (seen: readonly Fact[], now: readonly Fact[]): readonly MovedFact[] => {
  const before = new Map(seen.map((it) => [it.key, it]));
  const after = new Map(now.map((it) => [it.key, it]));
  return [...new Map([...before, ...after]).values()]
    .map((it) => ({
      key: it.key,
      label: 'label' in it ? it.label : null,
      seen: before.get(it.key)?.text ?? '',
      now: after.get(it.key)?.text ?? '',
    }))
    .filter((it) => it.seen !== it.now);
};
