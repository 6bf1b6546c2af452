import { wayOf } from '../business-case/benefit';
import { type Link, gradeChain, linksOf } from '../evidence/chain-grade';
import { gradeLevel } from '../evidence/grade';
import type { CaseFacts } from './case-facts';
import { type Finding, finding } from './finding';

const LINK_WORDS: Readonly<Record<Link, string>> = {
  ACTION_OUTCOME: 'from the action to what customers get',
  OUTCOME_LOYALTY: 'from what customers get to what they do',
  LOYALTY_RESULT: 'from what customers do to money',
};

/** What is missing or weak in the chain. */
export const linkFindings = ({ links, benefits }: CaseFacts): readonly Finding[] => {
  const way = benefits.length > 0 && benefits.every((benefit) => wayOf(benefit.type) === 'COST') ? 'COST' : 'LOYALTY';
  const chain = gradeChain(links, way);
  const words = (list: readonly Link[]) => list.map((link) => LINK_WORDS[link]).join('; ');
  const weak = linksOf(way).filter((link) => {
    const state = links[link];
    return state !== 'MISSING' && state !== 'UNGRADED' && gradeLevel(state) <= 1;
  });
  return [
    ...(chain.oneStepShort
      ? [
          finding(
            'ONE_STEP_SHORT',
            'One step short',
            'WARN',
            words(chain.missing),
            'Show what that behaviour brings in money; until then it is worth 0.',
          ),
        ]
      : chain.missing.length > 0
        ? [
            finding(
              'MISSING_LINK',
              'Missing link',
              'WARN',
              words(chain.missing),
              'State the link and bring evidence for it; until then it is worth 0.',
            ),
          ]
        : []),
    ...(chain.ungraded.length > 0
      ? [
          finding(
            'UNGRADED_LINK',
            'Ungraded link',
            'WARN',
            words(chain.ungraded),
            'Ask for a grade; ungraded counts as 0.',
          ),
        ]
      : []),
    ...(weak.length > 0
      ? [
          finding(
            'WEAK_LINK',
            'Weak link',
            'WARN',
            words(weak),
            'Bring own data or a comparison, or ask for a pilot to learn.',
          ),
        ]
      : []),
  ];
};
