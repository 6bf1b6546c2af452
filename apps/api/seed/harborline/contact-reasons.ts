import { divideHalfUp } from '@clout/domain';

/** Fully loaded cost of one live contact in cents, by channel. */
export const COST_PER_CONTACT = { phone: 801n, chat: 382n, email: 442n, branch: 400n, social: 500n } as const;
type LiveChannel = keyof typeof COST_PER_CONTACT;
const ORDER: readonly LiveChannel[] = ['phone', 'chat', 'email', 'branch', 'social'];

export interface ContactReason {
  readonly code: string;
  readonly reason: string;
  readonly demand: 'failure' | 'value';
  /** Live contacts a year, in the order phone, chat, e-mail, branch, social. */
  readonly contacts: readonly number[];
}
const row = (code: string, reason: string, demand: ContactReason['demand'], ...contacts: number[]): ContactReason => ({
  code,
  reason,
  demand,
  contacts,
});

/** Why customers contact the company live, per unit and year. */
export const CONTACT_REASONS: readonly ContactReason[] = [
  row('EB-HOLD', 'Deposit hold / where is my money', 'failure', 136_068, 39_882, 23_460, 28_152, 7_038),
  row('EB-CARD', 'Debit or ATM card problem', 'failure', 102_051, 29_912, 17_595, 21_114, 5_278),
  row('EB-FEE', 'Fee question or dispute', 'failure', 124_729, 36_558, 21_505, 25_806, 6_452),
  row('EB-LOGIN', 'Login or app access', 'failure', 113_390, 33_235, 19_550, 23_460, 5_865),
  row('EB-UNAUTHORISED', 'Unauthorised transaction', 'failure', 79_373, 23_264, 13_685, 16_422, 4_106),
  row('EB-OPEN', 'Open or close an account', 'value', 158_746, 46_529, 27_370, 32_844, 8_211),
  row('EB-BALANCE', 'Balance, payment, transfer help', 'value', 260_797, 76_440, 44_965, 53_958, 13_490),
  row('EB-ADVICE', 'Advice and new needs', 'value', 158_746, 46_529, 27_370, 32_844, 8_211),
  row('CD-CHARGE', 'What is this charge / dispute', 'failure', 92_290, 27_050, 15_912, 19_094, 4_774),
  row('CD-BLOCK', 'Fraud block / false decline', 'failure', 70_574, 20_686, 12_168, 14_602, 3_650),
  row('CD-FEE', 'Fees or interest question', 'failure', 54_288, 15_912, 9_360, 11_232, 2_808),
  row('CD-REWARDS', 'Rewards problem', 'failure', 32_573, 9_547, 5_616, 6_739, 1_685),
  row('CD-APPLICATION', 'Application status / refusal', 'failure', 27_144, 7_956, 4_680, 5_616, 1_404),
  row('CD-PAYMENT', 'Payment not posted', 'failure', 32_573, 9_547, 5_616, 6_739, 1_685),
  row('CD-LIMIT', 'Limit, plan, travel notice', 'value', 152_006, 44_554, 26_208, 31_450, 7_862),
  row('CD-LOST', 'Replace lost card', 'value', 81_432, 23_868, 14_040, 16_848, 4_212),
  row('HL-WHERE', 'Where is my loan', 'failure', 47_606, 13_954, 8_208, 9_850, 2_462),
  row('HL-ESCROW', 'Escrow, taxes, insurance', 'failure', 37_027, 10_853, 6_384, 7_661, 1_915),
  row('HL-DOCUMENT', 'Document asked again', 'failure', 23_803, 6_977, 4_104, 4_925, 1_231),
  row('HL-HARDSHIP', 'Hardship and options', 'value', 39_672, 11_628, 6_840, 8_208, 2_052),
  row('HL-TRANSFER', 'Servicing transfer', 'failure', 13_224, 3_876, 2_280, 2_736, 684),
  row('HL-PAYMENT', 'Payment processing', 'failure', 15_869, 4_651, 2_736, 3_283, 821),
  row('HL-PAYOFF', 'Payoff and closing', 'value', 87_278, 25_582, 15_048, 18_058, 4_514),
  row('AP-BILLING', 'Billing problem', 'failure', 24_499, 7_181, 4_224, 5_069, 1_267),
  row('AP-PHONE-FEE', 'Phone-payment fee', 'failure', 13_781, 4_039, 2_376, 2_851, 713),
  row('AP-TITLE', 'Title / lien release', 'failure', 15_312, 4_488, 2_640, 3_168, 792),
  row('AP-DUE-DATE', 'Change due date', 'value', 27_562, 8_078, 4_752, 5_702, 1_426),
  row('AP-STRUGGLE', 'Struggling to pay', 'value', 27_562, 8_078, 4_752, 5_702, 1_426),
  row('AP-ENQUIRY', 'New loan enquiry', 'value', 44_405, 13_015, 7_656, 9_187, 2_297),
  row('WM-TRANSFER-IN', 'Transfer-in status', 'failure', 23_751, 6_962, 4_095, 4_914, 1_228),
  row('WM-LOGIN', 'Login / security', 'failure', 19_001, 5_569, 3_276, 3_931, 983),
  row('WM-TAX', 'Tax documents', 'failure', 12_667, 3_713, 2_184, 2_621, 655),
  row('WM-FEE', 'Fee question', 'failure', 9_500, 2_785, 1_638, 1_966, 491),
  row('WM-ADVICE', 'Advice and review', 'value', 63_336, 18_564, 10_920, 13_104, 3_276),
  row('WM-ESTATE', 'Estate and beneficiary', 'value', 30_085, 8_818, 5_187, 6_224, 1_556),
  row('IN-STATUS', 'Claim status', 'failure', 41_853, 12_267, 7_216, 8_659, 2_165),
  row('IN-PREMIUM', 'Premium rise', 'failure', 24_731, 7_249, 4_264, 5_117, 1_279),
  row('IN-PROOF', 'Proof of insurance', 'failure', 15_219, 4_461, 2_624, 3_149, 787),
  row('IN-BILLING', 'Billing', 'failure', 17_122, 5_018, 2_952, 3_542, 886),
  row('IN-CLAIM', 'New claim', 'value', 57_072, 16_728, 9_840, 11_808, 2_952),
  row('IN-CHANGE', 'Change cover', 'value', 34_243, 10_037, 5_904, 7_085, 1_771),
];

/** What a year of one contact reason costs, in cents. */
export const reasonCost = (code: string): bigint => {
  const reason = CONTACT_REASONS.find((r) => r.code === code);
  if (!reason) throw new RangeError(`unknown contact reason ${code}`);
  return reason.contacts.reduce((cost, n, i) => cost + BigInt(n) * COST_PER_CONTACT[ORDER[i] ?? 'phone'], 0n);
};

/** Contact cost avoided a year when `basisPoints` of a reason's contacts no longer happen. */
export const contactsAvoided = (code: string, basisPoints: number): bigint =>
  divideHalfUp(reasonCost(code) * BigInt(basisPoints), 10_000n);
