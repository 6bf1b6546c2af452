const BY_CHECK: Readonly<Record<string, string>> = {
  MISSING_LINK: 'case-chain',
  ONE_STEP_SHORT: 'case-chain',
  UNGRADED_LINK: 'case-chain',
  WEAK_LINK: 'case-chain',
  SATISFACTION_ONLY_BENEFIT: 'case-benefits',
  VANITY_METRIC: 'case-chain',
  LEADS_ONLY_RETURN: 'case-chain',
  HANDLE_TIME_TARGET: 'case-chain',
  CALL_COUNT_QUOTA: 'case-chain',
  FORCED_CALL_END: 'case-chain',
  MASKED_HEAD_COUNT_CUT: 'case-benefits',
  BENEFIT_CLAIMED_TWICE: 'case-benefits',
  BENEFIT_ABOVE_BASELINE: 'case-benefits',
  NO_BENEFIT_OWNER: 'case-benefits',
  CASHABLE_WITHOUT_RELEASE: 'case-benefits',
  JOBS_NOT_STATED: 'case-benefits',
  CANNIBALISED_REVENUE: 'case-benefits',
  GUARDS_MISSING: 'case-technology',
  BOT_AS_COST_CUT: 'case-technology',
  NO_COACHING: 'question-coached',
  SCRIPTS_ONLY: 'question-mayDecide',
  SOCIAL_SERVICE_REMOVED: 'question-removesSocialService',
  NO_MAKE_GOODS: 'question-forbidsMakeGoods',
  POLICY_WITHOUT_PATH_TO_YES: 'question-pathToYes',
  SELL_BEFORE_SOLVE: 'question-sellsBeforeSolving',
  VENDOR_PAID_ON_MINUTES: 'question-vendorPaidBy',
  FEE_WITHOUT_CONTACT_FORECAST: 'question-contactForecast',
  REFUSAL_WITHOUT_COST_OF_NO: 'question-costOfNoStated',
  DEFLECTION_WITHOUT_FAILURES: 'question-failuresCounted',
  METRIC_UNCHANGED: 'question-metricUnchangedMonths',
};

/** Where in the form a finding is mended: the id of the question or of the part. */
export const fieldOf = (check: string): string => BY_CHECK[check] ?? 'case-patterns';

/** Brings a part of the form into sight and its first field into focus. */
export const goToField = (id: string): void => {
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: 'start' });
  part?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, button')?.focus({ preventScroll: true });
};
