export function buildLete(): Promise<void>;
export function isStale(): boolean;
