import type { Tx } from '../../platform/database/transaction';

/** A draft as it stands in the form. */
export interface DraftText {
  readonly title: string;
  readonly problem: string;
  readonly action: string;
}

/** Another proposal and how alike it is, in basis points. */
export interface Likeness {
  readonly id: string;
  readonly likeness: number;
}

/** Less than this is chance: proposals of one company share words anyway. */
const LEAST = 0.2;
/** How much of a text is compared by its trigrams, and how many proposals are. */
const COMPARED = 1_000;
const CANDIDATES = 40;

/**
 * Proposals most like a draft, of those that row-level security shows. Likeness is half the share of the draft's words
 * that the other has too, half the likeness of trigrams, of titles or of whole texts, whichever is greater. It looks at
 * nothing but the two texts: no count or frequency over rows, which could tell of hidden ones. One statement; no index,
 * because row-level security lets an index of words answer only what it has shown already.
 */
export const similarTo = (tx: Tx, draft: DraftText, exceptId: string | null, most: number): Promise<Likeness[]> =>
  tx.query<Likeness>(
    `with draft as (
       select $2::text as title, left($2 || ' ' || $3 || ' ' || $4, $5) as body,
         tsvector_to_array(to_tsvector('english', left($2 || ' ' || $3 || ' ' || $4, $5))) as words),
     worded as (
       select i.id, i.title, i.problem, i.action, d.title as asked_title, d.body, public.similarity(i.title, d.title) as titles,
         (select count(*) from unnest(tsvector_to_array(i.search)) w where w = any (d.words))::float
           / greatest(cardinality(d.words), 1) as words
       from initiative i, draft d where i.organization_id = $1 and i.id is distinct from $6),
     candidate as (select * from worded where words > 0 or titles > 0 order by words + titles desc, id limit $7),
     compared as (
       select id, (words + greatest(titles, public.similarity(left(title || ' ' || problem || ' ' || action, $5), body))) / 2 as alike
       from candidate)
     select id, round(10000 * alike)::int as likeness from compared where alike >= $8 order by alike desc, id limit $9`,
    [tx.organizationId, draft.title, draft.problem, draft.action, COMPARED, exceptId, CANDIDATES, LEAST, most],
  );
