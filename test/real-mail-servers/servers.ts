// Dovecot and Postfix from Debian with configurations of their own, in a temporary folder, on the loopback only.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface MailServers {
  readonly smtpPort: number;
  readonly imapPort: number;
  readonly caFile: string;
  doveadm(...args: string[]): string;
  close(): Promise<void>;
}

export const password = 'slepens';

/** Why the real servers cannot run here; undefined where they can. Where CI is root, they are installed first. */
export function whyNot(): string | undefined {
  if (process.getuid?.() !== 0) return 'not root';
  if (!isInstalled() && process.env.CI) install();
  return isInstalled() ? undefined : 'dovecot and postfix are not installed and could not be';
}

function isInstalled(): boolean {
  return ['/usr/sbin/dovecot', '/usr/lib/dovecot/lmtp', '/usr/sbin/postfix'].every((file) => existsSync(file));
}

function install(): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) =>
    execFileSync('apt-get', ['-qq', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=10', ...args], {
      env: environment,
      stdio: 'ignore',
      timeout: 40_000,
    });
  try {
    run('update');
    run('install', '-y', '--no-install-recommends', 'postfix', 'dovecot-imapd', 'dovecot-lmtpd');
  } catch (error) {
    process.stderr.write(`apt could not install them: ${error instanceof Error ? error.message : error}\n`);
  }
}

/** Starts both; mail to `letePort`'s domain goes to Lete's receiver, mail to `klients.example` into Dovecot. */
export async function startServers(leteDomain: string, letePort: number): Promise<MailServers> {
  const folder = mkdtempSync(join(tmpdir(), 'lete-mail-'));
  chmodSync(folder, 0o755);
  const [smtpPort, imapPort, lmtpPort] = [await freePort(), await freePort(), await freePort()];
  const caFile = makeCertificate(folder);
  const dovecotConf = writeDovecot(folder, imapPort, lmtpPort);
  const dovecot = spawn('/usr/sbin/dovecot', ['-F', '-c', dovecotConf], { stdio: 'ignore' });
  const postfixConf = writePostfix(folder, smtpPort, { leteDomain, letePort, lmtpPort });
  execFileSync('/usr/sbin/postfix', ['-c', postfixConf, 'start'], { stdio: 'ignore' });
  return {
    smtpPort,
    imapPort,
    caFile,
    doveadm: (...args) => execFileSync('doveadm', ['-c', dovecotConf, ...args], { encoding: 'utf8' }),
    close: async () => {
      execFileSync('/usr/sbin/postfix', ['-c', postfixConf, 'stop'], { stdio: 'ignore' });
      await ended(dovecot);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function makeCertificate(folder: string): string {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const request = '-x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1';
  execFileSync('openssl', ['req', ...request.split(' '), '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  return certificate;
}

function writeDovecot(folder: string, imapPort: number, lmtpPort: number): string {
  const conf = join(folder, 'dovecot.conf');
  const mail = join(folder, 'mail');
  mkdirSync(mail);
  chownSync(mail, 65_534, 65_534);
  writeFileSync(
    conf,
    `base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
protocols = imap lmtp
listen = 127.0.0.1
ssl = required
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
mail_location = maildir:${mail}/%u
mail_uid = 65534
mail_gid = 65534
first_valid_uid = 1
first_valid_gid = 1
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=65534 gid=65534 home=${mail}/%u allow_all_users=yes
}
namespace inbox {
  inbox = yes
  mailbox Lete {
    auto = create
  }
}
service imap-login {
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = ${imapPort}
    ssl = yes
  }
}
service lmtp {
  inet_listener lmtp {
    port = ${lmtpPort}
  }
}
`,
  );
  return conf;
}

function writePostfix(
  folder: string,
  port: number,
  to: { readonly leteDomain: string; readonly letePort: number; readonly lmtpPort: number },
): string {
  const conf = join(folder, 'postfix');
  for (const name of ['postfix', 'queue', 'data']) mkdirSync(join(folder, name));
  const uid = Number(execFileSync('id', ['-u', 'postfix'], { encoding: 'utf8' }));
  chownSync(join(folder, 'data'), uid, 0);
  writeFileSync(
    join(conf, 'main.cf'),
    `compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
maillog_file =
syslog_name = lete-test
mail_owner = postfix
setgid_group = postdrop
myhostname = mx.klients.example
mydestination =
inet_interfaces = loopback-only
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
message_size_limit = 60000000
mailbox_size_limit = 0
smtpd_relay_restrictions = permit_mynetworks, reject
smtp_host_lookup = native
smtp_dns_support_level = disabled
smtp_tls_security_level = none
smtpd_tls_security_level = none
transport_maps = inline:{${to.leteDomain}=smtp:[127.0.0.1]:${to.letePort}, {klients.example=lmtp:inet:127.0.0.1:${to.lmtpPort}}}
lmtp_dns_support_level = disabled
alias_maps =
alias_database =
`,
  );
  const line = (name: string, wakeup = '-', most = '-') => `${name} unix - - n ${wakeup} ${most} ${name}`;
  writeFileSync(
    join(conf, 'master.cf'),
    `127.0.0.1:${port} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 1 1 qmgr
rewrite unix - - n - - trivial-rewrite
${['bounce', 'defer', 'trace'].map((name) => `${name} unix - - n - 0 bounce`).join('\n')}
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
tlsmgr unix - - n 1000? 1 tlsmgr
${['smtp', 'lmtp', 'error', 'local', 'virtual', 'showq'].map((name) => line(name)).join('\n')}
relay unix - - n - - smtp
retry unix - - n - - error
discard unix - - n - - discard
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
`,
  );
  return conf;
}
