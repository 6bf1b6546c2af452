import { invalid, ok, refuse, type FieldProblem, type Result } from '../result';
import { normalizeText, textFault } from '../text';
import { budgetLineKey } from './contribution';
import type { JournalKind } from './journal';
import type { TransferDraft, TransferState } from './transfers';

/** A budget transfer as it is kept: what a journal moves, and how far the company's own ledger has followed. */
export interface BudgetTransfer extends TransferDraft {
  readonly id: string;
  /** Order in which they were proposed, per organisation. */
  readonly sequence: number;
  readonly cycleId: string;
  readonly journalId: string;
  readonly kind: JournalKind;
  readonly state: TransferState;
  /** The transfer that this one takes back, where one is its mirror. */
  readonly reversesId: string | null;
  /** False while it waits for the transfer that it takes back to be posted. */
  readonly ready: boolean;
  readonly proposedAt: Date;
  readonly exportId: string | null;
  /** Reference of the company's own ledger. */
  readonly externalReference: string | null;
  /** Why the ledger last rejected it. */
  readonly rejection: string | null;
  readonly confirmedBy: string | null;
  readonly confirmedAt: Date | null;
}

/** What taking a journal back does to one transfer of it. */
export interface ReverseTransfer {
  readonly draft: TransferDraft;
  /** Its mirror among the transfers that are taken back; null when none is. */
  readonly reversesId: string | null;
  readonly state: Extract<TransferState, 'PROPOSED' | 'CANCELLED'>;
}

type Standing = TransferDraft & Pick<BudgetTransfer, 'id' | 'state'>;

const mirrorKey = (t: TransferDraft, from: 'from' | 'to', to: 'from' | 'to'): string =>
  JSON.stringify([
    budgetLineKey(t[from]),
    budgetLineKey(t[to]),
    t.fiscalYear,
    t.period,
    t.costKind,
    t.alreadyBudgeted,
    t.planLineId,
    t.amount.toString(),
  ]);

/**
 * Reverse transfers beside the originals that they take back. Where an original never reached the ledger, both are
 * CANCELLED, for there is nothing to take back there; else the reverse is PROPOSED, and waits until its original is posted.
 */
export const reverseTransfers = (
  drafts: readonly TransferDraft[],
  originals: readonly Standing[],
): readonly ReverseTransfer[] => {
  const waiting = new Map<string, Standing[]>();
  for (const one of originals) {
    const key = mirrorKey(one, 'from', 'to');
    waiting.set(key, [...(waiting.get(key) ?? []), one]);
  }
  return drafts.map((draft): ReverseTransfer => {
    const original = waiting.get(mirrorKey(draft, 'to', 'from'))?.shift();
    if (!original) return { draft, reversesId: null, state: 'PROPOSED' };
    const reached = original.state === 'EXPORTED' || original.state === 'POSTED';
    return { draft, reversesId: original.id, state: reached ? 'PROPOSED' : 'CANCELLED' };
  });
};

/** What FINANCE says of exported transfers once the company's ledger has answered. */
export interface TransferConfirmation {
  readonly posted: boolean;
  readonly externalReference: string | null;
  readonly reason: string | null;
}

/** Transfers named at once at most. */
export const MOST_TRANSFERS = 5000;
const REFERENCE = { min: 1, max: 200 };
const REASON = { min: 1, max: 2000, lines: true };

/** Which ids an act names: one or more, each once. */
export const readTransferIds = (ids: readonly string[]): Result<readonly string[]> => {
  if (ids.length === 0 || ids.length > MOST_TRANSFERS)
    return invalid([{ field: 'ids', message: `must name 1 to ${MOST_TRANSFERS} transfers` }]);
  const twice = ids.flatMap((id, i) =>
    ids.indexOf(id) === i ? [] : [{ field: `ids[${i}]`, message: 'is named twice' }],
  );
  return twice.length === 0 ? ok(ids) : invalid(twice);
};

/** INVALID_INPUT for ids of which the cycle has no transfer, WRONG_STATE for transfers in another state than wanted. */
const allIn = (
  ids: readonly string[],
  found: readonly Pick<BudgetTransfer, 'id' | 'state'>[],
  wanted: TransferState,
  remedy: string,
): Result<void> => {
  const byId = new Map(found.map((one) => [one.id, one.state]));
  const absent = ids.flatMap((id, i) =>
    byId.has(id) ? [] : [{ field: `ids[${i}]`, message: 'the cycle has no such transfer' }],
  );
  if (absent.length > 0) return invalid(absent);
  const problems = ids.flatMap((id, i): readonly FieldProblem[] =>
    byId.get(id) === wanted ? [] : [{ field: `ids[${i}]`, message: `is ${byId.get(id)}, not ${wanted}` }],
  );
  if (problems.length === 0) return ok(undefined);
  const message = `${problems.length} of ${ids.length} transfers are not ${wanted}.`;
  return refuse('WRONG_STATE', message, { field: problems[0]?.field, problems, remedy });
};

/**
 * Whether transfers may be confirmed: INVALID_INPUT without the ledger's reference for what is posted, or with neither
 * reference nor reason for what is rejected; WRONG_STATE for transfers that are not EXPORTED.
 */
export const decideConfirmation = (
  ids: readonly string[],
  found: readonly Pick<BudgetTransfer, 'id' | 'state'>[],
  given: TransferConfirmation,
): Result<TransferConfirmation> => {
  const externalReference = normalizeText(given.externalReference ?? '');
  const reason = normalizeText(given.reason ?? '');
  const fault = (field: string, text: string, limits: typeof REASON | typeof REFERENCE): readonly FieldProblem[] => {
    const message = text === '' ? null : textFault(text, limits);
    return message === null ? [] : [{ field, message }];
  };
  const problems = [
    ...(given.posted && externalReference === ''
      ? [{ field: 'externalReference', message: "the ledger's reference of what it posted is needed" }]
      : []),
    ...(!given.posted && externalReference === '' && reason === ''
      ? [{ field: 'reason', message: "a rejection needs the ledger's reference or its reason" }]
      : []),
    ...fault('externalReference', externalReference, REFERENCE),
    ...fault('reason', reason, REASON),
  ];
  if (problems.length > 0) return invalid(problems);
  const standing = allIn(ids, found, 'EXPORTED', 'Confirm what was exported and not answered yet; read it again.');
  if (!standing.ok) return standing;
  return ok({
    posted: given.posted,
    externalReference: externalReference === '' ? null : externalReference,
    reason: reason === '' ? null : reason,
  });
};

/** Whether rejected transfers may be proposed again, with what was corrected: INVALID_INPUT, or WRONG_STATE. */
export const decideProposingAgain = (
  ids: readonly string[],
  found: readonly Pick<BudgetTransfer, 'id' | 'state'>[],
  correction: string,
): Result<string> => {
  const message = textFault(normalizeText(correction), REASON);
  if (message !== null) return invalid([{ field: 'correction', message }]);
  const standing = allIn(ids, found, 'REJECTED', 'Only what the ledger rejected is proposed again.');
  return standing.ok ? ok(normalizeText(correction)) : standing;
};
