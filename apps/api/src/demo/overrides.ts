import type { OverrideSeed } from '../../seed/harborline/shape';

interface NamedOption {
  readonly id: string;
  readonly name: string;
}

/** The seed's overrides with the ids of a cycle's initiatives; those that are not of the cycle fall away. */
export async function overridesOf(
  overrides: readonly OverrideSeed[],
  made: ReadonlyMap<string, string>,
  optionsOf: (initiativeId: string) => Promise<readonly NamedOption[]>,
) {
  const found = overrides.map(async ({ initiative, option, reason }) => {
    const initiativeId = made.get(initiative);
    if (initiativeId === undefined) return [];
    const options = option === undefined ? [] : await optionsOf(initiativeId);
    return [{ initiativeId, optionId: options.find((one) => one.name === option)?.id ?? null, reason }];
  });
  return (await Promise.all(found)).flat();
}
