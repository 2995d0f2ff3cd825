import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A directory server that listens on a socket of its own folder, and ends with `stop`. */
export interface DirectoryServer {
  /** Arguments by which the tools of ldap-utils reach it with all rights. */
  access: readonly string[];
  version: string;
  stop(): Promise<void>;
}

const password = 'Passw0rd!x';

/** OpenLDAP with the four schemas that its Debian package loads at installation. */
export async function startSlapd(): Promise<DirectoryServer> {
  const folder = await mkdtemp(join(tmpdir(), 'slapd-'));
  const socket = join(folder, 'ldapi');
  await mkdir(join(folder, 'db'));
  const schemas = ['core', 'cosine', 'nis', 'inetorgperson'];
  await writeFile(
    join(folder, 'slapd.conf'),
    [
      ...schemas.map((name) => `include /etc/ldap/schema/${name}.schema`),
      'modulepath /usr/lib/ldap',
      'moduleload back_mdb',
      'database mdb',
      'suffix "dc=example,dc=com"',
      'rootdn "cn=admin,dc=example,dc=com"',
      `rootpw ${password}`,
      `directory ${join(folder, 'db')}`,
      '',
    ].join('\n'),
  );
  const url = `ldapi://${encodeURIComponent(socket)}`;
  // With a level, slapd stays in the foreground and ends with this process.
  const child = spawn('/usr/sbin/slapd', ['-f', join(folder, 'slapd.conf'), '-h', url, '-d', '0']);
  const { stderr } = await run('/usr/sbin/slapd', ['-VV']);
  return ready(child, folder, {
    access: ['-x', '-H', url, '-D', 'cn=admin,dc=example,dc=com', '-w', password],
    version: /slapd ([\d.]+)/.exec(stderr)?.[1] ?? '',
  });
}

/** Samba as a domain controller, with the schema of Active Directory it ships. */
export async function startSamba(): Promise<DirectoryServer> {
  const folder = await mkdtemp(join(tmpdir(), 'samba-'));
  await run('samba-tool', [
    ...['domain', 'provision', '--realm=EXAMPLE.COM', '--domain=EXAMPLE', '--server-role=dc'],
    ...['--dns-backend=NONE', `--adminpass=${password}`, `--targetdir=${folder}`],
    ...['--host-name=dc1', '--host-ip=127.0.0.1', '--option=interfaces=lo'],
    '--option=bind interfaces only=yes',
  ]);
  const child = spawn('samba', [
    ...['-i', '--no-process-group', '-s', join(folder, 'etc/smb.conf')],
    ...['--option=server services=ldap', '--option=ldap server require strong auth=no'],
  ]);
  const url = `ldapi://${encodeURIComponent(join(folder, 'private/ldapi'))}`;
  const { stdout } = await run('samba', ['--version']);
  return ready(child, folder, {
    access: ['-x', '-H', url, '-D', 'administrator@example.com', '-w', password],
    version: /([\d.]+)/.exec(stdout)?.[1] ?? '',
  });
}

async function ready(
  child: ChildProcess,
  folder: string,
  server: Omit<DirectoryServer, 'stop'>,
): Promise<DirectoryServer> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    // Children of Samba end a moment after it.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  for (let tried = 0; ; tried++) {
    try {
      await run('ldapsearch', [...server.access, '-b', '', '-s', 'base', '-LLL', '1.1']);
      return { ...server, stop };
    } catch (error) {
      if (tried >= 60 || child.exitCode !== null) {
        await stop();
        throw error;
      }
      await after(500);
    }
  }
}

/** Adds entries one by one, whatever becomes of those before; the answers in the same order. */
export async function addAll(
  server: DirectoryServer,
  records: readonly string[],
): Promise<Answer[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ldif-'));
  try {
    const [all, refused] = [join(folder, 'all.ldif'), join(folder, 'refused.ldif')];
    await writeFile(all, records.join('\n'));
    await new Promise<void>((resolve, reject) => {
      const child = execFile('ldapadd', [...server.access, '-c', '-f', all, '-S', refused]);
      child.once('error', reject);
      child.once('exit', () => resolve());
    });
    const answers = new Map<string, Answer>();
    for (const block of (await readFile(refused, 'utf8')).split(/\n\n+/)) {
      // Long lines of LDIF go on after a line break and a blank.
      const text = block.replace(/\n /g, '');
      const [, code = '', diagnostic = ''] =
        /^# Error: [^\n]*?\((\d+)\)(?:, additional info: ([^\n]*))?/m.exec(text) ?? [];
      const dn = /^dn: (.*)$/m.exec(text)?.[1];
      if (dn !== undefined) answers.set(dn, { code: Number(code), diagnostic });
    }
    return records.map((record) => answers.get(/^dn: (.*)$/m.exec(record)?.[1] ?? '') ?? accepted);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Result code of an add (RFC 4511 §4.1.9), and what the server says to it. */
export interface Answer {
  code: number;
  diagnostic: string;
}

const accepted: Answer = { code: 0, diagnostic: '' };
