export function buildLete(): Promise<number>;
