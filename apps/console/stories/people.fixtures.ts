/** The demo's people by the work they do. */
export const PEOPLE = {
  coo: 'victor.castellan',
  otherCoo: 'grace.thornbury',
  executive: 'nora.whitfield',
  secondExecutive: 'julian.ashworth',
  leader: 'maria.delgado',
  homeLeader: 'ruth.abernathy',
  autoLeader: 'desmond.okafor',
  panellist: 'mei.tanaka',
  secondPanellist: 'amara.nwosu',
  thirdPanellist: 'beatrice.olsen',
  finance: 'priya.raman',
  controller: 'leonard.buckley',
  auditor: 'ingrid.solberg',
  admin: 'owen.pritchard',
} as const;
export type Who = keyof typeof PEOPLE;

export interface Persona {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export const SIGN_IN =
  'mutation($e: String!, $p: String!) { signIn(email: $e, password: $p) { ... on Session { token } } }';

/** The demo's people, who also ask outside the browser. */
export class People {
  private readonly tokens = new Map<Who, Promise<string>>();

  private constructor(
    private readonly url: string,
    private readonly personas: readonly Persona[],
  ) {}

  /** Those of the program at an address. */
  static async at(url: string): Promise<People> {
    const { demoPersonas } = await new People(url, []).ask<{ demoPersonas: Persona[] }>(
      null,
      '{ demoPersonas { name email password } }',
    );
    return new People(url, demoPersonas);
  }

  of(who: Who): Persona {
    const found = this.personas.find((it) => it.email.startsWith(`${PEOPLE[who]}@`));
    if (!found) throw new Error(`The demo has no ${PEOPLE[who]}`);
    return found;
  }

  /** One GraphQL request; a refusal is an error. */
  async ask<T>(as: Who | null, query: string, variables: object = {}): Promise<T> {
    return this.post<T>(query, variables, as ? { authorization: `Bearer ${await this.token(as)}` } : {});
  }

  /** One session per persona. */
  private token(who: Who): Promise<string> {
    const begun = this.tokens.get(who) ?? this.begin(who);
    this.tokens.set(who, begun);
    return begun;
  }

  private async begin(who: Who): Promise<string> {
    const { email, password } = this.of(who);
    const { signIn } = await this.post<{ signIn: { token: string } }>(SIGN_IN, { e: email, p: password });
    return signIn.token;
  }

  private async post<T>(query: string, variables: object, headers: Record<string, string> = {}): Promise<T> {
    const answer = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-clout-request': '1', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await answer.json()) as { data?: T; errors?: unknown };
    if (body.errors || !body.data) throw new Error(JSON.stringify(body.errors ?? body));
    const refused = Object.values(body.data).find((it) => it && typeof it === 'object' && 'remedy' in it);
    if (refused) throw new Error(JSON.stringify(refused));
    return body.data;
  }
}
