import type { HarborlineSeed } from '../../seed/harborline/harborline';
import type { Persona } from '../organisation/demo-personas';
import type { SeedIds } from './initiative-input';
import type { Panellist } from './play-choice';
import { DemoStopped, PlayClient } from './play-client';
import { directory } from './play-directory';
import type { Proposers } from './play-proposals';

/** A panellist of the seed; `key` finds their scores. */
export interface CastPanellist extends Panellist {
  readonly key: string;
}
/** Everybody signed in, and what the seed's codes stand for. */
export interface Cast extends Proposers {
  readonly preparer: PlayClient;
  readonly certifier: PlayClient;
  readonly coo: PlayClient;
  readonly auditor: PlayClient;
  readonly panel: readonly CastPanellist[];
  readonly ids: SeedIds;
}

/** Signs every member of the demo company in. */
export async function gather(url: string, personas: readonly Persona[], seed: HarborlineSeed): Promise<Cast> {
  const people = new Map<string, PlayClient>();
  for (const member of seed.members) {
    const persona = personas.find((p) => p.email === member.email);
    if (!persona) throw new DemoStopped(`There is no demo account for ${member.name}: is the demo company here?`);
    people.set(member.key, await PlayClient.signIn(url, persona));
  }
  const as = (key: string): PlayClient => {
    const client = people.get(key);
    if (!client) throw new DemoStopped(`The demo company has no ${key}.`);
    return client;
  };
  const ids = await directory(as('cx'), seed);
  const leaders = seed.members.filter((m) => m.roles.includes('PNL_LEADER'));
  return {
    executive: as('cx'),
    secondExecutive: as('cx-deputy'),
    leaders: new Map(leaders.flatMap((m) => m.units.map((unit) => [unit, as(m.key)] as const))),
    preparer: as('finance-preparer'),
    certifier: as('finance-certifier'),
    coo: as('coo'),
    auditor: as('auditor'),
    panel: seed.members.flatMap(({ key, partner }) => {
      if (!partner) return [];
      const criteria = seed.criteria.filter((c) => partner.criteria.includes(c.code)).map((c) => c.name);
      return [{ key, client: as(key), memberId: ids.members.get(key) ?? '', criteria }];
    }),
    ids,
  };
}
