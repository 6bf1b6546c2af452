import type { StudioPlan } from './operations';

export const KINDS = ['FORCE', 'EXCLUDE'] as const;
export type Kind = (typeof KINDS)[number];

export interface OverrideInput {
  readonly initiativeId: string;
  readonly optionId: string | null;
  readonly reason: string;
  readonly expiresOn: string | null;
}

type Standing = Pick<StudioPlan, 'forced' | 'excluded'>;
const input = ({ initiativeId, optionId, reason, expiresOn }: OverrideInput): OverrideInput => ({
  initiativeId,
  optionId,
  reason,
  expiresOn,
});

/** The overrides of a plan with one more; an earlier one on the same initiative gives way to it. */
export const withOverride = (plan: Standing, kind: Kind, added: OverrideInput) => {
  const { forced, excluded } = withoutOverride(plan, added.initiativeId);
  return kind === 'FORCE'
    ? { forced: [...forced, input(added)], excluded }
    : { forced, excluded: [...excluded, input(added)] };
};

/** The overrides of a plan without those on an initiative; what has run out is left out too. */
export const withoutOverride = (plan: Standing, initiativeId: string) => {
  const kept = (overrides: Standing['forced']) =>
    overrides.filter((it) => it.initiativeId !== initiativeId && !it.expired).map(input);
  return { forced: kept(plan.forced), excluded: kept(plan.excluded) };
};
