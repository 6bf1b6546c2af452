import type { Page } from 'playwright-core';
import type { ConsoleStage } from './console-stage.fixtures';

export type Name = 'Anna Admin' | 'Clara Chief' | 'Frank Figures' | 'Fiona Figures' | 'Edgar Experience' | 'Lea Leader';
/** Who comes into an empty company without the invitation page, because two have shown it. */
const OTHERS = [
  ['Frank Figures', 'FINANCE'],
  ['Fiona Figures', 'FINANCE'],
  ['Edgar Experience', 'CX_EXECUTIVE'],
] as const;
const WORDS = 'seven brave lanterns';
const INVITE = 'mutation($input: InviteMemberInput!) { inviteMember(input: $input) { ... on Member { id } } }';
const LINK = 'mutation($id: ID!) { createInvitationLink(memberId: $id) { ... on InvitationLink { url } } }';

export const COMPANY = 'Northgate Retail';
export const emailOf = (name: Name) => `${name.toLowerCase().replace(' ', '.')}@northgate.example`;

/** The people of an empty company, each with a browser of their own that stands open from their invitation on. */
export class Newcomers {
  private readonly pages = new Map<Name, Page>();

  constructor(private readonly stage: ConsoleStage) {}

  /** The page of who has come in. */
  of(name: Name): Page {
    const page = this.pages.get(name);
    if (!page) throw new Error(`${name} has not come in`);
    return page;
  }

  /** What the member of a page is answered. */
  async asked<T>(page: Page, query: string, variables: object = {}): Promise<T> {
    const headers = { 'x-clout-request': '1' };
    const address = `${this.stage.url}/graphql`;
    const answer = await page.context().request.post(address, { headers, data: { query, variables } });
    return ((await answer.json()) as { data: T }).data;
  }

  /** Takes an invitation up, and lands on the company's home page. */
  async comeIn(name: Name, link: string): Promise<Page> {
    const page = await this.stage.open(link.slice(this.stage.url.length));
    await page.getByRole('heading', { level: 1, name: 'Welcome to Clout' }).waitFor();
    await page.getByLabel(/^New password/).fill(WORDS);
    await page.getByLabel(/^The same password again/).fill(WORDS);
    await page.getByRole('button', { name: 'Set the password and sign in' }).click();
    this.pages.set(name, page);
    return page;
  }

  /** Everybody the company still needs; answers the link of each. */
  async inviteOthers(admin: Page): Promise<ReadonlyMap<Name, string>> {
    const links = new Map<Name, string>();
    for (const [name, role] of OTHERS) {
      const input = { name, email: emailOf(name), roles: [role], businessUnitIds: [] };
      const { inviteMember: member } = await this.asked<{ inviteMember: { id: string } }>(admin, INVITE, { input });
      const made = await this.asked<{ createInvitationLink: { url: string } }>(admin, LINK, { id: member.id });
      links.set(name, made.createInvitationLink.url);
    }
    return links;
  }

  /** The home page of who has come in, once it says that so many steps of the way are done. */
  async home(name: Name, done: number): Promise<Page> {
    const page = this.of(name);
    await page.getByRole('link', { name: COMPANY }).click();
    await page.getByRole('heading', { level: 1, name: 'From an empty company to the first initiative' }).waitFor();
    await page.getByText(`${done} of 10 steps are done.`).waitFor();
    return page;
  }

  /** From the home page to where that step is done. */
  async next(name: Name, done: number, step: string): Promise<Page> {
    const page = await this.home(name, done);
    await page.getByRole('listitem').filter({ hasText: step }).getByRole('link', { name: 'Do this now' }).click();
    return page;
  }
}
