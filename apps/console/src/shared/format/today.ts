/** The moment it is by the browser's clock, as an ISO text; what decides is the server's. */
export const moment = (): string => new Date(performance.timeOrigin + performance.now()).toISOString();

/** The day it is by the browser's clock, in UTC as the server counts it. */
export const today = (): string => moment().slice(0, 10);
