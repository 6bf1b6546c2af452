import type { Role } from '@clout/domain';
import { PlayClient } from '../../src/demo/play-client';
import { PASSWORD, type TestApi, type TestOrganization } from '../../src/testing/test-api';

/** One person of the story, signed in. */
export interface Person {
  readonly id: string;
  readonly client: PlayClient;
}
/** Who governs the year. */
export interface Cast {
  readonly coo: Person;
  readonly preparer: Person;
  readonly certifier: Person;
  readonly executive: Person;
  readonly panellist: Person;
  readonly auditor: Person;
}

export const personOf = async (
  api: TestApi,
  org: TestOrganization,
  roles: readonly Role[],
  units: readonly string[] = [],
): Promise<Person> => {
  const { id, email, token } = await org.member(roles, units);
  const persona = { name: roles.join(' and '), role: roles.join(), email, password: PASSWORD };
  return { id, client: PlayClient.of(api.url, persona, token) };
};

/** Everybody who needs no unit; the leaders come with the base that names the units. */
export const castOf = async (api: TestApi, org: TestOrganization): Promise<Cast> => {
  const person = (role: Role) => personOf(api, org, [role]);
  return {
    coo: await person('COO'),
    preparer: await person('FINANCE'),
    certifier: await person('FINANCE'),
    executive: await person('CX_EXECUTIVE'),
    panellist: await person('PANELLIST'),
    auditor: await person('AUDITOR'),
  };
};

/** A fresh re-authentication for one decision. */
export const tokenOf = async ({ client }: Person): Promise<string> => {
  const { token } = await client.ask<{ token: string }>(
    'mutation ($password: String!) { reauthenticate(password: $password) { ... on Reauthentication { token } } }',
    { password: PASSWORD },
  );
  return token;
};
