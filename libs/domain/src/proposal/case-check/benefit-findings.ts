import { jointSaving } from '../business-case/benefit-overlap';
import type { CaseFacts } from './case-facts';
import { type Finding, finding } from './finding';

/** Claims above a baseline, and claims of several on one. */
export const claimFindings = ({ benefits, claimsOnBaselines }: CaseFacts): readonly Finding[] =>
  benefits.flatMap(({ baseline, description }) => {
    if (!baseline) return [];
    const { id, quantity, claimed } = baseline;
    const claims = claimsOnBaselines.get(id) ?? [];
    const joint = jointSaving(
      quantity,
      claims.map((one) => ({ id: one.initiative, reduction: one.share })),
    );
    const others = new Set(claims.map((one) => one.initiative)).size;
    return [
      ...(claimed > quantity
        ? [
            finding(
              'BENEFIT_ABOVE_BASELINE',
              'Benefit larger than its baseline',
              'BLOCK',
              `${description}: ${claimed} of ${quantity}`,
              'Claim at most what there is.',
            ),
          ]
        : []),
      ...(others > 1
        ? [
            finding(
              'BENEFIT_CLAIMED_TWICE',
              'Benefit claimed twice',
              'WARN',
              `${others} initiatives claim from ${id}${joint.known ? `: together ${Math.round(joint.value.saved)}, not ${Math.round(joint.value.naive)}` : ''}`,
              'Credit the joint saving by the product rule, never the sum.',
            ),
          ]
        : []),
    ];
  });

/** What a benefit leaves open. */
export const benefitFindings = ({ benefits }: CaseFacts): readonly Finding[] =>
  benefits.flatMap(({ description, ownerId, cashable, release, jobs, type }) => [
    ...(ownerId === null
      ? [
          finding(
            'NO_BENEFIT_OWNER',
            'Benefit without an owner',
            'WARN',
            description,
            'Name who answers for it after go-live.',
          ),
        ]
      : []),
    ...(cashable && release === null
      ? [
          finding(
            'CASHABLE_WITHOUT_RELEASE',
            'Cashable without a budget line',
            'BLOCK',
            description,
            'Name the budget line, the year and the owner that give it up, or call it not cashable.',
          ),
        ]
      : []),
    ...(type !== 'DISBENEFIT' && jobs === null
      ? [
          finding(
            'JOBS_NOT_STATED',
            'Effect on jobs not stated',
            'WARN',
            description,
            'State the effect on jobs, or that there is none.',
          ),
        ]
      : []),
  ]);

/** What the answers leave out. */
export const disclosureFindings = ({ disclosures, benefits, kind, technology }: CaseFacts): readonly Finding[] => {
  const stated = disclosures.lossStated === true || benefits.some((benefit) => benefit.type === 'DISBENEFIT');
  const guarded = new Set(
    (technology?.guards ?? []).filter((guard) => guard.stopAt !== null).map((guard) => guard.kind),
  );
  const open = kind === 'TECHNOLOGY' && !(guarded.has('REPEAT_CONTACT') && guarded.has('FAILURE_RATE'));
  return [
    ...(disclosures.deflects === true && disclosures.failuresCounted !== true
      ? [
          finding(
            'DEFLECTION_WITHOUT_FAILURES',
            'Deflection counted without its failures',
            'BLOCK',
            'contacts move to self-service and its failures are not taken off',
            'Value self-service net of failed sessions, repeats and churn.',
          ),
        ]
      : []),
    ...(disclosures.takesRevenue === true && !stated
      ? [
          finding(
            'CANNIBALISED_REVENUE',
            'Cannibalised revenue left out',
            'BLOCK',
            'it takes revenue from another source and does not say how much',
            'State the revenue lost as a disbenefit.',
          ),
        ]
      : []),
    ...(disclosures.takesRevenue === true && stated
      ? [
          finding(
            'CANNIBALISED_REVENUE',
            'Cannibalised revenue',
            'WARN',
            'it takes revenue from another source and says how much',
            'Let the unit that loses the revenue confirm the amount.',
          ),
        ]
      : []),
    ...(open
      ? [
          finding(
            'GUARDS_MISSING',
            'Guard metrics missing',
            'WARN',
            'repeat contact and failure rate need a value at which the work stops',
            'Add both guards with their stop values.',
          ),
        ]
      : []),
  ];
};
