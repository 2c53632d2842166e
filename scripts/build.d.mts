export function buildLete(): Promise<number>;
export function isStale(): boolean;
