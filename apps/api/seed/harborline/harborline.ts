import { sum } from '@clout/domain';
import { fiscalYear, readDay } from './calendar';
import { casesOf } from './cases/build-cases';
import { openingCommitments } from './commitments';
import { cyclesAround } from './cycles';
import { opexRows } from './opex-base';
import {
  CHANNELS,
  FUNCTIONAL_AREAS,
  INITIATIVE_TYPES,
  JOURNEY_STAGES,
  LEGAL_ENTITIES,
  MEMBERS,
  PRODUCT_LINES,
  REGIONS,
  TOUCHPOINTS,
  UNITS,
} from './organisation';
import { initiativesOf } from './portfolio';
import { CRITERIA, panelScores } from './scoring';
import type { MandateSeed, OpexBaseSeed } from './shape';

/** Categories outside the addressable base; with the allocated rows, which are 'Shared services', they are 45.0 m. */
export const EXCLUDED_CATEGORIES = ['Statutory', 'Contractual', 'Depreciation', 'Shared services'] as const;

/** The OpEx base of a fiscal year: past years are scaled actuals, the running and later ones the same budget. */
export const opexBaseOf = (year: number, runningYear: number): OpexBaseSeed => {
  const past = year < runningYear;
  const rows = opexRows(past ? BigInt(100 - 3 * Math.min(runningYear - year, 5)) : 100n);
  return {
    fiscalYear: year,
    kind: past ? 'ACTUAL' : 'BUDGET',
    label: past ? `FY${year} as closed` : `FY${year} budget`,
    asOf: past ? `${year + 1}-01-31` : `${year - 1}-10-31`,
    sourceSystem: 'Harborline general ledger',
    controlTotal: sum(rows.filter((r) => r.flow === 'expense').map((r) => r.amount)),
    rows,
  };
};

/** 10 % of the addressable base with 5 % of it in reserve, granted by the COO and countersigned by FINANCE. */
export const mandateOf = (year: number): MandateSeed => ({
  fiscalYear: year,
  capShare: 1000,
  reserveShare: 500,
  excludedCategories: EXCLUDED_CATEGORIES,
  contributionRule: 'PRO_RATA_ADDRESSABLE',
  carryOverRule: 'LAPSE',
  absorbAfterPeriods: 12,
  approvalThresholds: [
    { above: 0n, role: 'COO', count: 1 },
    { above: 1_500_000_000n, role: 'FINANCE', count: 1 },
  ],
  grantedBy: 'coo',
  countersignedBy: 'finance-certifier',
  alternateApprover: 'coo-alternate',
});

/**
 * The demo company, dated relative to the day of seeding (ISO date): two closed fiscal years, the running one and the
 * next, whose main round holds the sixty initiatives. Pure and deterministic; invented except where README.md says.
 */
export const buildHarborline = ({ today }: { readonly today: string }) => {
  const running = readDay(today).year;
  const years = [running - 2, running - 1, running, running + 1];
  return {
    organization: {
      slug: 'harborline',
      name: 'Harborline Financial Group',
      currency: 'USD',
      minorUnitDigits: 2,
      fiscalYearStartMonth: 1,
      calendarPattern: 'MONTHS_12',
      staff: 2_900,
    },
    runningFiscalYear: running,
    planningFiscalYear: running + 1,
    fiscalYears: years.map((year) => fiscalYear(year, today)),
    legalEntities: LEGAL_ENTITIES,
    businessUnits: UNITS,
    regions: REGIONS,
    functionalAreas: FUNCTIONAL_AREAS,
    touchpoints: TOUCHPOINTS,
    channels: CHANNELS,
    productLines: PRODUCT_LINES,
    journeyStages: JOURNEY_STAGES,
    initiativeTypes: INITIATIVE_TYPES,
    members: MEMBERS,
    bases: years.map((year) => opexBaseOf(year, running)),
    mandates: years.map(mandateOf),
    openingCommitments: years.map((year) => ({ fiscalYear: year, commitments: openingCommitments(year) })),
    cycles: cyclesAround(running),
    initiatives: initiativesOf(running + 1),
    cases: casesOf(running + 1, today),
    criteria: CRITERIA,
    panelScores: panelScores(),
  };
};
export type HarborlineSeed = ReturnType<typeof buildHarborline>;
