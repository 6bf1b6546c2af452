import { RerunPlans } from './features/choice/studio/rerun-plans';
import { RecordPage } from './features/decision/record-page';
import { useMay } from './shared/session/workspace';

/** The decision record with its check, and the plans that can be run again. */
export default function RecordWithRerunPage() {
  const may = useMay();
  return <RecordPage>{may('rerunPlan') ? <RerunPlans /> : null}</RecordPage>;
}
