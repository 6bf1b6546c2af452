import { pathOf } from './field-errors';

describe('the field of a form that a refusal names', () => {
  it('is found with and without the word input, at any depth', () => {
    expect(pathOf('input.criteria[1].anchors[0].text')).toBe('criteria.1.anchors.0.text');
    expect(pathOf('input[2].impacts[4].statement')).toBe('2.impacts.4.statement');
    expect(pathOf('rules[0].key')).toBe('rules.0.key');
    expect(pathOf('constraints.resources[3].use[1].amount')).toBe('constraints.resources.3.use.1.amount');
  });

  it('is not cut where a field only begins with input', () => {
    expect(pathOf('inputs.hash')).toBe('inputs.hash');
    expect(pathOf('input')).toBe('');
  });
});
