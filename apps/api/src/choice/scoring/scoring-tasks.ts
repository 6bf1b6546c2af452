import type { Initiative } from '@clout/domain';
import type { PanelMember, StoredModel } from './scoring-model.store';

type Stake = Pick<Initiative, 'ownerId' | 'editorIds' | 'createdBy' | 'submittedBy' | 'businessUnitId'>;

/** Who has a stake in an initiative does not score it. */
export const isOwnProposal = (initiative: Stake, memberId: string, unitIds: readonly string[]): boolean =>
  [initiative.ownerId, initiative.createdBy, initiative.submittedBy, ...initiative.editorIds].includes(memberId) ||
  unitIds.includes(initiative.businessUnitId);

/** How many scores the whole panel is to give, own proposals left out; `unitsOf` are the units a panellist leads. */
export const countTasks = (
  model: Pick<StoredModel, 'panel'>,
  initiatives: readonly Stake[],
  unitsOf: (memberId: string) => readonly string[],
): number =>
  model.panel.reduce((sum, { memberId, criterionIds }: PanelMember) => {
    const open = initiatives.filter((initiative) => !isOwnProposal(initiative, memberId, unitsOf(memberId)));
    return sum + open.length * criterionIds.length;
  }, 0);

/** How many scores of the panel are open once all of them may be read; what nobody on the panel gave closes none. */
export const openScores = (
  model: Pick<StoredModel, 'panel'>,
  initiatives: readonly (Stake & Pick<Initiative, 'id'>)[],
  given: readonly { readonly initiativeId: string; readonly criterionId: string; readonly panellistId: string }[],
  unitsOf: (memberId: string) => readonly string[],
): number => {
  const closed = new Set(given.map((one) => `${one.panellistId} ${one.initiativeId} ${one.criterionId}`));
  const isOpen = (memberId: string, initiative: (typeof initiatives)[number], criterionId: string): boolean =>
    !closed.has(`${memberId} ${initiative.id} ${criterionId}`) &&
    !isOwnProposal(initiative, memberId, unitsOf(memberId));
  return model.panel.reduce(
    (sum, { memberId, criterionIds }) =>
      sum + initiatives.reduce((own, one) => own + criterionIds.filter((id) => isOpen(memberId, one, id)).length, 0),
    0,
  );
};
