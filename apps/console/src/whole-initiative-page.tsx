import { useParams } from 'react-router';
import { Spread } from './features/choice/scoring/agreement/spread';
import { WholeInitiative } from './features/proposal/whole/whole-initiative';
import { useMay } from './shared/session/workspace';

/** An initiative as the approver reads it: its chain and ask, and how the panel scored it. */
export default function WholeInitiativePage() {
  const { id = '' } = useParams();
  const may = useMay();
  return <WholeInitiative id={id}>{may('scoreSpread') ? <Spread initiativeId={id} /> : null}</WholeInitiative>;
}
