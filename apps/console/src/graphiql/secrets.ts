import { type DocumentNode, Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql';

/** Operations that need the password once more. */
export const DECISION_FIELDS: readonly string[] = [
  'decidePlan',
  'reverseDecision',
  'signPlan',
  'releaseReserve',
  'delegateApproval',
];

const fieldsOf = (set: SelectionSetNode, document: DocumentNode, seen: ReadonlySet<string>): readonly string[] =>
  set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection.name.value];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, document, seen);
    const name = selection.name.value;
    if (seen.has(name)) return [];
    const fragment = document.definitions.find((it) => it.kind === Kind.FRAGMENT_DEFINITION && it.name.value === name);
    return fragment?.kind === Kind.FRAGMENT_DEFINITION
      ? fieldsOf(fragment.selectionSet, document, new Set([...seen, name]))
      : [];
  });

/**
 * The kind, the name and the root fields of the operation that would run; undefined when the text is no operation. A
 * name of what stood in the editor before says nothing of a text with a single operation.
 */
export const operationOf = (
  query: string,
  operationName?: string | null,
):
  | {
      readonly kind: 'query' | 'mutation' | 'subscription';
      readonly name: string | undefined;
      readonly fields: readonly string[];
    }
  | undefined => {
  try {
    const document = parse(query);
    const operations = document.definitions.filter(
      (it): it is OperationDefinitionNode => it.kind === Kind.OPERATION_DEFINITION,
    );
    const operation = operations.find((it) => it.name?.value === operationName) ?? operations[0];
    const name = operations.length === 1 ? operation?.name?.value : (operationName ?? undefined);
    return (
      operation && { kind: operation.operation, name, fields: fieldsOf(operation.selectionSet, document, new Set()) }
    );
  } catch {
    return undefined;
  }
};
