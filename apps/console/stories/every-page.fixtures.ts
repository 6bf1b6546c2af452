import type { Page } from 'playwright-core';
import type { ConsoleStage, Opening } from './console-stage.fixtures';

interface Shown {
  readonly plans: readonly { id: string; name: string }[];
  readonly opexBaseVersions: readonly { id: string }[];
  readonly initiatives: { readonly nodes: readonly { id: string }[] };
}

/** The serious findings of axe on every page of both consoles, light and wide, dark and narrow; `cycles` by state. */
export async function findingsOnEveryPage(
  stage: ConsoleStage,
  cycles: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const approval = cycles.get('APPROVAL') ?? '';
  const { plans, initiatives, opexBaseVersions } = await stage.ask<Shown>(
    'executive',
    'query($c: ID!) { plans(cycleId: $c) { id name } initiatives(cycleId: $c, first: 1) { nodes { id } } opexBaseVersions { id } }',
    { c: approval.split('/').at(-1) },
  );
  const pages: readonly (readonly [string, Opening['as']])[] = [
    ['/sign-in', undefined],
    ['/invitation#none', undefined],
    ['/approvals', 'coo'],
    [`/approvals/${plans[0]?.id}`, 'coo'],
    [`${approval}/envelope`, 'executive'],
    [`${cycles.get('EXECUTION')}/envelope`, 'leader'],
    [`${approval}/initiatives`, 'executive'],
    [`${approval}/initiatives/${initiatives.nodes[0]?.id}`, 'executive'],
    [`${cycles.get('INTAKE')}/initiatives/new`, 'leader'],
    [`${cycles.get('SCORING')}/scoring`, 'panellist'],
    [`${cycles.get('SCORING')}/scoring`, 'executive'],
    [`${approval}/ranking`, 'executive'],
    [`${approval}/plans`, 'executive'],
    [`${approval}/plans/${plans[0]?.id}`, 'executive'],
    ['/mandate', 'finance'],
    ['/mandate/grant', 'coo'],
    ['/mandate/open-cycle', 'executive'],
    ['/bases', 'finance'],
    [`/bases/${opexBaseVersions[0]?.id}`, 'finance'],
    ['/bases/import', 'finance'],
    [`/bases/compare?a=${opexBaseVersions[0]?.id}&b=${opexBaseVersions[0]?.id}`, 'finance'],
    ['/opening', 'finance'],
    ['/opening/import', 'finance'],
    ['/calendar', 'finance'],
    [`/approvals/${plans[0]?.id}`, 'finance'],
    [`${cycles.get('EXECUTION')}/initiatives`, 'executive'],
    [`${cycles.get('EXECUTION')}/spending`, 'finance'],
    [`${cycles.get('EXECUTION')}/transfers`, 'finance'],
    ['/closing', 'finance'],
    [`${cycles.get('EXECUTION')}/spending/import`, 'finance'],
    ['/record', 'auditor'],
    ['/delegations', 'coo'],
    ['/members', 'admin'],
    ['/keeping', 'admin'],
    ['/keeping', 'coo'],
    ['/graphiql', 'coo'],
    ['/graphiql', undefined],
  ];
  const found: string[] = [];
  const open = new Map<string, Page>();
  for (const [path, as] of pages)
    for (const [scheme, width] of [['light', 1280] as const, ['dark', 390] as const]) {
      const page = open.get(`${as} ${scheme}`) ?? (await stage.open('/invitation', { as, scheme, width }));
      open.set(`${as} ${scheme}`, page);
      await page.goto(`${stage.url}${path}`);
      await page
        .locator(path === '/graphiql' && as ? '.graphiql-query-editor .view-lines' : 'h1')
        .first()
        .waitFor();
      // GraphiQL's own tab strip nests its close button in the tab.
      const except = path === '/graphiql' ? ['nested-interactive'] : [];
      found.push(...(await stage.findings(page, except)).map((finding) => `${path} ${scheme} ${finding}`));
      const spill = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      if (spill > 0 && path !== '/graphiql') found.push(`${path} ${width} spills over by ${spill}`);
    }
  return found;
}
