import type { DecisionRequest, SignatureRequirement } from '@clout/domain';

/** A decision's request as JSON keeps it: money as text. */
export type KeptRequest = Omit<DecisionRequest, 'confirmTotal' | 'lines'> & {
  readonly confirmTotal: string;
  readonly lines: readonly (Omit<DecisionRequest['lines'][number], 'amounts'> & {
    readonly amounts:
      readonly { readonly period: number; readonly fiscalYear: number | null; readonly amount: string }[] | null;
  })[];
};
/** A requirement as JSON keeps it: money as text. */
export type KeptRequirement = Omit<SignatureRequirement, 'above' | 'commitment'> & {
  readonly above: string | null;
  readonly commitment: string | null;
};

/** What a decision keeps of its request; the re-authentication is no part of it. */
export const keepRequest = (request: DecisionRequest): KeptRequest => ({
  expectedVersion: request.expectedVersion,
  mode: request.mode,
  confirmTotal: request.confirmTotal.toString(),
  reason: request.reason,
  lines: request.lines.map((line) => ({
    ...line,
    amounts:
      line.amounts?.map(({ period, fiscalYear, amount }) => ({
        period,
        fiscalYear: fiscalYear ?? null,
        amount: amount.toString(),
      })) ?? null,
  })),
});

/** The request as it was made. */
export const requestKept = (kept: KeptRequest): DecisionRequest => ({
  ...kept,
  confirmTotal: BigInt(kept.confirmTotal),
  lines: kept.lines.map((line) => ({
    ...line,
    amounts: line.amounts?.map((one) => ({ ...one, amount: BigInt(one.amount) })) ?? null,
  })),
});

export const keepRequirement = (one: SignatureRequirement): KeptRequirement => ({
  ...one,
  above: one.above?.toString() ?? null,
  commitment: one.commitment?.toString() ?? null,
});

export const requirementKept = (kept: KeptRequirement): SignatureRequirement => ({
  ...kept,
  above: kept.above === null ? null : BigInt(kept.above),
  commitment: kept.commitment === null ? null : BigInt(kept.commitment),
});
