import type { Method, Standing } from './method';

const STANDING: Readonly<Record<Standing, string>> = {
  PUBLIC: 'public source',
  STANDARD: 'standard literature',
  PROPOSAL: 'a proposal of this product',
};

const entry = (one: Method): string =>
  [
    `### ${one.title}`,
    '',
    `- Method: \`${one.name}\`, version ${one.version}`,
    `- Unit: ${one.unit}`,
    `- Formula: \`${one.formula}\``,
    `- At the edges: ${one.edges}`,
    `- Source: ${one.source} (${STANDING[one.standing]})`,
  ].join('\n');

/** The page of all methods as Markdown; chapters in the order in which they first appear. */
export const methodsPage = (methods: readonly Method[]): string => {
  const chapters = [...new Set(methods.map((one) => one.chapter))];
  const sections = chapters.map((title) =>
    [`## ${title}`, ...methods.filter((one) => one.chapter === title).map(entry)].join('\n\n'),
  );
  const head = [
    '# Methods',
    'Every number on screen is computed by one of these methods and can be opened to it. Generated from the registry in',
    '`libs/domain` by `npm run methods`; worked cases with sources are in `libs/domain/golden/cases` and run by',
    '`npm run golden`.',
  ];
  const rules = [
    'Money is integer minor units, rounded only at display and at the journal; rates are decimals. A ratio without a',
    'denominator is no number, with the reason; a missing input makes a result incomplete, never 0; equal values share a',
    'rank; simulations show seed and draws; intervals are 95 % unless said.',
  ];
  return `${[`${head[0]}\n\n${head.slice(1).join('\n')}`, rules.join('\n'), ...sections].join('\n\n')}\n`;
};
