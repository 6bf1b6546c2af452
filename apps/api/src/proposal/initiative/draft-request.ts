import type { DraftRequest, FundingOptionRequest, Sponsorship } from '@clout/domain';

/** A change to a draft: what is absent stays, null clears. */
export type DraftChange = {
  readonly [K in keyof Omit<DraftRequest, 'options' | 'sponsorship'>]?: DraftRequest[K] | null;
} & {
  readonly options?: readonly FundingOptionRequest[] | null;
  readonly sponsorship?: Sponsorship | null;
};

/** A draft with nothing in it. */
export const emptyDraft = (ownerId: string, sponsorship: Sponsorship): DraftRequest => ({
  title: '',
  problem: '',
  action: '',
  sponsorship,
  ownerId,
  editorIds: [],
  functionalAreaIds: [],
  touchpointIds: [],
  channelIds: [],
  productLineIds: [],
  typeId: null,
  outcome: null,
  benefit: null,
  requiresIds: [],
  excludesIds: [],
  options: [],
});

/** Lays a change over what stands; `usual` is the sponsorship when nobody says. */
export const layOver = (base: DraftRequest, change: DraftChange, usual: Sponsorship): DraftRequest => {
  const kept = <T>(value: T | null | undefined, stands: T, cleared: T): T =>
    value === undefined ? stands : (value ?? cleared);
  return {
    title: kept(change.title, base.title, ''),
    problem: kept(change.problem, base.problem, ''),
    action: kept(change.action, base.action, ''),
    sponsorship: kept(change.sponsorship, base.sponsorship, usual),
    ownerId: kept(change.ownerId, base.ownerId, null),
    editorIds: kept(change.editorIds, base.editorIds, []),
    functionalAreaIds: kept(change.functionalAreaIds, base.functionalAreaIds, []),
    touchpointIds: kept(change.touchpointIds, base.touchpointIds, []),
    channelIds: kept(change.channelIds, base.channelIds, []),
    productLineIds: kept(change.productLineIds, base.productLineIds, []),
    typeId: kept(change.typeId, base.typeId, null),
    outcome: kept(change.outcome, base.outcome, null),
    benefit: kept(change.benefit, base.benefit, null),
    requiresIds: kept(change.requiresIds, base.requiresIds, []),
    excludesIds: kept(change.excludesIds, base.excludesIds, []),
    options: kept(change.options, base.options, []),
  };
};
