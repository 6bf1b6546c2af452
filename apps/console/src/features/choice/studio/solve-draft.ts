import type { VariablesOf } from '../../../shared/graphql/graphql';
import type { StudioPlan, StudioProposeMutation } from './operations';

type Input = VariablesOf<typeof StudioProposeMutation>['input'];

export const OBJECTIVES = ['SCORE', 'RISK_ADJUSTED_VALUE'] as const;
const SECONDS = 10;

/** What a plan is solved for, as typed. */
export interface SolveDraft {
  name: string;
  objective: (typeof OBJECTIVES)[number];
  maximum: number | string;
  seconds: number | string;
}

export const blankDraft = (): SolveDraft => ({ name: '', objective: 'SCORE', maximum: '', seconds: SECONDS });

export const draftOf = (plan: Pick<StudioPlan, 'name' | 'objective' | 'constraints'>): SolveDraft => ({
  ...blankDraft(),
  name: plan.name,
  objective: OBJECTIVES.find((one) => one === plan.objective) ?? 'SCORE',
  maximum: plan.constraints.maximumItems ?? '',
});

/** What cannot be sent as it stands, by the path of the field. */
export const problemsOf = (draft: SolveDraft): Readonly<Record<string, 'required'>> =>
  draft.name.trim() ? {} : { name: 'required' };

/** The settings of a plan as the operations take them. */
export const settingsOf = ({ name, objective, maximum, seconds }: SolveDraft) =>
  ({
    name: name.trim(),
    objective,
    seconds: Number(seconds) || SECONDS,
    constraints: { maximumItems: maximum === '' ? null : Number(maximum) },
  }) satisfies Partial<Input>;
