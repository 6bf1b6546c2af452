import type { FieldProblem } from '../result';
import { textFault } from '../text';
import { NAME_LENGTH, tidyName } from './import-row';
import type { Mandate, NamedLine } from './mandate';

const MOST_LINES = 500;

/** Lines with their names written as a base writes them. */
export const tidyLines = (lines: readonly NamedLine[]): readonly NamedLine[] =>
  lines.map(({ businessUnitId, costCentre, account }) => ({
    businessUnitId,
    costCentre: tidyName(costCentre),
    account: tidyName(account),
  }));

/** What is wrong with the lines that a mandate names: NAMED_LINES has some, each once, and no other rule has any. */
export const contributionLineProblems = (
  { contributionRule, contributionLines }: Pick<Mandate, 'contributionRule' | 'contributionLines'>,
  businessUnitIds: readonly string[],
): readonly FieldProblem[] => {
  if (contributionRule !== 'NAMED_LINES')
    return contributionLines.length === 0
      ? []
      : [{ field: 'contributionLines', message: `only NAMED_LINES has them; ${contributionRule} does not` }];
  if (contributionLines.length === 0 || contributionLines.length > MOST_LINES)
    return [{ field: 'contributionLines', message: `NAMED_LINES names 1 to ${MOST_LINES} lines` }];
  const lines = tidyLines(contributionLines);
  const keys = lines.map((line) => JSON.stringify(line));
  return lines.flatMap((line, i): readonly FieldProblem[] => {
    const field = `contributionLines[${i}]`;
    const faults = (['costCentre', 'account'] as const).flatMap((part) => {
      const fault = textFault(line[part], { min: 1, max: NAME_LENGTH });
      return fault === null ? [] : [{ field: `${field}.${part}`, message: fault }];
    });
    return [
      ...(businessUnitIds.includes(line.businessUnitId)
        ? []
        : [{ field: `${field}.businessUnitId`, message: 'there is no such business unit' }]),
      ...faults,
      ...(keys.indexOf(keys[i] ?? '') === i ? [] : [{ field, message: 'is named twice' }]),
    ];
  });
};
