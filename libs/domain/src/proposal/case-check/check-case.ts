import { ANTI_PATTERNS, QUOTE, type AntiPattern, type AntiPatternRule } from './anti-pattern';
import { benefitFindings, claimFindings, disclosureFindings } from './benefit-findings';
import type { CaseFacts } from './case-facts';
import { linkFindings } from './chain-findings';
import { CASE_CHECKS, type Finding, finding } from './finding';
import { PROMISE_PATTERNS } from './promise-patterns';
import { SERVICE_PATTERNS } from './service-patterns';

const RULES: Readonly<Record<AntiPattern, AntiPatternRule<CaseFacts>>> = { ...SERVICE_PATTERNS, ...PROMISE_PATTERNS };

export interface CaseCheck {
  /** Share of the checks that found nothing, 0..100, rounded down. */
  readonly score: number;
  readonly findings: readonly Finding[];
  /** A finding that stops acceptance: the case is credited with 0 until it is mended. */
  readonly blocked: boolean;
}

/** All checks of a case by name; `score` is how many of them found nothing. Nothing is refused: findings are shown. */
export const checkCase = (facts: CaseFacts): CaseCheck => {
  const patterns = ANTI_PATTERNS.flatMap((name): readonly Finding[] => {
    const { title, severity, mend, because } = RULES[name];
    const found = because(facts);
    if (found === null) return [];
    const excuse = found.startsWith(QUOTE) ? facts.explained.get(name) : undefined;
    if (excuse === undefined) return [finding(name, title, severity, found, mend)];
    return [finding(name, title, 'WARN', `${found}, explained: ${excuse}`, mend)];
  });
  const findings = [
    ...patterns,
    ...linkFindings(facts),
    ...disclosureFindings(facts),
    ...claimFindings(facts),
    ...benefitFindings(facts),
  ];
  const hit = new Set(findings.map((one) => one.check)).size;
  const all = ANTI_PATTERNS.length + CASE_CHECKS.length;
  return {
    score: Math.floor((100 * (all - hit)) / all),
    findings,
    blocked: findings.some((one) => one.severity === 'BLOCK'),
  };
};

/** Title, severity and remedy of an anti-pattern, for showing. */
export const antiPattern = (name: AntiPattern): Pick<AntiPatternRule<CaseFacts>, 'title' | 'severity' | 'mend'> =>
  RULES[name];
