import { type FieldProblem, type Result, ok, refuse } from '../result';
import type { ExpectedBenefit, ExpectedOutcome, FundingOption, Sponsorship } from './initiative';
import type { SponsorshipAnswer } from './sponsorship';

/** One thing an initiative needs before it can be submitted. */
export interface CheckItem {
  readonly field: string;
  readonly label: string;
  readonly met: boolean;
  /** What stands, or what would make it pass. */
  readonly message: string;
}

/** The whole checklist, and what of it is missing as field problems. */
export interface SubmissionCheck {
  readonly complete: boolean;
  readonly items: readonly CheckItem[];
  readonly missing: readonly FieldProblem[];
}

/** As much of an initiative as the checklist looks at. */
export interface Checked {
  readonly code: string;
  readonly title: string;
  readonly problem: string;
  readonly action: string;
  readonly sponsorship: Sponsorship;
  readonly businessUnitId: string | null;
  readonly ownerId: string | null;
  readonly functionalAreaIds: readonly string[];
  readonly touchpointIds: readonly string[];
  readonly outcome: ExpectedOutcome | null;
  readonly benefit: ExpectedBenefit | null;
  readonly options: readonly Pick<FundingOption, 'name' | 'proposed' | 'costs'>[];
}

/** A unit that was asked to sponsor CX infrastructure, and what it answered. */
export interface AskedUnit {
  readonly unitName: string;
  readonly answer: SponsorshipAnswer;
}

const item = (field: string, label: string, met: boolean, missing: string): CheckItem => ({
  field,
  label,
  met,
  message: met ? 'Done.' : missing,
});

const optionItems = ({ options }: Checked): readonly CheckItem[] => {
  const free = options.filter((option) => !option.costs.some((line) => line.amount > 0n)).map((o) => o.name);
  const proposed = options.filter((option) => option.proposed).length;
  const needed =
    options.length === 0
      ? 'Add a funding option with its cost by period.'
      : `Add the cost by period of: ${free.join(', ')}.`;
  return [
    item('options', 'Funding options with cost', options.length > 0 && free.length === 0, needed),
    item(
      'options.proposed',
      'One proposed option',
      proposed === 1,
      'Mark exactly one funding option as the proposed one.',
    ),
  ];
};

const outcomeItem = ({ outcome }: Checked): CheckItem => {
  const lacks = [
    ...(outcome === null || outcome.metric === '' ? ['the metric'] : []),
    ...(outcome?.baseline ? [] : ['the baseline it starts from']),
    ...(outcome?.target ? [] : ['the target it shall reach']),
    ...(outcome?.byWhen ? [] : ['the date by when']),
  ];
  return item('outcome', 'Expected customer outcome', lacks.length === 0, `Say ${lacks.join(', ')}.`);
};

const infrastructureItems = (checked: Checked, asked: readonly AskedUnit[]): readonly CheckItem[] => {
  const named = (answer: SponsorshipAnswer) => asked.filter((unit) => unit.answer === answer).map((u) => u.unitName);
  const [open, sponsored] = [named('OPEN'), named('SPONSORED')];
  const missing =
    sponsored.length > 0
      ? `${sponsored.join(', ')} would sponsor it: let that unit propose it and withdraw this one.`
      : open.length > 0
        ? `Wait for the answer of ${open.join(', ')} or for the last day to pass.`
        : 'Ask the units it would serve for sponsorship; their refusal or silence shows that nobody else will.';
  return [
    item(
      'functionalAreaIds',
      'Two functional areas or more',
      checked.functionalAreaIds.length >= 2,
      'CX infrastructure crosses silos: name at least two functional areas.',
    ),
    item(
      'sponsorshipRequests',
      'Refused by other units',
      asked.length > 0 && open.length + sponsored.length === 0,
      missing,
    ),
  ];
};

/** The checklist of an initiative; for CX infrastructure also that it will not happen otherwise. */
export const submissionCheck = (checked: Checked, asked: readonly AskedUnit[]): SubmissionCheck => {
  const items: readonly CheckItem[] = [
    item('title', 'Title', checked.title !== '', 'Give it a title.'),
    item('problem', 'Problem', checked.problem !== '', 'Describe the customer problem.'),
    item('action', 'Action', checked.action !== '', 'Describe what will be done.'),
    item('ownerId', 'Owner', checked.ownerId !== null, 'Name the member who answers for it.'),
    item(
      'businessUnitId',
      'Business unit',
      checked.businessUnitId !== null,
      'Choose the business unit that proposes it.',
    ),
    ...(checked.sponsorship === 'CX_INFRASTRUCTURE'
      ? []
      : [
          item(
            'functionalAreaIds',
            'Functional area',
            checked.functionalAreaIds.length >= 1,
            'Name at least one functional area that takes part.',
          ),
        ]),
    item(
      'touchpointIds',
      'Touchpoint',
      checked.touchpointIds.length >= 1,
      'Name at least one touchpoint that changes.',
    ),
    ...optionItems(checked),
    outcomeItem(checked),
    item(
      'benefit',
      'Expected benefit',
      (checked.benefit?.description ?? '') !== '',
      'Describe what the company gets from it.',
    ),
    ...(checked.sponsorship === 'CX_INFRASTRUCTURE' ? infrastructureItems(checked, asked) : []),
  ];
  const missing = items.filter((i) => !i.met).map((i) => ({ field: i.field, message: i.message }));
  return { complete: missing.length === 0, items, missing };
};

/** A complete checklist passes; else INCOMPLETE with every missing thing. */
export const requireComplete = (checked: Checked, asked: readonly AskedUnit[]): Result<void> => {
  const check = submissionCheck(checked, asked);
  if (check.complete) return ok(undefined);
  return refuse('INCOMPLETE', `${checked.code} lacks: ${check.missing.map((m) => m.field).join(', ')}.`, {
    field: check.missing[0]?.field,
    problems: check.missing,
    remedy: check.missing.map((m) => m.message).join(' '),
  });
};
