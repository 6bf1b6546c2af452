import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type ConsoleStage, type Opening, SHOTS } from './console-stage.fixtures';

/** How many pages are looked at at once. */
const AT_ONCE = 3;

interface Shown {
  readonly plans: readonly { id: string; name: string; state: string }[];
  readonly opexBaseVersions: readonly { id: string }[];
  readonly initiatives: { readonly nodes: readonly { id: string }[] };
}

/** A path, and who opens it. */
type Address = readonly [path: string, as: Opening['as']];

/** The serious findings of axe on every page of both consoles, light and wide, dark and narrow; `cycles` by state. */
export async function findingsOnEveryPage(
  stage: ConsoleStage,
  cycles: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const approval = cycles.get('APPROVAL') ?? '';
  const { plans, initiatives, opexBaseVersions } = await stage.ask<Shown>(
    'executive',
    'query($c: ID!) { plans(cycleId: $c) { id name state } initiatives(cycleId: $c, first: 1) { nodes { id } } opexBaseVersions { id } }',
    { c: approval.split('/').at(-1) },
  );
  const pages: readonly Address[] = [
    ['/sign-in', undefined],
    ['/invitation#none', undefined],
    ['/brief', 'coo'],
    ['/approvals', 'coo'],
    [`/approvals/${plans[0]?.id}`, 'coo'],
    [`${approval}/envelope`, 'executive'],
    [`${cycles.get('EXECUTION')}/envelope`, 'leader'],
    [`${cycles.get('EXECUTION')}/position`, 'leader'],
    [`${cycles.get('INTAKE')}/position`, 'leader'],
    [`${approval}/intake?state=any`, 'executive'],
    [`${approval}/initiatives`, 'executive'],
    [`${approval}/initiatives/${initiatives.nodes[0]?.id}`, 'executive'],
    [`${approval}/initiatives/${initiatives.nodes[0]?.id}/whole`, 'coo'],
    [`${approval}/initiatives/${initiatives.nodes[0]?.id}/case`, 'executive'],
    [`${cycles.get('INTAKE')}/initiatives/new`, 'leader'],
    [`${cycles.get('INTAKE')}/initiatives/new?step=cost`, 'leader'],
    [`${cycles.get('INTAKE')}/initiatives/new?step=check`, 'leader'],
    [`${cycles.get('SCORING')}/scoring`, 'panellist'],
    [`${cycles.get('SCORING')}/scoring`, 'executive'],
    [`${cycles.get('INTAKE')}/scoring/model`, 'executive'],
    [`${cycles.get('INTAKE')}/scoring/weights`, 'executive'],
    [`${approval}/scoring/drivers`, 'leader'],
    [`${cycles.get('SCORING')}/scoring/panel`, 'executive'],
    [`${approval}/scoring/agreement`, 'auditor'],
    [`${approval}/scoring/initiatives/${initiatives.nodes[0]?.id}`, 'executive'],
    [`${approval}/ranking`, 'executive'],
    [`${approval}/ranking/${initiatives.nodes[0]?.id}`, 'executive'],
    [`${approval}/ranking/pivot`, 'leader'],
    [`${approval}/plans`, 'executive'],
    [`${approval}/plans/${plans[0]?.id}`, 'executive'],
    [`${approval}/plans/${(plans.find((plan) => plan.state === 'DRAFT') ?? plans[0])?.id}/by-hand`, 'executive'],
    [`${approval}/plans/${plans.find((plan) => plan.state !== 'DRAFT')?.id}/by-hand`, 'executive'],
    [`${approval}/plans/${plans.find((plan) => plan.state !== 'DRAFT')?.id}/trade-offs`, 'coo'],
    [`${approval}/studio`, 'executive'],
    [`${approval}/studio?tab=rules`, 'executive'],
    [`${approval}/studio?tab=map`, 'executive'],
    [`${approval}/studio/new`, 'executive'],
    [`${approval}/compare`, 'executive'],
    [`${approval}/portfolio`, 'executive'],
    [`${approval}/portfolio/projects`, 'executive'],
    [`${approval}/evidence`, 'executive'],
    [`${approval}/evidence/${initiatives.nodes[0]?.id}/action-outcome`, 'executive'],
    [`${approval}/initiatives/${initiatives.nodes[0]?.id}/evidence`, 'auditor'],
    [`${approval}/case-rules`, 'executive'],
    ['/rate-card', 'finance'],
    ['/rate-card/new', 'finance'],
    ['/methods', 'auditor'],
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
    ['/record?view=timeline', 'coo'],
    ['/delegations', 'coo'],
    ['/members', 'admin'],
    ['/inbox', 'executive'],
    ['/settings', 'admin'],
    [`${approval}/clock`, 'executive'],
    [`${approval}/plans/${plans[0]?.id}/hand-over`, 'executive'],
    ['/preferences', 'auditor'],
    ['/keeping', 'admin'],
    ['/keeping', 'coo'],
    ['/graphiql', 'coo'],
    ['/graphiql', undefined],
  ];
  const waiting = [...pages];
  const found: string[] = [];
  const visit = async (): Promise<void> => {
    const open = new Map<Opening['as'], Page>();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [, as] = next;
      const page = open.get(as) ?? (await stage.open('/invitation', { as }));
      open.set(as, page);
      found.push(...(await findingsOn(stage, page, next)));
    }
  };
  // While one page waits for its answers, the next is looked at.
  await Promise.all(Array.from({ length: AT_ONCE }, visit));
  return found;
}

/** Where the picture of a page lies: named by who sees it, its address with the ids cut short, colours and width. */
const shotOf = ([path, as]: Address, scheme: string, width: number): string => {
  const name = `${as ?? 'anyone'}${path.replace(/([0-9a-f]{4})[0-9a-f]{4}-[0-9a-f-]{27}/g, '$1').replace(/\W+/g, '-')}`;
  return join(SHOTS, 'pages', `${name}-${scheme}-${width}.jpg`);
};

/** The findings of one address, light and wide, then turned dark and narrow. */
async function findingsOn(stage: ConsoleStage, page: Page, [path, as]: Address): Promise<readonly string[]> {
  const isGraphiql = path === '/graphiql';
  // GraphiQL's own tab strip nests its close button in the tab.
  const except = isGraphiql ? ['nested-interactive'] : [];
  const sign = isGraphiql && as ? '.graphiql-query-editor .view-lines' : 'h1';
  const found: string[] = [];
  for (const [colorScheme, width] of [['light', 1280] as const, ['dark', 390] as const]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    // GraphiQL takes its colours when it is opened; the console follows the system's.
    if (colorScheme === 'light' || isGraphiql) await page.goto(`${stage.url}${path}`);
    await page.locator(sign).first().waitFor();
    await page.locator(`[data-mantine-color-scheme="${colorScheme}"]`).first().waitFor({ state: 'attached' });
    found.push(...(await stage.findings(page, except)).map((finding) => `${path} ${colorScheme} ${finding}`));
    await page.screenshot({ path: shotOf([path, as], colorScheme, width), type: 'jpeg', quality: 60, fullPage: true });
    const spill = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    if (spill > 0 && !isGraphiql) found.push(`${path} ${width} spills over by ${spill}`);
  }
  return found;
}
