import type { Persona } from '../organisation/demo-personas';

/** The demo cannot go on: one sentence for the person who runs it. */
export class DemoStopped extends Error {}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
}
interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** Asked of every mutation, so that a refusal is never overlooked. */
export const REFUSAL = '... on Refusal { __typename code message field remedy problems { field message } }';

const toJson = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? item.toString() : item));

/** One signed-in persona, talking GraphQL over HTTP like any other program. */
export class PlayClient {
  private constructor(
    private readonly url: string,
    readonly persona: Persona,
    private readonly token: string | undefined,
  ) {}

  static async signIn(url: string, persona: Persona): Promise<PlayClient> {
    const client = new PlayClient(url, persona, undefined);
    const query = `mutation ($email: String!, $password: String!) {
      signIn(email: $email, password: $password) { ... on Session { token } ${REFUSAL} } }`;
    const { email, password } = persona;
    const session = await client.ask<{ token: string }>(query, { email, password });
    return new PlayClient(url, persona, session.token);
  }

  /** Somebody who is signed in already. */
  static of(url: string, persona: Persona, token: string): PlayClient {
    return new PlayClient(url, persona, token);
  }

  /** The one root field of an operation; stops the demo on an error or a refusal. */
  async ask<T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    const response = await this.send('/graphql', toJson({ query, variables }), { 'content-type': 'application/json' });
    const answer = (await response.json()) as Answer;
    const value = answer.data ? Object.values(answer.data)[0] : undefined;
    if (answer.errors?.length || value === undefined)
      throw new DemoStopped(
        `${this.persona.name}: ${answer.errors?.map((e) => e.message).join('; ') ?? response.status}`,
      );
    const refusal = value as Partial<Refusal> | null;
    if (
      refusal &&
      typeof refusal === 'object' &&
      typeof refusal.code === 'string' &&
      typeof refusal.message === 'string'
    )
      throw new DemoStopped(`${this.persona.name} was refused: ${refusal.code}: ${refusal.message}`);
    return value as T;
  }

  /** Sends a file and answers its upload id. */
  async upload(fileName: string, content: string): Promise<string> {
    const path = `/uploads?name=${encodeURIComponent(fileName)}`;
    const response = await this.send(path, content, { 'content-type': 'text/csv', 'x-clout-request': '1' });
    if (!response.ok) throw new DemoStopped(`the upload of ${fileName} was answered ${response.status}`);
    return ((await response.json()) as { uploadId: string }).uploadId;
  }

  /** What each request of this person carries. */
  get headers(): Readonly<Record<string, string>> {
    return this.token ? { authorization: `Bearer ${this.token}` } : {};
  }

  /** A file under an address, as its bytes. */
  async download(path: string): Promise<Uint8Array> {
    const response = await fetch(`${this.url}${path}`, { headers: this.headers });
    if (!response.ok) throw new DemoStopped(`${path} was answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }

  private async send(path: string, body: string, headers: Readonly<Record<string, string>>): Promise<Response> {
    try {
      return await fetch(`${this.url}${path}`, { method: 'POST', body, headers: { ...headers, ...this.headers } });
    } catch {
      throw new DemoStopped(`Nobody answers at ${this.url}: start the server with npm start, and run this again.`);
    }
  }
}
