import { createHmac } from 'node:crypto';

/**
 * The database users. `lete_owner` owns everything and cannot log in; migrations run as `lete_migrate`. The others hold
 * only the grants that the rooms' migrations give them (see docs/running.md).
 */
export const roleNames = ['migrate', 'web', 'worker', 'exchange', 'audit_reader', 'reports'] as const;
export type RoleName = (typeof roleNames)[number];

/** The password of a role, derived from the root secret so that nothing more needs to be kept. */
export function rolePassword(rootSecret: string, role: RoleName): string {
  return createHmac('sha256', rootSecret).update(`database role ${role}`).digest('base64url');
}

/** The connection address of a role on the same server and database as `adminUrl`. */
export function roleUrl(adminUrl: string, rootSecret: string, role: RoleName): string {
  const url = new URL(adminUrl);
  url.username = `lete_${role}`;
  url.password = rolePassword(rootSecret, role);
  return url.href;
}
