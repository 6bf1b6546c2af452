import { projectFiles, textOf } from './tree';

const FEATURES = 'apps/console/src/features/';
/** Tables whose buttons stand in the page or section that shows them, by that file. */
const SHOWN_BY: Readonly<Record<string, string>> = {
  'choice/ranking/ranking-table.tsx': 'choice/ranking/ranking-page.tsx',
  'choice/ranking/weight-tornado-chart.tsx': 'choice/ranking/place-page.tsx',
  'choice/scoring/agreement/divided-table.tsx': 'choice/scoring/agreement/agreement-page.tsx',
  'choice/scoring/agreement/dot-plot.tsx': 'choice/scoring/agreement/spread.tsx',
  'choice/studio/more-money.tsx': 'choice/studio/frontier-tab.tsx',
  'choice/trade-offs/funding-chart.tsx': 'choice/trade-offs/trade-offs-page.tsx',
  'decision/clock/clock-items.tsx': 'decision/clock/clock-page.tsx',
  'decision/clock/desk-totals.tsx': 'decision/clock/clock-page.tsx',
  'decision/line-table.tsx': 'decision/decide-page.tsx',
  'delivery/spending-table.tsx': 'delivery/spending-page.tsx',
  'delivery/supplement-requests.tsx': 'delivery/supplements.tsx',
  'envelope/mandate/mandate-terms.tsx': 'envelope/mandate/mandate-page.tsx',
  'envelope/steps/money-steps.tsx': 'envelope/steps/base-to-headroom.tsx',
  'envelope/transfers/transfer-table.tsx': 'envelope/transfers/transfer-list.tsx',
  'organisation/settings/entries.tsx': 'organisation/settings/units.tsx',
  'proposal/case/benefit-table.tsx': 'proposal/case/case-page.tsx',
  'proposal/case/figures.tsx': 'proposal/case/value-sections.tsx',
  'proposal/case/tornado-chart.tsx': 'proposal/case/value-sections.tsx',
  'proposal/case/waterfall-chart.tsx': 'proposal/case/value-sections.tsx',
  'proposal/evidence/evidence-list.tsx': 'proposal/evidence/evidence-page.tsx',
  'proposal/evidence/grades-given.tsx': 'proposal/evidence/evidence-page.tsx',
  'proposal/intake/wall-map.tsx': 'proposal/intake/intake-list.tsx',
  'stewardship/background/dead-jobs.tsx': 'stewardship/background/background-page.tsx',
};
/** Tables that are no file, and why. */
const NO_FILE: Readonly<Record<string, string>> = {
  'choice/hand-over/pack-chapters.tsx': 'the board pack is the file',
  'choice/hand-over/pack-parts.tsx': 'the board pack is the file',
  'choice/hand/hand-table.tsx': 'a form: what is saved is a plan’s lines',
  'choice/scoring/weights/take-weights.tsx': 'a form',
  'choice/studio/projects-preview.tsx': 'a preview of an import',
  'choice/studio/solve-file.tsx': 'the answer to a file, which is kept nowhere',
  'decision/brief/changed.tsx': 'counts that lead to the record, which has a file of each',
  'organisation/keeping-page.tsx': 'those who left, to be erased; the members have a file',
  'proposal/case/answers-table.tsx': 'yes and no of a form, without a figure',
  'proposal/case/how-computed.tsx': 'a dialog that opens one figure; the figures have a file',
  'proposal/case/live-panel.tsx': 'a preview of what is typed',
  'proposal/case/what-if-section.tsx': 'what nobody has saved',
  'proposal/certify-table.tsx': 'a form; the costs have a file',
  'proposal/file/outcome.tsx': 'a preview of an import; the drafts have a file among the initiatives',
  'proposal/intake/bulk-outcome.tsx': 'what became of an act just now, which is kept nowhere',
  'proposal/wizard/cost/options-compared.tsx': 'a preview of what is typed; the options have a file',
};

const hasFile = (text: string): boolean => text.includes('<ExportButtons');
const table = /<(?:DataTable|HeatTable)\b/;

/** Files with a table and no way to a file of it. */
const withoutFile = (files: ReadonlyMap<string, string>): readonly string[] =>
  [...files]
    .filter(([path, text]) => table.test(text) && !hasFile(text) && !(path in NO_FILE))
    .filter(([path]) => !hasFile(files.get(SHOWN_BY[path] ?? '') ?? ''))
    .map(([path]) => path);

describe('tables of the console', () => {
  const files = new Map(
    projectFiles()
      .filter((path) => path.startsWith(FEATURES) && path.endsWith('.tsx'))
      .map((path) => [path.slice(FEATURES.length), textOf(path)]),
  );

  it('can each be had as a file, or say why not', () => {
    expect(withoutFile(files)).toEqual([]);
  });

  it('that are excused are there, and still need it', () => {
    const idle = [...Object.keys(NO_FILE), ...Object.keys(SHOWN_BY)].filter((path) => {
      const text = files.get(path) ?? '';
      return !table.test(text) || hasFile(text);
    });
    expect(idle).toEqual([]);
  });

  it('are found out where one has no file', () => {
    const planted = new Map([
      ['a.tsx', '<DataTable label="x" />'],
      ['b.tsx', '<ExportButtons table="b" /><DataTable />'],
      ['decision/line-table.tsx', '<DataTable />'],
      ['decision/decide-page.tsx', '<LineTable />'],
    ]);
    expect(withoutFile(planted)).toEqual(['a.tsx', 'decision/line-table.tsx']);
  });
});
