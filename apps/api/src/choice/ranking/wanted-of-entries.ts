import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionNode } from 'graphql';

/** What a query asks of the places it lists; a fragment may ask for anything. */
export interface WantedOfEntries {
  readonly contributions: boolean;
  /** True when nothing is asked of the initiatives but what the list's one statement joins. */
  readonly glance: boolean;
}

const GLANCE = new Set(['__typename', 'id', 'code', 'title', 'state', 'version', 'sponsorship', 'businessUnit']);

const fieldsOf = (node: FieldNode): readonly SelectionNode[] => node.selectionSet?.selections ?? [];
const isField = (selection: SelectionNode): selection is FieldNode => selection.kind === Kind.FIELD;

export function wantedOfEntries(info: GraphQLResolveInfo): WantedOfEntries {
  const asked = info.fieldNodes.flatMap(fieldsOf);
  const fields = asked.filter(isField);
  const ofInitiative = fields.filter(({ name }) => name.value === 'initiative').flatMap(fieldsOf);
  const open = fields.length < asked.length;
  return {
    contributions: open || fields.some(({ name }) => name.value === 'contributions'),
    glance: !open && ofInitiative.every((selection) => isField(selection) && GLANCE.has(selection.name.value)),
  };
}
