// Dovecot and Postfix from Debian with configurations of their own, in a temporary folder, on the loopback only.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface MailServers {
  readonly smtpPort: number;
  readonly imapPort: number;
  /** Without TLS until STARTTLS. */
  readonly startTlsPort: number;
  readonly caFile: string;
  doveadm(...args: string[]): string;
  /** Puts a mail into somebody's mailbox, past every server. */
  lay(user: string, mail: Buffer): void;
  /** What Dovecot wrote into its log. */
  dovecotLog(): string;
  close(): Promise<void>;
}

export const password = 'slepens';

/** Starts both; mail to `letePort`'s domain goes to Lete's receiver, mail to `klients.example` into Dovecot. */
export async function startServers(leteDomain: string, letePort: number): Promise<MailServers> {
  const folder = mkdtempSync(join(tmpdir(), 'lete-mail-'));
  const stops: (() => Promise<void>)[] = [async () => rmSync(folder, { recursive: true, force: true })];
  const close = async () => {
    for (const stop of stops.splice(0).toReversed()) await stop();
  };
  try {
    chmodSync(folder, 0o755);
    const [smtpPort, imapPort, lmtpPort] = [await freePort(), await freePort(), await freePort()];
    const startTlsPort = await freePort();
    const caFile = makeCertificate(folder);
    const dovecotConf = writeDovecot(folder, { imapPort, startTlsPort, lmtpPort });
    const dovecot = spawn('/usr/sbin/dovecot', ['-F', '-c', dovecotConf], { stdio: 'ignore' });
    stops.push(() => end(dovecot));
    const postfixConf = writePostfix(folder, smtpPort, { leteDomain, letePort, lmtpPort });
    const postfix = (verb: string) => execFileSync('/usr/sbin/postfix', ['-c', postfixConf, verb], quietly);
    stops.push(async () => void postfix('stop'));
    postfix('start');
    for (const port of [smtpPort, imapPort, lmtpPort]) await listens(port);
    const doveadm = (...args: string[]) => execFileSync('doveadm', ['-c', dovecotConf, ...args], { encoding: 'utf8' });
    const lay = (user: string, mail: Buffer) => {
      const file = join(folder, 'mail', user, 'tmp', 'laid');
      writeFileSync(file, mail);
      chownSync(file, 65_534, 65_534);
      renameSync(file, join(folder, 'mail', user, 'new', `${Date.now()}.laid`));
    };
    const dovecotLog = () => readFileSync(join(folder, 'dovecot.log'), 'utf8');
    return { smtpPort, imapPort, startTlsPort, caFile, doveadm, lay, dovecotLog, close };
  } catch (error) {
    await close();
    throw error;
  }
}

const quietly = { stdio: 'ignore', timeout: 20_000 } as const;

/** Dovecot takes its children along on SIGTERM; one that does not end is killed. */
function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const killing = setTimeout(() => child.kill('SIGKILL'), 5_000);
    child.once('exit', () => {
      clearTimeout(killing);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** Until somebody answers at the port: 10 s at most. */
async function listens(port: number): Promise<void> {
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    const answered = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.once('error', () => resolve(false)).once('close', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nothing listens on port ${port}`);
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

function writeDovecot(
  folder: string,
  ports: { readonly imapPort: number; readonly startTlsPort: number; readonly lmtpPort: number },
): string {
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
    port = ${ports.startTlsPort}
  }
  inet_listener imaps {
    port = ${ports.imapPort}
    ssl = yes
  }
}
service lmtp {
  inet_listener lmtp {
    port = ${ports.lmtpPort}
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
