import { three } from './three';

export const two = (): number => three();
