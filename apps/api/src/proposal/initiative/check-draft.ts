import {
  type DraftRequest,
  type FieldProblem,
  type FundedYear,
  type FundingCycle,
  type LinkedInitiative,
  type Result,
  checkLinks,
  invalid,
  ok,
  readDraft,
  sponsorshipFault,
} from '@clout/domain';
import { type MemberRow, members } from '../../organisation/member.store';
import { type OrganizationRow, businessUnits, organization, terms } from '../../organisation/organisation.store';
import type { Tx } from '../../platform/database/transaction';
import type { DraftToKeep } from './initiative-write.store';
import { headsInCycle } from './initiative.store';

type BusinessUnit = Awaited<ReturnType<typeof businessUnits>>[number];
type Term = Awaited<ReturnType<typeof terms>>[number];

/** What drafts of a cycle are checked against: read once, however many drafts. */
export interface DraftContext {
  readonly cycle: FundingCycle;
  readonly year: FundedYear;
  readonly organization: OrganizationRow;
  readonly units: readonly BusinessUnit[];
  readonly members: readonly MemberRow[];
  readonly terms: readonly Term[];
}

export async function draftContext(tx: Tx, cycle: FundingCycle): Promise<DraftContext> {
  const row = await organization(tx);
  return {
    cycle,
    year: { fiscalYear: cycle.fiscalYear, calendar: row },
    organization: row,
    units: await businessUnits(tx),
    members: await members(tx),
    terms: await terms(tx),
  };
}

/** The draft to check, as part of which initiative: null ids while it is being created. */
export interface DraftToCheck {
  readonly initiativeId: string | null;
  /** Ids that its options have now. */
  readonly optionIds: readonly string[];
  readonly unit: BusinessUnit;
  readonly request: DraftRequest;
}

/** Words that are none of the organisation's; a new initiative takes no retired ones, an older one keeps its own. */
const unknownTerms = (
  context: DraftContext & { readonly fresh: boolean },
  field: string,
  kind: Term['kind'],
  what: string,
  ids: readonly string[],
) =>
  ids.flatMap((id, i): FieldProblem[] => {
    const term = context.terms.find((one) => one.id === id && one.kind === kind);
    if (!term) return [{ field: `${field}[${i}]`, message: `is not a ${what} of this organisation` }];
    return term.retired && context.fresh
      ? [{ field: `${field}[${i}]`, message: `${term.name} is retired: choose another ${what}` }]
      : [];
  });

/** What is wrong with the ids that a draft names, but for other initiatives. */
const referenceProblems = (known: DraftContext, check: DraftToCheck): FieldProblem[] => {
  const { request, unit, optionIds } = check;
  const context = { ...known, fresh: check.initiativeId === null };
  const active = (id: string) => context.members.find((member) => member.id === id && member.active);
  const owner = request.ownerId === null ? undefined : active(request.ownerId);
  const type = request.typeId;
  const sponsorship = sponsorshipFault(request.sponsorship, unit.kind);
  return [
    ...(context.fresh && unit.retired
      ? [{ field: 'businessUnitId', message: 'is retired: nothing new is proposed for it' }]
      : []),
    ...(owner ? [] : [{ field: 'ownerId', message: 'must be an active member who answers for it' }]),
    ...request.editorIds.flatMap((id, i) =>
      active(id)?.businessUnitIds.includes(unit.id)
        ? []
        : [{ field: `editorIds[${i}]`, message: `is not an active member of ${unit.name}` }],
    ),
    ...unknownTerms(context, 'functionalAreaIds', 'FUNCTIONAL_AREA', 'functional area', request.functionalAreaIds),
    ...unknownTerms(context, 'touchpointIds', 'TOUCHPOINT', 'touchpoint', request.touchpointIds),
    ...unknownTerms(context, 'channelIds', 'CHANNEL', 'channel', request.channelIds),
    ...unknownTerms(context, 'productLineIds', 'PRODUCT_LINE', 'product line', request.productLineIds),
    ...(type === null || context.terms.some((term) => term.id === type && term.kind === 'INITIATIVE_TYPE')
      ? []
      : [{ field: 'typeId', message: 'is not a kind of initiative of this organisation' }]),
    ...request.options.flatMap((option, i) =>
      option.id === null || option.id === undefined || optionIds.includes(option.id)
        ? []
        : [{ field: `options[${i}].id`, message: 'is not an option of this initiative' }],
    ),
    ...(sponsorship ? [sponsorship] : []),
  ];
};

/** Checks a draft but for its links; every problem at once. */
export const checkContent = (context: DraftContext, check: DraftToCheck): Result<Omit<DraftToKeep, 'codes'>> => {
  const read = readDraft(check.request, context.year);
  const problems = [...(read.ok ? [] : read.refusal.problems), ...referenceProblems(context, check)];
  const { ownerId } = check.request;
  if (!read.ok || problems.length > 0 || ownerId === null) return invalid(problems);
  return ok({ draft: { ...read.value, ownerId }, year: context.year });
};

/** Checks a draft with its dependencies and exclusions among the initiatives that the session may see. */
export async function checkDraft(tx: Tx, context: DraftContext, check: DraftToCheck): Promise<Result<DraftToKeep>> {
  const content = checkContent(context, check);
  if (!content.ok) return content;
  const { requiresIds, excludesIds } = check.request;
  const others: readonly LinkedInitiative[] =
    requiresIds.length + excludesIds.length === 0 ? [] : await headsInCycle(tx, context.cycle.id);
  const known = new Map(others.map((other) => [other.id, other]));
  const links = checkLinks({ id: check.initiativeId, cycleId: context.cycle.id, requiresIds, excludesIds }, known);
  if (!links.ok) return links;
  return ok({ ...content.value, codes: new Map(others.map((other) => [other.id, other.code])) });
}
