/**
 * What a Jest report counts for: a suite that could not run, a skipped test, a project without tests and a run that
 * ended badly for any other reason each count as failed, so that nothing is green by absence.
 */
export function countJest(report, isGood) {
  if (!report) return { passed: 0, failed: 1 };
  const broken = report.numRuntimeErrorTestSuites ?? 0;
  const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
  const failed = report.numFailedTests + broken + skipped;
  const isEmpty = report.numTotalTests === 0 && failed === 0;
  return { passed: report.numPassedTests, failed: failed === 0 && (isEmpty || !isGood) ? 1 : failed };
}
