import { chapter, method } from '../../method/method';
import { criticalPath, rolledThroughputYield, scenarioMetrics } from './scenario-metrics';

/** What is computed about customer scenarios. */
export const SCENARIO_METHODS = chapter('Customer scenarios', [
  method({
    name: 'scenario_metrics',
    title: 'Scenario: steps, handoffs, time',
    unit: 'count; minutes; share',
    formula: 'handoffs = consecutive different owners; elapsed = touch + wait; efficiency = touch / elapsed',
    edges: 'a before of 0 has no reduction; parallel steps take the critical path',
    source: 'Seybold, customer scenario mapping; Lean',
    standing: 'PUBLIC',
    compute: scenarioMetrics,
  }),
  method({
    name: 'critical_path',
    title: 'Elapsed time of parallel steps',
    unit: 'minutes',
    formula: 'longest path through the steps',
    edges: 'a circle of dependencies is an error',
    source: 'critical path method',
    compute: criticalPath,
  }),
  method({
    name: 'rolled_throughput_yield',
    title: 'Rolled throughput yield',
    unit: 'share',
    formula: 'product of the first-pass yields',
    edges: 'a yield outside 0..1 is an error',
    source: 'Six Sigma',
    compute: rolledThroughputYield,
  }),
]);
