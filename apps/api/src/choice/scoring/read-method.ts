import {
  invalid,
  ok,
  readModelFormula,
  type CriterionDraft,
  type Expression,
  type IceVariant,
  type MissingScores,
  type Result,
  type ScoringMethod,
} from '@clout/domain';
import { parseFormula } from './parse-formula';
import type { CriterionRequest, ModelDraft } from './scoring-model.store';

/** A model as it is asked for. */
export interface ModelInput {
  readonly criteria: readonly CriterionRequest[];
  readonly missingScores: MissingScores;
  readonly method?: ScoringMethod;
  readonly formula?: string | null;
  readonly iceVariant?: IceVariant;
  readonly draft?: boolean;
}

type Method = Pick<ModelDraft, 'method' | 'iceVariant' | 'formula' | 'tree'>;

/** How a model scores, with its formula read; what the method cannot use is refused, never passed over. */
export const readMethod = (input: ModelInput, criteria: readonly CriterionDraft[]): Result<Method> => {
  const { method = 'WEIGHTED', missingScores } = input;
  const text = input.formula?.trim() ?? '';
  const iceVariant = method === 'ICE' ? (input.iceVariant ?? 'PRODUCT') : null;
  if (text !== '' && method !== 'FORMULA')
    return invalid([{ field: 'formula', message: `${method} has its own formula: leave it out, or choose FORMULA` }]);
  if (method !== 'WEIGHTED' && missingScores === 'RENORMALISE')
    return invalid([
      {
        field: 'missingScores',
        message: `${method} needs every score: only weights can be scaled over what was answered`,
      },
    ]);
  let written: Expression | null = null;
  if (text !== '') {
    const parsed = parseFormula(text);
    if (!parsed.ok) return parsed;
    written = parsed.value;
  }
  const tree = readModelFormula({ method, iceVariant, formula: written }, criteria);
  if (!tree.ok) return tree;
  return ok({ method, iceVariant, formula: method === 'FORMULA' ? text : null, tree: tree.value });
};
