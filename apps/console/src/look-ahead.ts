import { matchRoutes } from 'react-router';
import { may } from '@clout/domain';
import { beginPage } from './permitted-page';
import { router } from './routes';
import type { ConsoleClient } from './shared/graphql/client';
import { addressOf, homeFor, PLACES } from './shared/session/navigation';
import { MeQuery, WorkspaceQuery } from './shared/session/workspace';

const begin = (path: string): void => {
  for (const { route } of matchRoutes(router.routes, path) ?? []) beginPage(route.element);
};

/**
 * What the first page needs is asked for while its words are on their way: who is there, where, and the page itself. The page
 * then finds the answers in the client.
 */
export async function lookAhead({ client }: ConsoleClient, path: string): Promise<void> {
  const [outermost] = matchRoutes(router.routes, path) ?? [];
  if (outermost?.route.path !== '/') return;
  begin(path);
  const { data } = await client.query(MeQuery, {}).toPromise();
  if (!data?.me) return;
  const { roles } = data.me;
  const where = client.query(WorkspaceQuery, { cycles: may(roles, 'fundingCycles') }).toPromise();
  const home = PLACES.find(({ id }) => id === homeFor(roles));
  if (path === '/' && home) begin(addressOf(home, undefined));
  await where;
}
