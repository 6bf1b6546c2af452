import type { FurtherPlan } from '../plan-further-operations';

export interface UseDraft {
  readonly id: string;
  initiativeId: string | null;
  amount: number | string;
}

/** Something scarce beside money, and who would use how much of it, as typed. */
export interface ResourceDraft {
  readonly id: string;
  name: string;
  max: number | string;
  use: UseDraft[];
}

export const blankUse = (): UseDraft => ({ id: crypto.randomUUID(), initiativeId: null, amount: '' });
export const blankResource = (): ResourceDraft => ({ id: crypto.randomUUID(), name: '', max: '', use: [blankUse()] });

export const resourceDrafts = (resources: FurtherPlan['constraints']['resources']): ResourceDraft[] =>
  resources.map(({ name, max, use }) => ({
    id: name,
    name,
    max,
    use: use.map(({ initiative, amount }) => ({ id: initiative.id, initiativeId: initiative.id, amount })),
  }));

/** What cannot be sent as it stands, by the path of the field. */
export const resourceProblems = (resources: readonly ResourceDraft[]): [string, 'required' | 'twice'][] => {
  const found: [string, 'required' | 'twice'][] = [];
  const names = resources.map((one) => one.name.trim());
  resources.forEach(({ max, use }, k) => {
    const at = `resources.${k}`;
    const name = names[k] ?? '';
    if (!name) found.push([`${at}.name`, 'required']);
    else if (names.indexOf(name) < k) found.push([`${at}.name`, 'twice']);
    if (max === '') found.push([`${at}.max`, 'required']);
    use.forEach(({ initiativeId, amount }, u) => {
      if (!initiativeId) found.push([`${at}.use.${u}.initiativeId`, 'required']);
      else if (use.findIndex((one) => one.initiativeId === initiativeId) < u)
        found.push([`${at}.use.${u}.initiativeId`, 'twice']);
      if (amount === '') found.push([`${at}.use.${u}.amount`, 'required']);
    });
  });
  return found;
};

/** The resources as the operation takes them. */
export const resourcesOf = (resources: readonly ResourceDraft[]) =>
  resources.map(({ name, max, use }) => ({
    name: name.trim(),
    max: Number(max),
    use: use.map(({ initiativeId, amount }) => ({ initiativeId: initiativeId ?? '', amount: Number(amount) })),
  }));
