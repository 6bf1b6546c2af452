import { MEMBERS } from './organisation';
import { DRAFTS } from './portfolio';
import type { CriterionSeed, PanelScoreSeed } from './proposal-shape';

const criterion = (
  code: string,
  name: string,
  weight: number,
  question: string,
  ...anchors: [string, string, string]
): CriterionSeed => ({
  code,
  name,
  weight,
  question,
  anchors: anchors.map((text, index) => ({ value: index * 500, text })),
});

/** Five criteria; weights are basis points of the whole, anchors stand at 0, 5 and 10 (in hundredths). */
export const CRITERIA: readonly CriterionSeed[] = [
  criterion(
    'CUSTOMER_VALUE',
    'Customer value',
    3000,
    'What does it change for the customer?',
    'Nothing the customer would notice, or it makes things worse',
    'A common annoyance becomes clearly smaller',
    'A job that failed now succeeds, in minutes instead of days',
  ),
  criterion(
    'BUSINESS_VALUE',
    'Business value',
    2500,
    "What does the customer's behaviour then bring?",
    'No link to revenue, cost or risk, or it loses money',
    'Pays for itself within three years',
    'Returns several times its cost within a year',
  ),
  criterion(
    'EVIDENCE',
    'Evidence strength',
    2000,
    'How well is the chain shown to hold?',
    'Belief or taste',
    'Our own figures before and after',
    'A randomised test with our own customers',
  ),
  criterion(
    'REACH',
    'Reach',
    1500,
    'How many customers, and how many units, does it reach?',
    'Hardly anyone',
    "One unit's customers, or a tenth of all",
    'Customers of every unit',
  ),
  criterion(
    'FEASIBILITY',
    'Feasibility',
    1000,
    'Can it be done in the year with the people we have?',
    'Nobody knows how',
    'Known work with one open dependency',
    'Done before, the team is named',
  ),
];

export const PANELLISTS: readonly string[] = MEMBERS.filter((m) => m.roles.includes('PANELLIST')).map((m) => m.key);

/** A small fixed number in 0..4 for a text: panellists differ, and differ the same way on every machine. */
const leaning = (text: string): number => {
  let hash = 7;
  for (const letter of text) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return hash % 5;
};
const STEP = 50;

/** Every panellist's score of every initiative by criterion: the usual score, up to a point more or less. */
export const panelScores = (): readonly PanelScoreSeed[] =>
  DRAFTS.flatMap((draft) =>
    CRITERIA.flatMap((c, index) =>
      PANELLISTS.map((panellist) => {
        const usual = (draft.panel[index] ?? 0) * 100;
        const value = usual + (leaning(`${draft.code}/${c.code}/${panellist}`) - 2) * STEP;
        return {
          initiative: draft.code,
          criterion: c.code,
          panellist,
          value: Math.min(1000, Math.max(0, value)),
        };
      }),
    ),
  );
