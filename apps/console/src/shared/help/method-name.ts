import type help from './en.json';

/** The methods that are explained in two sentences. */
export type MethodName = keyof (typeof help)['method'];
