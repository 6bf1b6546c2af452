/** The day it is by the browser's clock, in UTC as the server counts it; what decides is the server's. */
export const today = (): string => new Date(performance.timeOrigin + performance.now()).toISOString().slice(0, 10);
