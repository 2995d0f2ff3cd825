import { repository } from '../vscode/repository';
import { OwnedProcess } from '../vscode/ownedProcess';
import type { Emulator } from '../emulator/start';
import type { ScenarioName } from '../emulator/scenarios/scenario';

/** What the emulator prints when it has started. */
export type Announced = Pick<
  Emulator,
  'url' | 'accessKeyId' | 'accessKeySecret' | 'control' | 'identities'
>;

export interface EmulatorProcess {
  readonly announced: Announced;
  dispose(): Promise<void>;
}

/** An emulator in a process of its own, so that neither its time nor its memory is taken for ours. */
export async function startEmulator(scenario: ScenarioName): Promise<EmulatorProcess> {
  const args = ['--import', 'tsx', `${repository}/test/emulator/main.ts`, '--scenario', scenario];
  const owned = new OwnedProcess(process.execPath, args, process.env);
  try {
    const [line] = await owned.says(/^\{.*\}$/m, 30_000);
    return { announced: JSON.parse(line) as Announced, dispose: () => owned.dispose() };
  } catch (error) {
    await owned.dispose();
    throw error;
  }
}
