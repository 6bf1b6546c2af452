import { Kind, type GraphQLResolveInfo } from 'graphql';

/** Fields that are resolved from a column of the glance under another name. */
const FROM: Readonly<Record<string, string>> = { businessUnit: 'businessUnitId', owner: 'ownerId', cycle: 'cycleId' };

/** True when the query selects nothing of this object but what the glance holds: then nothing more need be read. */
export const asksOnlyFor = (info: GraphQLResolveInfo, glance: object): boolean =>
  info.fieldNodes.every((node) =>
    (node.selectionSet?.selections ?? []).every(
      (selection) =>
        selection.kind === Kind.FIELD &&
        (selection.name.value === '__typename' || (FROM[selection.name.value] ?? selection.name.value) in glance),
    ),
  );
