/** A release of VS Code we run on, and the registry packages that hold it. */
export interface HostVersion {
  /** What `vscode.version` says inside. */
  readonly vscode: string;
  /** The package that carries VS Code as a server; its version is its own. */
  readonly server: string;
  /** The Node major this server was built for. */
  readonly node: number;
}

/** The oldest release `engines.vscode` admits: every test run uses it. */
export const floor: HostVersion = { vscode: '1.100.3', server: 'code-server@4.100.3', node: 20 };

/** The newest release the registry offers: `npm run test:newest`. */
export const newest: HostVersion = { vscode: '1.139.1', server: 'code-server@4.139.1', node: 24 };

/** The release of the given name, `floor` when none is named. */
export function hostVersion(name = process.env['IDAAS_VSCODE_VERSION']): HostVersion {
  if (!name) return floor;
  const known = [floor, newest];
  const found = known.find((version) => version.vscode === name);
  if (found) return found;
  const names = known.map((version) => version.vscode).join(', ');
  throw new Error(`VS Code ${name} is not one of the versions known here: ${names}.`);
}
