import { type AskedUnit, type CheckItem, submissionCheck } from '@clout/domain';
import type { InitiativeData } from '../operations';
import type { Parse } from './cost/per-row';
import { costsOf } from './cost/totals';
import type { InitiativeDraft } from './draft';
import { inputOf } from './draft-input';

export const STEPS = ['what', 'reach', 'outcome', 'cost', 'case', 'check'] as const;
export type Step = (typeof STEPS)[number];

const STEP_OF: Readonly<Record<string, Step>> = {
  functionalAreaIds: 'reach',
  touchpointIds: 'reach',
  outcome: 'outcome',
  benefit: 'outcome',
  options: 'cost',
  'options.proposed': 'cost',
};

/** The step on which a thing of the checklist is mended. */
export const stepOf = (item: Pick<CheckItem, 'field'>): Step => STEP_OF[item.field] ?? 'what';

/** The checklist of a draft as it is typed, by the rule that the server submits by. */
export const checkOf = (
  draft: InitiativeDraft,
  start: Pick<InitiativeData, 'code' | 'sponsorshipRequests'> | null,
  ownerId: string,
  parse: Parse,
): readonly CheckItem[] => {
  const input = inputOf(draft, parse);
  const asked = (start?.sponsorshipRequests ?? []).map(({ businessUnit, answer }): AskedUnit => ({
    unitName: businessUnit.name,
    answer,
  }));
  return submissionCheck(
    {
      code: start?.code ?? '',
      title: input.title,
      problem: input.problem ?? '',
      action: input.action ?? '',
      sponsorship: draft.sponsorship,
      businessUnitId: draft.businessUnitId,
      ownerId,
      functionalAreaIds: draft.functionalAreaIds,
      touchpointIds: draft.touchpointIds,
      outcome: draft.metric.trim()
        ? {
            metric: draft.metric.trim(),
            unit: draft.metricUnit,
            baseline: draft.baseline.trim() || null,
            target: draft.target.trim() || null,
            byWhen: draft.byWhen || null,
            customersAffected: null,
          }
        : null,
      benefit: draft.benefit.trim() ? { description: draft.benefit.trim(), perYear: null } : null,
      options: draft.options.map((option) => ({
        name: option.name,
        proposed: option.proposed,
        costs: costsOf(option, parse),
      })),
    },
    asked,
  ).items;
};
