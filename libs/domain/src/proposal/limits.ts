/** Limits on what one proposal may hold; lengths are in characters. */
export const PROPOSAL_LIMITS = {
  title: 200,
  text: 10_000,
  optionName: 100,
  bookKey: 64,
  metric: 200,
  unit: 50,
  figure: 100,
  reason: 2_000,
  options: 10,
  costLinesPerOption: 400,
  links: 100,
  editors: 20,
  words: 50,
  attachments: 20,
  /** Fiscal years a cost may lie in: the cycle's and this many after it. */
  yearsAhead: 10,
  customers: 2_147_483_647,
} as const;
