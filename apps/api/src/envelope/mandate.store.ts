import { randomUUID } from 'node:crypto';
import { ABSORB_AFTER_PERIODS, tidyName, type ApprovalThreshold, type Mandate } from '@clout/domain';
import type { Tx } from '../platform/database/transaction';
import { MandateTable } from './mandate.table';

/** The mandate in force of a fiscal year, or null. */
export const mandateInForce = (tx: Tx, fiscalYear: number): Promise<Mandate | null> =>
  tx.manager.findOneBy(MandateTable, { organizationId: tx.organizationId, fiscalYear, state: 'IN_FORCE' });

/** The mandate of a fiscal year: the one in force, else the latest proposed. */
export const mandateOf = async (tx: Tx, fiscalYear: number): Promise<Mandate | null> =>
  (await mandateInForce(tx, fiscalYear)) ??
  (
    await tx.manager.find(MandateTable, {
      where: { organizationId: tx.organizationId, fiscalYear },
      order: { version: 'DESC', id: 'ASC' },
      take: 1,
    })
  )[0] ??
  null;

export const insertMandate = (tx: Tx, mandate: Mandate): Promise<unknown> =>
  tx.manager.insert(MandateTable, {
    ...mandate,
    excludedCategories: [...mandate.excludedCategories],
    thresholds: [...mandate.thresholds],
  });

/** What a seeded mandate says; shares in basis points. */
export interface SeededMandate {
  readonly fiscalYear: number;
  readonly capShare?: number;
  readonly reserveShare?: number;
  readonly excludedCategories?: readonly string[];
  readonly holdDays?: number;
  readonly thresholds?: readonly ApprovalThreshold[];
  /** Members who stand behind it: a COO and somebody of FINANCE. */
  readonly grantedBy: string;
  readonly countersignedBy: string;
}

/** Writes a granted and countersigned mandate; answers its id. */
export async function seedMandate(tx: Tx, seed: SeededMandate): Promise<string> {
  const mandate: Mandate = {
    organizationId: tx.organizationId,
    id: randomUUID(),
    fiscalYear: seed.fiscalYear,
    capShare: seed.capShare ?? 1000,
    reserveShare: seed.reserveShare ?? 0,
    excludedCategories: (seed.excludedCategories ?? []).map(tidyName),
    contributionRule: 'PRO_RATA_ADDRESSABLE',
    maximumPerUnit: null,
    carryOverRule: 'LAPSE',
    carryOverLimit: null,
    carryOverExpires: null,
    holdDays: seed.holdDays ?? 30,
    absorbAfterPeriods: ABSORB_AFTER_PERIODS,
    alternateApproverId: null,
    thresholds: seed.thresholds ?? [],
    state: 'IN_FORCE',
    version: 1,
    grantedBy: seed.grantedBy,
    countersignedBy: seed.countersignedBy,
    grantedAt: tx.now,
    countersignedAt: tx.now,
  };
  await insertMandate(tx, mandate);
  return mandate.id;
}
