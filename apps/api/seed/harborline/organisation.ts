import type { InitiativeTypeCode, StageCode } from './proposal-shape';
import type { AreaCode, LegalEntity, MemberSeed, Named, UnitSeed } from './shape';

const named = <Code extends string>(rows: readonly (readonly [Code, string])[]): readonly Named<Code>[] =>
  rows.map(([code, name]) => ({ code, name }));
const million = (amount: number): bigint => BigInt(amount) * 100_000_000n;

/** Six P&Ls, the CX office that owns shared infrastructure, and the unit whose cost reaches the P&Ls as allocations. */
export const UNITS: readonly UnitSeed[] = [
  ['EB', 'Everyday Banking', 'P_AND_L', 'Harborline Bank', 1_150_000, 318],
  ['CD', 'Cards', 'P_AND_L', 'Harborline Bank', 780_000, 176],
  ['HL', 'Home Lending', 'P_AND_L', 'Harborline Bank', 190_000, 104],
  ['AP', 'Auto & Personal', 'P_AND_L', 'Harborline Bank', 240_000, 69],
  ['WM', 'Wealth', 'P_AND_L', 'Harborline Securities', 130_000, 97],
  ['IN', 'Insurance', 'P_AND_L', 'Harborline Insurance', 410_000, 48],
  ['CX', 'Customer Experience Office', 'CX_OFFICE', 'Harborline Bank', 0, 0],
  ['CORP', 'Corporate Services', 'CORPORATE', 'Harborline Bank', 0, 0],
].map(
  ([code, name, kind, legalEntity, customers, revenue]) =>
    ({ code, name, kind, legalEntity, customers, annualNetRevenue: million(Number(revenue)) }) as UnitSeed,
);

export const LEGAL_ENTITIES: readonly LegalEntity[] = [
  'Harborline Bank',
  'Harborline Insurance',
  'Harborline Securities',
];

export const REGIONS = named([
  ['NORTH_COAST', 'North Coast'],
  ['MIDLANDS', 'Midlands'],
  ['SOUTH_BAY', 'South Bay'],
  ['WESTERN', 'Western'],
]);

export const FUNCTIONAL_AREAS = named<AreaCode>([
  ['CONTACT_CENTRE', 'Contact centre & service'],
  ['BRANCH', 'Branch/store & distribution'],
  ['DIGITAL_IT', 'Digital & IT'],
  ['OPERATIONS', 'Operations & fulfilment'],
  ['PRODUCT', 'Product'],
  ['MARKETING', 'Marketing'],
  ['SALES', 'Sales & advisers'],
  ['RISK', 'Risk, fraud & compliance'],
  ['LEGAL', 'Legal'],
  ['FINANCE', 'Finance'],
  ['HR', 'HR & training'],
  ['LOGISTICS', 'Logistics/supply'],
  ['RND', 'R&D'],
]);

export const TOUCHPOINTS = named([
  ['ADVERTISEMENT', 'Advertisement'],
  ['WEBSITE_PAGE', 'Website page'],
  ['PRODUCT_FINDER', 'Product finder or quote'],
  ['APPLICATION', 'Application or order form'],
  ['BRANCH_VISIT', 'Store or branch visit'],
  ['ADVISER_MEETING', 'Sales or adviser meeting'],
  ['DISCLOSURE', 'Contract or disclosure'],
  ['ONBOARDING_MESSAGE', 'Onboarding message'],
  ['ARRIVAL', 'Delivery, card or policy arrival'],
  ['ACTIVATION', 'Set-up or activation'],
  ['PRODUCT_IN_USE', 'Product in use'],
  ['APP_HOME', 'App home'],
  ['STATEMENT', 'Bill or statement'],
  ['PAYMENT', 'Payment'],
  ['ALERT', 'Notification or alert'],
  ['HELP_ARTICLE', 'Help article'],
  ['IVR', 'IVR'],
  ['AGENT_CALL', 'Call with agent'],
  ['CHAT', 'Chat or messaging'],
  ['COMPLAINT', 'Complaint'],
  ['CLAIM', 'Claim, dispute or return'],
  ['REPAIR_VISIT', 'Repair or field visit'],
  ['RENEWAL', 'Renewal or price change'],
  ['CLOSING', 'Cancellation or closing'],
]);

export const CHANNELS = named([
  ['PHONE_AGENT', 'Phone agent'],
  ['IVR_BOT', 'IVR or voice bot'],
  ['WEB', 'Web'],
  ['MOBILE_APP', 'Mobile app'],
  ['CHAT_BOT', 'Chat or bot'],
  ['EMAIL', 'E-mail'],
  ['SMS_PUSH', 'SMS or push'],
  ['SOCIAL_PUBLIC', 'Social public'],
  ['SOCIAL_PRIVATE', 'Social private'],
  ['LETTER', 'Letter'],
  ['BRANCH_STORE', 'Branch or store'],
  ['FIELD_PARTNER', 'Field, partner or dealer'],
  ['MARKETPLACE', 'Marketplace or review site'],
  ['VIDEO', 'Video or meeting'],
]);

