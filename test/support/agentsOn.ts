import { AgentTools } from '../../src/services/agents/agentTools';
import { checks } from '../../src/services/configuration/checks';
import { writeDeepLink } from '../../src/model/resources/deepLink';
import type { ToolName } from '../../src/model/agents/toolInputs';
import type { Health } from '../../src/services/health/health';
import type { ReadingPlans } from '../../src/services/health/readingPlans';
import { healthOn, plansOn } from './healthOn';
import type { Service } from './serviceOn';

/** An answer of a tool, read back. */
export interface AgentAnswer {
  complete: boolean;
  covers: string;
  asOf?: string;
  error?: { kind: string; message: string };
  next: string[];
  leftOut?: Record<string, number>;
  [member: string]: unknown;
}

/** The tools of agents on the services of one window. */
export class Agents {
  readonly health: Health;
  readonly plans: ReadingPlans;
  readonly tools: AgentTools;
  /** What the user lets through. */
  showsPeople = false;

  constructor(readonly service: Service) {
    const { sessions, clock, zones } = service;
    this.health = healthOn(service);
    this.plans = plansOn(service, this.health);
    const loaderSetting = { zones, clock, checks: () => Promise.resolve(checks), locale: 'en' };
    const { health, plans } = this;
    this.tools = new AgentTools(sessions, {
      ...{ health, plans, loaderSetting, clock },
      link: (ref) => writeDeepLink('vscode', 'idaas-sync.idaas-sync-explorer', ref),
      showsPeople: () => this.showsPeople,
    });
  }

  /** The text a model would get. */
  text(name: ToolName, input: unknown, signal?: AbortSignal): Promise<string> {
    return this.tools.answer(name, input, signal);
  }

  async ask(name: ToolName, input: unknown): Promise<AgentAnswer> {
    return JSON.parse(await this.text(name, input)) as AgentAnswer;
  }

  dispose(): void {
    this.plans.dispose();
    this.health.dispose();
    this.service.dispose();
  }
}
