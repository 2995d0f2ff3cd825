import * as vscode from 'vscode';
import { DisposableStore, MutableDisposable, type Disposable } from '../../base/disposable';
import type { TreeNode } from '../../model/resources/treeNode';
import type { Checks } from '../../services/configuration/checks';
import { ScheduleZones } from '../../services/configuration/scheduleZones';
import type { Explorer } from '../../services/resources/explorer';
import { Health } from '../../services/health/health';
import { ReadingPlans } from '../../services/health/readingPlans';
import { RowMarks } from '../../services/resources/rowMarks';
import { JobPoller } from '../../services/jobs/jobPoller';
import { SeenRuns } from '../../services/jobs/seenRuns';
import type { ConnectionState } from '../../services/connections/connectionState';
import type { StateStore } from '../../services/connections/storage';
import { WatchStore } from '../../services/watches/watchStore';
import { Watches } from '../../services/watches/watches';
import { dateStyle } from '../editor';
import type { PageServices } from './pagePanel';
import type { serviceSettings } from '../settings';
import { HealthStatus } from '../status/healthStatus';
import { ReadingProgress } from '../tree/readingProgress';
import { FollowedTree } from '../tree/followedTree';
import { tellOfWatch } from '../status/watchNotice';

interface HealthViewServices extends PageServices {
  explorer: Explorer;
  treeView: vscode.TreeView<TreeNode>;
  /** Of the workspace; holds what is watched. */
  state: StateStore;
  /** Of all windows. */
  stateOf: (prefix: string) => ConnectionState;
  settings: typeof serviceSettings;
  checks: () => Promise<Checks>;
  /** Loads what a press on a job or a configuration needs. */
  warmUp: () => Promise<unknown>;
}

/** Verdicts of many rows arrive together: badge and status bar are drawn once for them, so many milliseconds later. */
const drawPause = 100;

/** How often a row says anew how far reading has come, in milliseconds: drawn more often, it would keep others waiting. */
const progressPause = 500;

/**
 * A while after the first rows with jobs can be seen, in milliseconds, what opens them is loaded: the answers come first,
 * and the one who reads the rows has not pressed one yet.
 */
const warmUpPause = 100;

/**
 * Everything about health: verdicts, what is followed and waited for, and what the user sees of them. Loaded when the
 * first instances are there: before, there is nothing to judge.
 */
export class HealthViews implements Disposable {
  private readonly store = new DisposableStore();
  readonly health: Health;
  readonly watches: Watches;
  readonly poller: JobPoller;
  readonly plans: ReadingPlans;
  readonly zones: ScheduleZones;
  readonly seen: SeenRuns;

  constructor(services: HealthViewServices) {
    const { sessions, connections, clock, log, settings, checks } = services;
    const { explorer, treeView, state, stateOf } = services;
    const { store } = this;
    const thresholds = () => settings.healthThresholds;
    const zones = new ScheduleZones(stateOf('scheduleZones/'), () => settings.scheduleTimeZone);
    const seen = new SeenRuns(stateOf('seenRuns/'));
    const random = Math.random;
    const judging = { clock, settings: thresholds, dates: dateStyle, zones, seen, checks };
    const health = store.add(new Health(sessions, judging));
    const poller = store.add(new JobPoller(sessions, clock, random));
    const list = store.add(new WatchStore(state, connections));
    const plans = store.add(new ReadingPlans(sessions, health));
    const watches = store.add(new Watches(sessions, list, health, plans, { clock, random }));
    this.health = health;
    this.watches = watches;
    this.poller = poller;
    this.plans = plans;
    this.zones = zones;
    this.seen = seen;
    store.add(settings.onDidChangeThresholds(() => health.reconsider()));
    const marks = store.add(new RowMarks(health, watches));
    explorer.judge(marks);

    const status = store.add(new HealthStatus(treeView));
    const timer = store.add(new MutableDisposable<Disposable>());
    const showSoon = () => {
      timer.value ??= clock.after(drawPause, () => {
        timer.value = undefined;
        status.show(health.summary());
      });
    };
    store.add(health.onDidChange(showSoon));
    showSoon();
    const progress = store.add(new ReadingProgress(marks));
    const progressTimer = store.add(new MutableDisposable<Disposable>());
    store.add(
      plans.onDidChange(() => {
        progressTimer.value ??= clock.after(progressPause, () => {
          progressTimer.value = undefined;
          progress.show(plans.progress);
        });
      }),
    );

    const warmUp = store.add(new MutableDisposable<Disposable>());
    warmUp.value = treeView.onDidExpandElement(({ element }) => {
      if (element.kind !== 'instance') {
        warmUp.value = clock.after(warmUpPause, () => {
          services.warmUp().catch((error: unknown) => log.error('Loading of pages', error));
        });
      }
    });

    store.add(new FollowedTree(treeView, { sessions, health, poller, plans, explorer, clock }));
    poller.setFocused(vscode.window.state.focused);
    store.add(vscode.window.onDidChangeWindowState(({ focused }) => poller.setFocused(focused)));

    store.add(
      watches.onDidEnd((event) => {
        tellOfWatch(event).catch((error: unknown) => log.error('Notification of a watch', error));
      }),
    );
    watches.start();
  }

  dispose(): void {
    this.store.dispose();
  }
}
