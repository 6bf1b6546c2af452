import type { CriterionDraft, ModelDraft } from './draft';

/** What is wrong with one field, as a key of the catalogue. */
export type ModelProblem =
  'required' | 'weight' | 'scale' | 'twice' | 'outside' | 'ends' | 'name' | 'kinds' | 'formula';
type Problems = Record<string, ModelProblem>;

const anchorProblems = (problems: Problems, criterion: CriterionDraft, at: string) => {
  const { anchors, lowest, highest } = criterion;
  anchors.forEach((anchor, j) => {
    const path = `${at}.anchors.${j}`;
    if (anchor.text.trim() === '') problems[`${path}.text`] = 'required';
    if (anchor.value === '') problems[`${path}.value`] = 'required';
    else if (lowest !== '' && highest !== '' && (anchor.value < lowest || anchor.value > highest))
      problems[`${path}.value`] = 'outside';
    else if (anchors.findIndex((other) => other.value === anchor.value) < j) problems[`${path}.value`] = 'twice';
  });
  const anchored = (end: number | '') => anchors.some((anchor) => anchor.value === end);
  if (!anchored(lowest) || !anchored(highest)) problems[`${at}.anchors`] = 'ends';
};

/** What keeps a model from being saved, by form path; the server asks the same and more. */
export const problemsOf = (draft: ModelDraft): Problems => {
  const problems: Problems = {};
  const names = draft.criteria.map((criterion) => criterion.name.trim().toLowerCase());
  draft.criteria.forEach((criterion, k) => {
    const at = `criteria.${k}`;
    const name = names[k] ?? '';
    if (name === '') problems[`${at}.name`] = 'required';
    else if (names.indexOf(name) < k) problems[`${at}.name`] = 'name';
    if (criterion.question.trim() === '') problems[`${at}.question`] = 'required';
    if (draft.method === 'WEIGHTED' && (criterion.weight === '' || criterion.weight < 1))
      problems[`${at}.weight`] = 'weight';
    if (criterion.lowest === '' || criterion.highest === '' || criterion.lowest >= criterion.highest)
      problems[`${at}.highest`] = 'scale';
    anchorProblems(problems, criterion, at);
  });
  const has = (kind: CriterionDraft['kind']) => draft.criteria.some((criterion) => criterion.kind === kind);
  if ((draft.method === 'WEIGHTED' || draft.method === 'FORMULA') && !(has('CUSTOMER_VALUE') && has('BUSINESS_VALUE')))
    problems['criteria'] = 'kinds';
  if (draft.method === 'FORMULA' && draft.formula.trim() === '') problems['formula'] = 'formula';
  return problems;
};
