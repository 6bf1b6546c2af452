import { TIMING } from './opex-matrix';
import { costCentre, overPeriods } from './opex-base';
import { monthStart, periodEnd } from './calendar';
import type { AreaCode, OpeningCommitmentSeed, UnitCode } from './shape';

/** Unit, area, account, what was promised, yearly run-rate in thousand dollars, and years until the contract ends. */
const PROMISED: readonly (readonly [UnitCode, AreaCode, string, string, number, number])[] = [
  ['EB', 'DIGITAL_IT', '6220 Software subscriptions', 'Mobile app renewal, last stage', 4200, 1],
  ['EB', 'BRANCH', '6510 Premises running cost', 'Longer branch hours in forty towns', 3150, 2],
  ['EB', 'CONTACT_CENTRE', '6310 Outsourced service', 'Evening service line', 2400, 1],
  ['EB', 'OPERATIONS', '6330 Processing services', 'Same-day transfers', 2100, 2],
  ['CD', 'RISK', '6240 Fraud-screening services', 'Second fraud-screening provider', 2850, 2],
  ['CD', 'DIGITAL_IT', '6230 Hosting', 'Real-time card messages', 2000, 1],
  ['CD', 'MARKETING', '6420 Campaign production', 'Welcome programme for new cards', 1400, 1],
  ['HL', 'OPERATIONS', '6330 Processing services', 'Electronic closings', 2600, 2],
  ['HL', 'DIGITAL_IT', '6220 Software subscriptions', 'Borrower portal', 2215, 3],
  ['AP', 'OPERATIONS', '6330 Processing services', 'Dealer paperwork scanned at source', 1500, 1],
  ['AP', 'CONTACT_CENTRE', '6210 Telephony and contact platform', 'Call-back instead of waiting', 1170, 2],
  ['WM', 'SALES', '6110 Variable pay', 'Adviser pay tied to clients who stay', 2265, 1],
  ['WM', 'DIGITAL_IT', '6220 Software subscriptions', 'Client reporting', 1510, 2],
  ['IN', 'OPERATIONS', '6330 Processing services', 'Claims photographs by phone', 1090, 1],
  ['IN', 'PRODUCT', '6340 Research and advice', 'Plain-language policies', 800, 1],
];

/** What the company has already promised out of the year's envelope when the year opens: 31.25 m on both measures. */
export const openingCommitments = (fiscalYear: number): readonly OpeningCommitmentSeed[] =>
  PROMISED.map(([unit, area, account, title, thousands, years], index) => {
    const amount = BigInt(thousands) * 100_000n;
    return {
      code: `OC-${String(index + 1).padStart(2, '0')}`,
      unit,
      costCentre: costCentre(unit, area),
      account,
      title,
      inYear: amount,
      runRate: amount,
      byPeriod: overPeriods(amount, TIMING.FLAT),
      contractEnd: periodEnd(fiscalYear + years - 1, 12),
      absorbsOn: monthStart(fiscalYear, 12),
    };
  });
