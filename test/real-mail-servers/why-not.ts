// Whether a real Dovecot and Postfix can run here. Where CI is root, they are installed first.
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';

/** The configurations are written for it: 2.4 names everything anew. */
const dovecotVersion = '2.3.';
const programs = ['/usr/sbin/dovecot', '/usr/lib/dovecot/lmtp', '/usr/sbin/postfix'];

/** Why the real servers cannot run here; undefined where they can. */
export function whyNot(): string | undefined {
  if (process.getuid?.() !== 0) return 'not root';
  const problem = !isInstalled() && process.env.CI ? install() : undefined;
  if (!isInstalled()) return problem ?? 'dovecot and postfix are not installed; where CI is set, apt installs them';
  const version = execFileSync('/usr/sbin/dovecot', ['--version'], { encoding: 'utf8' }).trim();
  return version.startsWith(dovecotVersion)
    ? undefined
    : `Dovecot ${version} is installed, the test is for ${dovecotVersion}x`;
}

function isInstalled(): boolean {
  return programs.every((file) => existsSync(file));
}

/** Debian's way to say that an installation starts no service. */
const policy = '/usr/sbin/policy-rc.d';

/** Within 90 s, asking nobody and starting nothing; gives what went wrong. `timeout` ends apt with all that it started. */
function install(): string | undefined {
  const isOurs = !existsSync(policy);
  try {
    if (isOurs) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
    const apt = 'apt-get -qq -o Acquire::Retries=0 -o Acquire::http::Timeout=10 -o DPkg::Lock::Timeout=20';
    const packages = 'postfix dovecot-imapd dovecot-lmtpd';
    const commands = `${apt} update && ${apt} install -y --no-install-recommends ${packages}`;
    execFileSync('timeout', ['--kill-after=5', '90', 'sh', '-c', commands], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    return undefined;
  } catch (error) {
    return `apt could not install them: ${(error instanceof Error ? error.message : String(error)).slice(0, 500)}`;
  } finally {
    if (isOurs) rmSync(policy, { force: true });
  }
}
