import type { one } from './one';

export const three = (): ReturnType<typeof one> => 3;
