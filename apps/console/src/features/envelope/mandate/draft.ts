import type { Role } from '../../../shared/graphql/graphql';
import type { GrantChoices, MandateInput } from './operations';

export const SIGNERS = ['COO', 'FINANCE', 'CX_EXECUTIVE'] as const satisfies readonly Role[];
export const RULES = ['PRO_RATA_ADDRESSABLE', 'NAMED_LINES', 'BENEFICIARY_PAYS'] as const;
export const CARRY_OVERS = ['LAPSE', 'CARRY_COMMITTED', 'CARRY_ALL'] as const;

export interface ThresholdDraft {
  /** Stable while the form lives, so that React keeps the fields of a row together. */
  key: string;
  above: string;
  signatures: number | '';
  roles: Role[];
  initiativeTypeId: string | null;
  legalEntity: string | null;
}

/** A budget line that gives; the unit by id. */
export interface LineDraft {
  key: string;
  businessUnitId: string | null;
  costCentre: string;
  account: string;
}

/** What the form holds: shares in percent, amounts as typed, absent things as empty text. */
export interface MandateDraft {
  capPercent: number | '';
  reservePercent: number | '';
  excludedCategories: string[];
  contributionRule: (typeof RULES)[number];
  maximumPerUnit: string;
  contributionLines: LineDraft[];
  crossEntityAllowed: boolean;
  certificationRequired: boolean;
  carryOverRule: (typeof CARRY_OVERS)[number];
  carryOverLimit: string;
  carryOverExpires: string;
  holdDays: number | '';
  absorbAfterPeriods: number | '';
  alternateApproverId: string | null;
  thresholds: ThresholdDraft[];
}

type Terms = GrantChoices['mandates'][number];
type Parse = (typed: string) => string | null;

export const blankThreshold = (): ThresholdDraft => ({
  key: crypto.randomUUID(),
  above: '',
  signatures: 1,
  roles: [],
  initiativeTypeId: null,
  legalEntity: null,
});

export const blankLine = (): LineDraft => ({
  key: crypto.randomUUID(),
  businessUnitId: null,
  costCentre: '',
  account: '',
});

/** The terms to start from: the newest mandate's, or the usual ones where there is none. */
export const draftOf = (from: Terms | undefined, plain: (minor: string) => string): MandateDraft => ({
  capPercent: (from?.capShare ?? 1000) / 100,
  reservePercent: (from?.reserveShare ?? 0) / 100,
  excludedCategories: [...(from?.excludedCategories ?? [])],
  contributionRule: from?.contributionRule ?? 'PRO_RATA_ADDRESSABLE',
  maximumPerUnit: from?.maximumPerUnit ? plain(from.maximumPerUnit) : '',
  contributionLines: (from?.contributionLines ?? []).map(({ businessUnit, costCentre, account }) => ({
    ...blankLine(),
    businessUnitId: businessUnit.id,
    costCentre,
    account,
  })),
  crossEntityAllowed: from?.crossEntityAllowed ?? false,
  certificationRequired: from?.certificationRequired ?? false,
  carryOverRule: from?.carryOverRule ?? 'LAPSE',
  carryOverLimit: from?.carryOverLimit ? plain(from.carryOverLimit) : '',
  carryOverExpires: from?.carryOverExpires ?? '',
  holdDays: from?.holdDays ?? 30,
  absorbAfterPeriods: from?.absorbAfterPeriods ?? 12,
  alternateApproverId: from?.alternateApprover?.id ?? null,
  thresholds: (from?.thresholds ?? []).map((it) => ({
    ...blankThreshold(),
    above: plain(it.above),
    signatures: it.signatures,
    roles: [...it.roles],
    initiativeTypeId: it.initiativeTypeId,
    legalEntity: it.legalEntity,
  })),
});

/** Basis points of a percentage with at most two decimals. */
export const basisPoints = (percent: number): number => Math.round(percent * 100);

type Problem = 'required' | 'notAnAmount';

/** What cannot be sent as it stands, by path; the server judges the rest. */
export const problemsOf = (draft: MandateDraft, parse: Parse): Readonly<Record<string, Problem>> => {
  const found: [string, Problem][] = [];
  for (const field of ['capPercent', 'reservePercent', 'holdDays', 'absorbAfterPeriods'] as const)
    if (draft[field] === '') found.push([field, 'required']);
  const optional = draft.carryOverRule === 'LAPSE' ? ['maximumPerUnit' as const] : AMOUNTS;
  for (const field of optional)
    if (draft[field].trim() && parse(draft[field]) === null) found.push([field, 'notAnAmount']);
  if (draft.contributionRule === 'NAMED_LINES')
    draft.contributionLines.forEach((line, index) => {
      for (const field of ['businessUnitId', 'costCentre', 'account'] as const)
        if (!line[field]?.trim()) found.push([`contributionLines.${index}.${field}`, 'required']);
    });
  draft.thresholds.forEach((threshold, index) => {
    const at = (part: string) => `thresholds.${index}.${part}`;
    if (parse(threshold.above) === null) found.push([at('above'), 'notAnAmount']);
    if (threshold.signatures === '') found.push([at('signatures'), 'required']);
    if (threshold.roles.length === 0) found.push([at('roles'), 'required']);
  });
  return Object.fromEntries(found);
};
const AMOUNTS = ['maximumPerUnit', 'carryOverLimit'] as const;

/** The operation's input; only for a draft without problems. */
export const inputOf = (draft: MandateDraft, fiscalYear: number, parse: Parse): MandateInput => {
  const carries = draft.carryOverRule !== 'LAPSE';
  return {
    fiscalYear,
    capShare: basisPoints(Number(draft.capPercent)),
    reserveShare: basisPoints(Number(draft.reservePercent)),
    excludedCategories: draft.excludedCategories,
    contributionRule: draft.contributionRule,
    maximumPerUnit: parse(draft.maximumPerUnit),
    contributionLines:
      draft.contributionRule === 'NAMED_LINES'
        ? draft.contributionLines.map(({ businessUnitId, costCentre, account }) => ({
            businessUnitId: businessUnitId ?? '',
            costCentre: costCentre.trim(),
            account: account.trim(),
          }))
        : [],
    crossEntityAllowed: draft.crossEntityAllowed,
    certificationRequired: draft.certificationRequired,
    carryOverRule: draft.carryOverRule,
    carryOverLimit: carries ? parse(draft.carryOverLimit) : null,
    carryOverExpires: carries && draft.carryOverExpires ? draft.carryOverExpires : null,
    holdDays: Number(draft.holdDays),
    absorbAfterPeriods: Number(draft.absorbAfterPeriods),
    alternateApproverId: draft.alternateApproverId,
    thresholds: draft.thresholds.map(({ above, signatures, roles, initiativeTypeId, legalEntity }) => ({
      above: parse(above) ?? '0',
      signatures: Number(signatures),
      roles,
      initiativeTypeId,
      legalEntity,
    })),
  };
};
