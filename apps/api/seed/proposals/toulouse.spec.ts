import { sum } from '@clout/domain';
import { TOULOUSE_FIGURES, toulouseProjects } from './toulouse';

describe('the figures of the Toulouse call of 2022', () => {
  const projects = toulouseProjects();

  it('are 199 projects in 20 districts asking nearly twice the budget', () => {
    expect(projects).toHaveLength(TOULOUSE_FIGURES.projects);
    expect(new Set(projects.map((p) => p.id)).size).toBe(TOULOUSE_FIGURES.projects);
    expect(sum(projects.map((p) => p.cost))).toBe(TOULOUSE_FIGURES.asked);
    expect(new Set(projects.map((p) => p.district)).size).toBe(TOULOUSE_FIGURES.districts);
    expect(TOULOUSE_FIGURES.asked > TOULOUSE_FIGURES.budget).toBe(true);
  });

  it('are whole: a cost above zero, a category and votes for each', () => {
    for (const p of projects)
      expect([p.id, p.cost > 0n, /^[a-z]+$/.test(p.category), Number.isInteger(p.votes) && p.votes >= 0]).toEqual([
        p.id,
        true,
        true,
        true,
      ]);
  });
});
