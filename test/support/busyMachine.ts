import { OwnedProcess } from '../vscode/ownedProcess';

/** Computes without end, but looks up often enough to notice that whoever started it is gone. */
const burning = `
  const burn = () => {
    for (const end = Date.now() + 40; Date.now() < end; );
    setImmediate(burn);
  };
  burn();
`;

/** Keeps a core busy until it is disposed. */
export function busyMachine(): { dispose(): Promise<void> } {
  return new OwnedProcess(process.execPath, ['-e', burning], process.env);
}
