import {
  type BusinessCase,
  type Disclosures,
  type InitiativeKind,
  type Link,
  LINKS,
  NOTHING_DISCLOSED,
  type StatedBenefit,
} from '@clout/domain';

/** A benefit as it is asked for; without an id it is a new one. */
export type AskedBenefit = Omit<StatedBenefit, 'id'> & { readonly id: string | null };

/** A change to a case: what is absent stays, null clears, lists replace as a whole. */
export type CaseChange = {
  readonly [K in keyof Omit<BusinessCase, 'benefits' | 'statements' | 'disclosures'>]?: BusinessCase[K] | null;
} & {
  readonly benefits?: readonly StatedBenefit[] | null;
  readonly statements?: Readonly<Partial<Record<Link, string | null>>> | null;
  readonly disclosures?: Partial<Disclosures> | null;
};

/** A case of which only the kind is stated. */
const emptyCase = (kind: InitiativeKind): BusinessCase => ({
  kind,
  behaviour: null,
  resultMeasure: '',
  targets: [],
  statements: { ACTION_OUTCOME: '', OUTCOME_LOYALTY: '', LOYALTY_RESULT: '' },
  benefits: [],
  disclosures: NOTHING_DISCLOSED,
  technology: null,
  explained: [],
  recommended: false,
});

/** Lays a change over what stands; null when neither says what kind of change the initiative is. */
export const layOverCase = (stands: BusinessCase | null, change: CaseChange): BusinessCase | null => {
  const kind = change.kind ?? stands?.kind;
  if (!kind) return null;
  const base = stands ?? emptyCase(kind);
  const none = emptyCase(kind);
  const kept = <K extends keyof CaseChange & keyof BusinessCase>(field: K): BusinessCase[K] => {
    const value = change[field] as BusinessCase[K] | null | undefined;
    return value === undefined ? base[field] : (value ?? none[field]);
  };
  const said = change.statements === null ? {} : change.statements;
  const statement = (link: Link): string => {
    const before = change.statements === null ? '' : base.statements[link];
    return said?.[link] === undefined ? before : (said[link] ?? '');
  };
  return {
    kind,
    behaviour: kept('behaviour'),
    resultMeasure: kept('resultMeasure'),
    targets: kept('targets'),
    statements: Object.fromEntries(LINKS.map((link) => [link, statement(link)])) as Record<Link, string>,
    benefits: kept('benefits'),
    disclosures: change.disclosures === null ? NOTHING_DISCLOSED : { ...base.disclosures, ...change.disclosures },
    technology: kept('technology'),
    explained: kept('explained'),
    recommended: kept('recommended'),
  };
};
