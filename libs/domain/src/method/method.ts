/** Where a method comes from: a public source that was read, standard literature, or a proposal of this product. */
export type Standing = 'PUBLIC' | 'STANDARD' | 'PROPOSAL';

/** One published way to compute something: what every number on screen can be opened to. */
export interface Method {
  /** Unique, in snake case. */
  readonly name: string;
  readonly title: string;
  /** The chapter of the methods' page. */
  readonly chapter: string;
  /** Raised whenever the same input could give another result. */
  readonly version: number;
  readonly unit: string;
  readonly formula: string;
  /** What happens at the edges. */
  readonly edges: string;
  readonly source: string;
  readonly standing: Standing;
  /** The function that computes it. */
  readonly compute: (...inputs: never[]) => unknown;
}

/** A method's facts; version 1 unless said. */
export const method = (
  facts: Omit<Method, 'version' | 'chapter' | 'standing'> & Partial<Pick<Method, 'version' | 'standing'>>,
): Omit<Method, 'chapter'> => ({ version: 1, standing: 'STANDARD', ...facts });

/** The methods of one chapter. */
export const chapter = (title: string, methods: readonly Omit<Method, 'chapter'>[]): readonly Method[] =>
  methods.map((one) => ({ ...one, chapter: title }));
