import { randomUUID } from 'node:crypto';
import { type InitiativeState, type Sponsorship, textFault } from '@clout/domain';
import type { Actor } from '../../platform/access/actor';
import { isUuid } from '../../platform/access/secret';
import type { Tx } from '../../platform/database/transaction';
import { type Page, cursorsOf, pageOf, pageSize } from '../../platform/graphql/connection';
import { badInput } from '../../platform/graphql/faults';
import { HEAD_COLUMNS, type HeadRow, type InitiativeHead, headOf } from './initiative.store';

export interface InitiativeQuery {
  readonly cycleId: string;
  readonly filter?: {
    readonly states?: readonly InitiativeState[] | null;
    readonly businessUnitIds?: readonly string[] | null;
    readonly functionalAreaIds?: readonly string[] | null;
    readonly touchpointIds?: readonly string[] | null;
    readonly withoutFunctionalArea?: boolean | null;
    readonly withoutTouchpoint?: boolean | null;
    readonly named?: string | null;
    readonly sponsorship?: Sponsorship | null;
    readonly search?: string | null;
    readonly mine?: boolean | null;
  } | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A head on a page; what is asked of one is read for the whole page at once. */
export interface ListedInitiative extends InitiativeHead {
  readonly page: { readonly key: string; readonly ids: readonly string[] };
}

/** A search text as a LIKE pattern in which nothing is a wildcard. */
export const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** What is sought as a pattern, null for nothing. */
const wordsOf = (text: string | null | undefined, field: string): string | null => {
  const words = text?.trim() ?? '';
  const fault = words === '' ? null : textFault(words, { max: 200 });
  if (fault !== null) throw badInput(`${field} ${fault}.`);
  return words === '' ? null : likePattern(words.normalize('NFC'));
};

/** Ids to restrict by; malformed ones name nothing. */
const restriction = (ids: readonly string[] | null | undefined): readonly string[] | null =>
  ids === null || ids === undefined ? null : ids.filter(isUuid);

/** One of the terms, or none of the kind where that is asked for; neither asked for: any. */
const ofTerms = (kind: 'FUNCTIONAL_AREA' | 'TOUCHPOINT', ids: string, without: string): string => `(
    (${ids}::uuid[] is null and not ${without})
    or exists (select from initiative_term t where t.organization_id = $1 and t.initiative_id = i.id
      and t.kind = '${kind}' and t.term_id = any (${ids}))
    or (${without} and not exists (select from initiative_term t
      where t.organization_id = $1 and t.initiative_id = i.id and t.kind = '${kind}')))`;

const MATCHES = `i.organization_id = $1 and i.cycle_id = $2
  and ($3::text[] is null or i.initiative_state = any ($3))
  and ($4::uuid[] is null or i.business_unit_id = any ($4))
  and ${ofTerms('FUNCTIONAL_AREA', '$5', '$12')}
  and ${ofTerms('TOUCHPOINT', '$6', '$13')}
  and ($7::text is null or i.sponsorship = $7)
  and ($8::text is null or concat_ws(E'\\n', i.code, i.title, i.problem, i.action) ilike $8)
  and ($9::uuid is null or $9 in (i.owner_id, i.created_by, i.submitted_by) or exists (select from initiative_editor e
    where e.organization_id = $1 and e.initiative_id = i.id and e.member_id = $9))
  and ($14::text is null or concat_ws(' ', i.code, i.title) ilike $14)`;

type Row = HeadRow & { readonly total: number };
const EMPTY = { total: 0 } as const;

/** One page of the initiatives that match and that the session may see, by code; one statement. */
export async function listInitiatives(tx: Tx, actor: Actor, query: InitiativeQuery): Promise<Page<ListedInitiative>> {
  const { cycleId, filter } = query;
  const size = pageSize(query.first, 50);
  const search = wordsOf(filter?.search, 'search');
  const named = wordsOf(filter?.named, 'named');
  const cursors = cursorsOf(tx.organizationId, 'initiatives', [cycleId, filter ?? null]);
  const after = cursors.read(query.after, 1)?.[0] ?? null;
  const rows = await tx.query<Row>(
    `with matching as (select i.* from initiative i where ${MATCHES}),
       page as (select * from matching m where $10::text is null or m.code > $10 order by m.code limit $11)
     select counted.total, found.* from (select count(*)::int as total from matching) counted
       left join lateral (select ${HEAD_COLUMNS} from page i) found on true order by found.code`,
    [
      tx.organizationId,
      isUuid(cycleId) ? cycleId : null,
      filter?.states ?? null,
      restriction(filter?.businessUnitIds),
      restriction(filter?.functionalAreaIds),
      restriction(filter?.touchpointIds),
      filter?.sponsorship ?? null,
      search,
      filter?.mine ? actor.memberId : null,
      after,
      size + 1,
      filter?.withoutFunctionalArea ?? false,
      filter?.withoutTouchpoint ?? false,
      named,
    ],
  );
  const found = rows.filter((row) => row.id !== null);
  const page = { key: randomUUID(), ids: found.slice(0, size).map((row) => row.id) };
  const nodes = found.map(({ total: _, ...row }): ListedInitiative => ({ ...headOf(row), page }));
  return pageOf(nodes, size, (rows[0] ?? EMPTY).total, after !== null, (node) => cursors.write([node.code]));
}
