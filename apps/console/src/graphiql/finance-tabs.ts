import * as acting from './acting';
import * as governance from './acting-governance';
import * as reading from './reading';
import type { ReadyTab } from './ready-tabs';
import { signTabs } from './sign-tabs';
import { say } from './tab-words';
import type { Work } from './work';

/** What waits for FINANCE: mandates granted, bases that somebody else imported, accepted initiatives to be certified. */
const secondHand = ({ work, member, inCycle }: Work): readonly ReadyTab[] => [
  ...(work.mandates ?? [])
    .filter((one) => one.state === 'PROPOSED')
    .slice(0, 2)
    .map((one) => ({
      title: say('Countersign the mandate of {}', one.fiscalYear),
      query: governance.COUNTERSIGN,
      variables: { id: one.id, expectedVersion: one.version },
    })),
  ...(work.opexBaseVersions ?? [])
    .filter((one) => one.state === 'IMPORTED' && one.importedBy.id !== member.id)
    .slice(0, 2)
    .map((one) => ({
      title: say('Certify base {} number {}', one.fiscalYear, one.number),
      query: governance.CERTIFY_BASE,
      variables: { id: one.id },
    })),
  ...(inCycle.initiatives?.nodes ?? [])
    .filter((one) => one.state === 'ACCEPTED' && !one.certifiedAt)
    .slice(0, 1)
    .map((one) => ({
      title: say('Certify the cost of {}', one.code),
      query: governance.CERTIFY_INITIATIVE,
      variables: { id: one.id, expectedVersion: one.version, costs: [], note: null },
    })),
];

/** The company's own ledger: what is ready for it, and its answer to what it was sent. */
const transfers = ({ cycle, inCycle }: Work): readonly ReadyTab[] => {
  if (!cycle) return [];
  const sent = (inCycle.budgetTransfers ?? []).map((one) => one.id);
  const confirm = { cycleId: cycle.id, ids: sent, posted: true, externalReference: '' };
  return [
    { title: say('Export budget transfers'), query: governance.EXPORT_TRANSFERS, variables: { cycleId: cycle.id } },
    ...(sent.length > 0
      ? [{ title: say('Confirm exported transfers'), query: governance.CONFIRM_TRANSFERS, variables: confirm }]
      : []),
  ];
};

/** The year: what its close would do, and the act, for exactly the figures that were read; not while something waits. */
const closing = ({ cycle, inCycle }: Work): readonly ReadyTab[] => {
  if (!cycle) return [];
  const { fiscalYear } = cycle;
  const read = { title: say('Close of {}', fiscalYear), query: reading.YEAR_CLOSE, variables: { fiscalYear } };
  const close = inCycle.fiscalYearClose;
  if (!close || close.closed || close.blockers.length > 0) return [read];
  const variables = { fiscalYear, reason: say('Year end.'), expectedDigest: close.digest };
  return [read, { title: say('Close fiscal year {}', fiscalYear), query: governance.CLOSE_YEAR, variables }];
};

/** Imports as previews: nothing is kept until `preview` is false. */
const imports = ({ work, cycle }: Work): readonly ReadyTab[] => {
  const year = cycle?.fiscalYear ?? 2026;
  const file = { fiscalYear: year, sourceSystem: 'ledger', preview: true };
  const { currency } = work.organization;
  return [
    {
      title: say('Preview a base'),
      query: acting.PREVIEW_BASE,
      variables: {
        input: {
          ...file,
          kind: 'BUDGET',
          label: say('Budget'),
          asOf: `${year}-01-01`,
          currency,
          content: 'unit,amount,category\nUnit A,1200.50,Operations\n',
          mapping: { businessUnitColumn: 'unit', amountColumn: 'amount', categoryColumn: 'category' },
        },
      },
    },
    {
      title: say('Preview opening commitments'),
      query: governance.PREVIEW_OPENING,
      variables: {
        input: {
          ...file,
          currency,
          controlTotal: '120050',
          content: 'unit,in_year,reference\nUnit A,1200.50,PO-1\n',
          mapping: { businessUnitColumn: 'unit', inYearColumn: 'in_year', referenceColumn: 'reference' },
        },
      },
    },
    {
      title: say('Preview actuals'),
      query: governance.PREVIEW_ACTUALS,
      variables: {
        input: {
          ...file,
          kind: 'ACTUAL',
          cycleId: cycle?.id ?? null,
          controlTotal: '120050',
          content: 'initiative,period,document,amount\nA-01,1,INV-1,1200.50\n',
          mapping: {
            initiativeColumn: 'initiative',
            periodColumn: 'period',
            documentColumn: 'document',
            amountColumn: 'amount',
          },
        },
      },
    },
  ];
};

/** What FINANCE does by GraphQL: what waits for a signature or a second hand, imports, then how things stand. */
export const financeTabs = (all: Work): readonly ReadyTab[] => {
  const keyed = all.cycle ? { cycleId: all.cycle.id } : undefined;
  return [
    ...signTabs(all),
    ...secondHand(all),
    ...transfers(all),
    ...closing(all),
    { title: say('Base versions'), query: reading.BASES },
    ...imports(all),
    ...(keyed
      ? [
          { title: say('How full is the cap'), query: reading.ENVELOPE, variables: keyed },
          { title: say('Positions of the units'), query: reading.POSITIONS, variables: keyed },
          { title: say('Ledger'), query: reading.LEDGER, variables: keyed },
        ]
      : []),
    { title: say('Is the record intact'), query: reading.RECORD_CHECK },
  ];
};
