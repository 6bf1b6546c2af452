import type { MineData } from './operations';

export type NeedKind = 'RETURNED' | 'AWAITED' | 'ORPHANED' | 'SPONSOR' | 'DRAFT';

/** One thing that waits for a leader, and the page below the cycle on which it is done. */
export interface Need {
  readonly key: string;
  readonly kind: NeedKind;
  readonly name: string;
  readonly to: string;
  /** The last day for it, where there is one. */
  readonly by?: string;
  readonly because?: string;
}

const ORDER: readonly NeedKind[] = ['AWAITED', 'SPONSOR', 'RETURNED', 'ORPHANED', 'DRAFT'];

/** What waits for the leader of these units, the most pressing first. */
export const needsOf = (data: MineData, unitIds: readonly string[], intake: boolean): readonly Need[] => {
  const initiatives = data.initiatives.nodes.flatMap((it): Need[] => {
    const at = { key: it.id, name: `${it.code} ${it.title}` };
    const page = `initiatives/${it.id}`;
    return [
      ...(it.answerAwaited ? [{ ...at, kind: 'AWAITED' as const, to: page }] : []),
      ...(it.orphaned ? [{ ...at, kind: 'ORPHANED' as const, to: page }] : []),
      ...(intake && it.state === 'RETURNED'
        ? [{ ...at, kind: 'RETURNED' as const, to: `${page}/edit`, because: it.returnReason ?? undefined }]
        : []),
      ...(intake && it.state === 'DRAFT' ? [{ ...at, kind: 'DRAFT' as const, to: `${page}/edit?step=check` }] : []),
    ];
  });
  const asked = data.sponsorshipRequests
    .filter((request) => request.answer === 'OPEN' && unitIds.includes(request.businessUnit.id))
    .map((request): Need => {
      const { id, initiativeTitle, answerBy } = request;
      return { key: id, kind: 'SPONSOR', name: initiativeTitle, to: 'initiatives', by: answerBy };
    });
  return [...initiatives, ...asked].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
};
