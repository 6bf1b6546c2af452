import type { AreaCode, UnitCode } from './shape';

/** The areas of the company's own cost report; the last one is spread over three of the taxonomy's areas. */
export const REPORT_AREAS = [
  'CONTACT_CENTRE',
  'BRANCH',
  'DIGITAL_IT',
  'OPERATIONS',
  'PRODUCT',
  'MARKETING',
  'RISK',
  'LEGAL',
  'SALES',
  'FINANCE_HR_FACILITIES',
] as const;
/** Annual operating expenditure in hundred thousand dollars, by unit, in the order of REPORT_AREAS. */
export const MATRIX: Readonly<Record<Exclude<UnitCode, 'CX' | 'CORP'>, readonly number[]>> = {
  EB: [127, 601, 346, 218, 73, 73, 182, 18, 36, 146],
  CD: [67, 19, 230, 202, 67, 96, 173, 19, 19, 68],
  HL: [44, 37, 126, 237, 30, 37, 96, 30, 59, 44],
  AP: [25, 12, 74, 115, 20, 20, 66, 12, 37, 29],
  WM: [23, 29, 104, 70, 29, 23, 52, 17, 191, 42],
  IN: [23, 6, 55, 96, 20, 26, 17, 12, 14, 21],
};

/** How 'Finance, HR & facilities' falls on the taxonomy's areas, in per cent. */
export const SHARED_SPLIT: readonly (readonly [AreaCode, bigint])[] = [
  ['FINANCE', 45n],
  ['HR', 25n],
  ['LOGISTICS', 30n],
];

/** Named categories outside the addressable base: total in minor units, and the areas that carry them. */
export const OUTSIDE: readonly {
  readonly category: string;
  readonly total: bigint;
  readonly areas: readonly AreaCode[];
  readonly account: Readonly<Partial<Record<AreaCode, string>>>;
}[] = [
  {
    category: 'Depreciation',
    total: 1_400_000_000n,
    areas: ['BRANCH', 'DIGITAL_IT'],
    account: { BRANCH: '7010 Depreciation of premises', DIGITAL_IT: '7020 Depreciation of systems' },
  },
  {
    category: 'Contractual',
    total: 1_200_000_000n,
    areas: ['BRANCH', 'DIGITAL_IT', 'OPERATIONS'],
    account: {
      BRANCH: '7110 Branch leases',
      DIGITAL_IT: '7120 Core system licence minimum',
      OPERATIONS: '7130 Processing volume minimum',
    },
  },
  {
    category: 'Statutory',
    total: 700_000_000n,
    areas: ['RISK', 'LEGAL'],
    account: { RISK: '7210 Supervision and deposit insurance', LEGAL: '7220 Regulatory filings' },
  },
  {
    category: 'Shared services',
    total: 1_200_000_000n,
    areas: ['FINANCE', 'HR', 'LOGISTICS'],
    account: {
      FINANCE: '7310 Group finance, allocated',
      HR: '7320 Group people services, allocated',
      LOGISTICS: '7330 Head office and facilities, allocated',
    },
  },
];

type Timing = 'FLAT' | 'DAYS' | 'CAMPAIGN';
/** Weight of each period in a year of 1,000 or so parts. */
export const TIMING: Readonly<Record<Timing, readonly bigint[]>> = {
  FLAT: [1n, 1n, 1n, 1n, 1n, 1n, 1n, 1n, 1n, 1n, 1n, 1n],
  DAYS: [31n, 28n, 31n, 30n, 31n, 30n, 31n, 31n, 30n, 31n, 30n, 31n],
  CAMPAIGN: [6n, 6n, 9n, 9n, 9n, 8n, 6n, 6n, 10n, 11n, 12n, 8n],
};

export interface AccountShare {
  readonly account: string;
  readonly category: string;
  readonly weight: bigint;
  readonly timing: Timing;
}
const people = (salaries: bigint, benefits: bigint): readonly AccountShare[] => [
  { account: '6010 Salaries and wages', category: 'Personnel', weight: salaries, timing: 'FLAT' },
  { account: '6030 Benefits', category: 'Personnel', weight: benefits, timing: 'FLAT' },
];
const other = (account: string, category: string, weight: bigint, timing: Timing = 'DAYS'): AccountShare => ({
  account,
  category,
  weight,
  timing,
});

/** What the addressable rest of each area is spent on. */
export const ACCOUNTS: Readonly<Record<Exclude<AreaCode, 'RND'>, readonly AccountShare[]>> = {
  CONTACT_CENTRE: [
    ...people(58n, 16n),
    other('6210 Telephony and contact platform', 'Technology', 12n),
    other('6310 Outsourced service', 'Services', 14n),
  ],
  BRANCH: [
    ...people(52n, 14n),
    other('6510 Premises running cost', 'Premises', 22n),
    other('6520 Cash handling', 'Services', 12n),
  ],
  DIGITAL_IT: [
    ...people(40n, 11n),
    other('6220 Software subscriptions', 'Technology', 27n),
    other('6230 Hosting', 'Technology', 14n),
    other('6320 Contractors', 'Services', 8n),
  ],
  OPERATIONS: [
    ...people(48n, 13n),
    other('6330 Processing services', 'Services', 27n),
    other('6530 Postage and printing', 'Services', 12n),
  ],
  PRODUCT: [...people(62n, 17n), other('6340 Research and advice', 'Services', 21n)],
  MARKETING: [
    ...people(22n, 6n),
    other('6410 Media', 'Marketing', 48n, 'CAMPAIGN'),
    other('6420 Campaign production', 'Marketing', 24n, 'CAMPAIGN'),
  ],
  SALES: [...people(55n, 14n), other('6110 Variable pay', 'Personnel', 31n, 'CAMPAIGN')],
  RISK: [
    ...people(52n, 14n),
    other('6240 Fraud-screening services', 'Technology', 24n),
    other('6340 Research and advice', 'Services', 10n),
  ],
  LEGAL: [...people(48n, 13n), other('6360 Outside counsel', 'Services', 39n)],
  FINANCE: [...people(60n, 16n), other('6340 Research and advice', 'Services', 24n)],
  HR: [...people(55n, 15n), other('6550 Training', 'Services', 30n)],
  LOGISTICS: [other('6510 Premises running cost', 'Premises', 60n), other('6540 Supplies', 'Services', 40n)],
};
