import type { AccessKey } from '../../model/connections/connection';

/** What a running emulator says about itself: the line `npm run emulator` prints. */
export interface RunningSample {
  url: string;
  accessKeyId: string;
  accessKeySecret: string;
  dispose?(): Promise<void>;
}

/** The bundle `dist/emulator.js`, named by path and loaded only here. */
export interface EmulatorModule {
  start(options: { scenario: 'company' }): Promise<RunningSample>;
}

/**
 * The service behind *Try with Sample Data*: an emulator on the loopback address. Starts one inside the extension host
 * with the first use, unless the environment of the editor names one that is running (demo and screenshots).
 */
export class SampleService {
  private running: Promise<RunningSample> | undefined;

  constructor(
    private readonly load: () => EmulatorModule,
    private readonly announced: string | undefined,
  ) {}

  /** Whether the editor was started beside a running emulator, so that sample data should show without a click. */
  get isAnnounced(): boolean {
    return this.announced !== undefined;
  }

  async start(): Promise<RunningSample> {
    this.running ??= this.announced
      ? Promise.resolve(JSON.parse(this.announced) as RunningSample)
      : this.load().start({ scenario: 'company' });
    try {
      return await this.running;
    } catch (error) {
      this.running = undefined;
      throw error;
    }
  }

  async key(): Promise<AccessKey> {
    const { accessKeyId, accessKeySecret } = await this.start();
    return { accessKeyId, accessKeySecret };
  }

  dispose(): void {
    void this.running?.then((sample) => sample.dispose?.()).catch(() => {});
  }
}
