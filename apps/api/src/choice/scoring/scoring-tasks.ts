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
