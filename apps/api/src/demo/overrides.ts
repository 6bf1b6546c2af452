import type { OverrideSeed } from '../../seed/harborline/shape';

/** The seed's overrides with the ids of a cycle's initiatives; those that are not of the cycle fall away. */
export const overridesOf = (overrides: readonly OverrideSeed[], made: ReadonlyMap<string, string>) =>
  overrides.flatMap(({ initiative, reason }) => {
    const initiativeId = made.get(initiative);
    return initiativeId === undefined ? [] : [{ initiativeId, optionId: null, reason }];
  });
