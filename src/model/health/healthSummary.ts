import * as l10n from '@vscode/l10n';
import { attentionSentence, instancesSentence } from './healthWords';
import type { Verdict } from './verdict';
import { needsAttention, worstState, type VerdictState } from './verdictState';

/** The health of an instance in short. */
export interface InstanceHealth {
  /** The worst of its targets. */
  state: VerdictState;
  /** Targets that somebody should look at, of how many. */
  attention: number;
  targets: number;
  /** Those of them whose verdict is not final. */
  unjudged: number;
}

/** The health of a connection in short, as far as it was read. */
export interface HealthSummary extends Omit<InstanceHealth, 'state'> {
  /** Instances all of whose targets are judged, of those that are known. */
  instances: { read: number; of: number };
}

/** How far the reading for what is open has come. */
export interface PlanProgress {
  /** Targets. */
  done: number;
  of: number;
}

/** Counts the targets of an instance; `undefined` while none is known. */
export function instanceHealth(
  rows: readonly { readonly verdict: Verdict }[],
): InstanceHealth | undefined {
  const states = rows.map(({ verdict }) => verdict.state);
  return states.length === 0
    ? undefined
    : {
        state: worstState(states),
        attention: states.filter(needsAttention).length,
        targets: states.length,
        unjudged: rows.filter(({ verdict }) => verdict.coverage === 'provisional').length,
      };
}

/** Adds up what is known of the instances of a connection, some of which have no targets. */
export function healthSummary(
  known: readonly InstanceHealth[],
  instances: HealthSummary['instances'],
): HealthSummary {
  const sum = (of: (each: InstanceHealth) => number) =>
    known.reduce((total, each) => total + of(each), 0);
  return {
    attention: sum(({ attention }) => attention),
    targets: sum(({ targets }) => targets),
    unjudged: sum(({ unjudged }) => unjudged),
    instances,
  };
}

/** Whether everything that is known of the connection is read. */
export function isWhole({ instances: { read, of } }: HealthSummary): boolean {
  return read === of;
}

/** The summary as a sentence: what needs attention, and how much is read unless that is all. */
export function summarySentence(summary: HealthSummary): string {
  const { attention, targets, unjudged } = summary;
  return withCoverage(attentionSentence(attention, targets, unjudged), summary);
}

/**
 * Text of the status bar, with a codicon. A check mark is for a connection that is read as a whole: what is not read is
 * never well.
 */
export function summaryText(summary: HealthSummary): string {
  const { attention } = summary;
  if (attention === 0) {
    return isWhole(summary) ? '$(pass)' : `$(circle-outline) ${withCoverage('', summary)}`;
  }
  return `$(warning) ${withCoverage(attentionWords(attention), summary)}`;
}

/** How many somebody should look at; at least one. */
export function attentionWords(count: number): string {
  return count === 1 ? l10n.t('1 needs attention') : l10n.t('{0} need attention', count);
}

function withCoverage(words: string, summary: HealthSummary): string {
  const { read, of } = summary.instances;
  const parts = [words, isWhole(summary) ? '' : instancesSentence(read, of)];
  return parts.filter(Boolean).join(' · ');
}
