import { busiestCycle } from './cycle-order';

const cycles = (['CLOSED', 'INTAKE', 'SCORING', 'APPROVAL'] as const).map((state) => ({ id: state, state }));

describe('the cycle a member starts in', () => {
  it('is where work waits for the role', () => {
    expect(busiestCycle(['PNL_LEADER'], cycles)?.id).toBe('INTAKE');
    expect(busiestCycle(['PANELLIST'], cycles)?.id).toBe('SCORING');
    expect(busiestCycle(['COO'], cycles)?.id).toBe('APPROVAL');
    expect(busiestCycle(['AUDITOR'], cycles.slice(0, 1))?.id).toBe('CLOSED');
    expect(busiestCycle(['COO'], [])).toBeUndefined();
  });
});
