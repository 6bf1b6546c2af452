import type { HarborlineSeed } from '../../seed/harborline/harborline';
import type { SeedIds } from './initiative-input';
import type { PlayClient } from './play-client';

interface Coded {
  readonly id: string;
  readonly code: string;
}
const byCode = (list: readonly Coded[]): ReadonlyMap<string, string> => new Map(list.map((x) => [x.code, x.id]));

/** The ids that stand behind the seed's codes, as the API tells them. */
export async function directory(client: PlayClient, seed: HarborlineSeed): Promise<SeedIds> {
  const list = (field: string) => client.ask<readonly Coded[]>(`{ ${field} { id code } }`);
  const members = await client.ask<readonly { id: string; email: string }[]>('{ members { id email } }');
  return {
    units: byCode(await list('businessUnits')),
    areas: byCode(await list('functionalAreas')),
    touchpoints: byCode(await list('touchpoints')),
    channels: byCode(await list('channels')),
    productLines: byCode(await list('productLines')),
    types: byCode(await list('initiativeTypes')),
    members: new Map(
      seed.members.flatMap((m) => {
        const found = members.find((x) => x.email === m.email);
        return found ? [[m.key, found.id] as const] : [];
      }),
    ),
  };
}