export const PRODUCT_LINES = named([
  ['EVERYDAY_BANKING', 'Everyday banking'],
  ['CARDS', 'Cards'],
  ['HOME_LENDING', 'Home lending'],
  ['AUTO_PERSONAL', 'Auto & personal'],
  ['WEALTH', 'Wealth'],
  ['INSURANCE', 'Insurance'],
]);

export const JOURNEY_STAGES = named<StageCode>([
  ['AWARE', 'Become aware'],
  ['CHOOSE', 'Choose'],
  ['BUY', 'Buy or apply'],
  ['ONBOARD', 'Onboard and activate'],
  ['USE', 'Use and pay'],
  ['HELP', 'Get help'],
  ['RECOVER', 'Recover: complain, dispute, claim, return'],
  ['RENEW', 'Renew and expand'],
  ['LEAVE', 'Leave and win back'],
]);

export const INITIATIVE_TYPES = named<InitiativeTypeCode>([
  ['PROCESS_REDESIGN', 'Process redesign'],
  ['POLICY_CHANGE', 'Policy change'],
  ['IT_DIGITAL', 'IT or digital'],
  ['INFRASTRUCTURE', 'Infrastructure across P&Ls'],
  ['PEOPLE_TRAINING', 'People, training, authority'],
  ['VENDOR_CONTRACT', 'Vendor or contract'],
  ['PROACTIVE', 'Proactive or prevention'],
  ['MEASUREMENT', 'Measurement or enabler'],
]);

const member = (
  key: string,
  name: string,
  title: string,
  roles: MemberSeed['roles'],
  more: Partial<Pick<MemberSeed, 'units' | 'partner'>> = {},
): MemberSeed => ({
  key,
  name,
  title,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@harborline.example`,
  roles,
  units: [],
  ...more,
});

/** Invented people. CX_EXECUTIVE and FINANCE never share a person with COO, nor ADMIN with a role that moves money. */
export const MEMBERS: readonly MemberSeed[] = [
  member('leader-eb', 'Maria Delgado', 'President, Everyday Banking', ['PNL_LEADER'], { units: ['EB'] }),
  member('leader-cd', 'Tobias Lindqvist', 'President, Cards', ['PNL_LEADER'], { units: ['CD'] }),
  member('leader-hl', 'Ruth Abernathy', 'President, Home Lending', ['PNL_LEADER'], { units: ['HL'] }),
  member('leader-ap', 'Desmond Okafor', 'President, Auto & Personal', ['PNL_LEADER'], { units: ['AP'] }),
  member('leader-wm', 'Helen Marchetti', 'President, Wealth', ['PNL_LEADER'], { units: ['WM'] }),
  member('leader-in', 'Samir Haddad', 'President, Insurance', ['PNL_LEADER'], { units: ['IN'] }),
  member('cx', 'Nora Whitfield', 'Senior Vice President, Customer Experience', ['CX_EXECUTIVE'], { units: ['CX'] }),
  member('cx-deputy', 'Julian Ashworth', 'Head of the CX Portfolio', ['CX_EXECUTIVE'], { units: ['CX'] }),
  member('coo', 'Victor Castellan', 'Chief Operating Officer', ['COO']),
  member('coo-alternate', 'Grace Thornbury', 'Chief Administrative Officer', ['COO']),
  member('finance-preparer', 'Priya Raman', 'Financial Planning Lead', ['FINANCE']),
  member('finance-certifier', 'Leonard Buckley', 'Group Controller', ['FINANCE']),
  member('auditor', 'Ingrid Solberg', 'Internal Audit', ['AUDITOR']),
  member('admin', 'Owen Pritchard', 'Member Administration', ['ADMIN']),
  member('panel-technology', 'Mei Tanaka', 'Technology Partner', ['PANELLIST'], {
    partner: { area: 'DIGITAL_IT', criteria: ['FEASIBILITY', 'REACH'] },
  }),
  member('panel-marketing', 'Carlos Benitez', 'Marketing Partner', ['PANELLIST'], {
    partner: { area: 'MARKETING', criteria: ['CUSTOMER_VALUE', 'REACH'] },
  }),
  member('panel-legal', 'Amara Nwosu', 'Legal Partner', ['PANELLIST'], {
    partner: { area: 'LEGAL', criteria: ['EVIDENCE', 'FEASIBILITY'] },
  }),
  member('panel-product', 'Jonas Keller', 'Product Partner', ['PANELLIST'], {
    partner: { area: 'PRODUCT', criteria: ['CUSTOMER_VALUE', 'BUSINESS_VALUE'] },
  }),
  member('panel-finance', 'Beatrice Olsen', 'Finance Partner', ['PANELLIST'], {
    partner: { area: 'FINANCE', criteria: ['BUSINESS_VALUE', 'EVIDENCE'] },
  }),
];
