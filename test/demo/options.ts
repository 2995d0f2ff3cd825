import { parseArgs } from 'node:util';
import { scenarios, type ScenarioName } from '../emulator/scenarios/scenario';
import { hostVersion, type HostVersion } from '../vscode/versions';

export interface DemoOptions {
  readonly scenario: ScenarioName;
  readonly version: HostVersion;
  /** Where the window is served; any free port when 0. */
  readonly port: number;
  /** Uses the `code` command of this machine instead of the browser. */
  readonly desktop: boolean;
  /** Display language of the extension; VS Code itself stays English. */
  readonly locale: string | undefined;
  /** Renders pictures into this folder and ends. */
  readonly screenshots: string | undefined;
}

export const usage = `npm run demo -- [options]
  --scenario NAME    data of the emulator: ${Object.keys(scenarios).join(', ')} (company)
  --port NUMBER      where the window is served (any free port)
  --version VERSION  release of VS Code (the oldest supported one)
  --locale LOCALE    language of the extension, such as zh-cn; VS Code itself stays English,
                     since its language packs come from its gallery
  --desktop          use the installed desktop application, in a profile of its own
  --screenshots DIR  write pictures of every surface in every theme kind, then end`;

export function readOptions(args: readonly string[]): DemoOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scenario: { type: 'string', default: 'company' },
      port: { type: 'string', default: '0' },
      version: { type: 'string' },
      locale: { type: 'string' },
      desktop: { type: 'boolean', default: false },
      screenshots: { type: 'string' },
    },
  });
  if (!isScenario(values.scenario)) throw new Error(`There is no scenario ${values.scenario}.`);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`${values.port} is not a port.`);
  if (values.screenshots !== undefined && values.scenario !== 'company')
    throw new Error('Pictures are taken of the company only.');
  const { scenario, desktop, locale, screenshots } = values;
  return { scenario, port, desktop, locale, screenshots, version: hostVersion(values.version) };
}

function isScenario(name: string): name is ScenarioName {
  return Object.keys(scenarios).includes(name);
}
