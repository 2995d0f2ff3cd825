import type { TreeNode } from '../model/resources/treeNode';
import { askAboutPage } from './agents/askAboutPage';
import { askAboutRun } from './agents/askAboutRun';
import { addConnection } from './connections/addConnection';
import { compareConfiguration } from './configuration/compareConfiguration';
import { changeFileChecks } from './files/changeFileChecks';
import { compareFile } from './files/compareFile';
import { copyFileCommand } from './files/copyFileCommand';
import { newConfigurationFile } from './files/newConfigurationFile';
import { compareJobs, copyComparison } from './jobs/compareJobs';
import { copyCliCommand } from './ids/copyCliCommand';
import { copyRunCommand } from './ids/copyRunCommand';
import { copyConfiguration } from './configuration/copyConfiguration';
import { copyCorrectionCommand } from './configuration/copyCorrectionCommand';
import { copyId, copyName } from './ids/copyFromRow';
import { copyLink } from './ids/copyLink';
import { copyMarkdownLink } from './ids/copyMarkdownLink';
import { copyRamPolicy } from './connections/copyRamPolicy';
import { editRegions } from './connections/editRegions';
import { copyHealthAs, saveHealthAs } from './health/exportHealth';
import { copyJobAs, saveJobAs } from './jobs/exportJob';
import { filterJobs } from './jobs/filterJobs';
import { findInTree } from './ids/findInTree';
import { goTo, lookUpId } from './ids/goTo';
import { openConfiguration } from './configuration/openConfiguration';
import { openConsole } from './ids/openConsole';
import { goToDate } from './jobs/goToDate';
import { openJob } from './jobs/openJob';
import { openRawConfiguration } from './configuration/openRawConfiguration';
import { openRawJob } from './jobs/openRawJob';
import { openRow } from './ids/openRow';
import { openId } from './ids/openResource';
import { refreshId } from './ids/refreshId';
import { revealInTree } from './ids/revealInTree';
import type { CommandHandlers } from './errorBoundary';
import { renameConnection } from './connections/renameConnection';
import type { AnswerRecorder } from './help/recordAnswers';
import type { Services } from './services';
import { showConnections } from './connections/showConnections';
import { showHealth, showHistory, showInstanceHealth } from './health/showHealth';
import { signInAgain } from './connections/signInAgain';
import { signOut } from './connections/signOut';
import { switchConnection } from './connections/switchConnection';
import { addSample } from './connections/useSampleData';
import { showWatched, stopWatching, watch } from './health/watching';

/** Which command does what. A command about a row that is called without one takes the selected row. */
export function commandHandlers(services: Services): CommandHandlers {
  const { explorer, filters, log, view } = services;
  let recorder: Promise<AnswerRecorder> | undefined;
  const recordAnswers = async () => {
    recorder ??= import('./help/recordAnswers').then((late) => new late.AnswerRecorder(services));
    await (await recorder).toggle();
  };
  const nodeOf = (node?: TreeNode) => node ?? view.selected;
  return {
    'idaasSync.addConnection': () => addConnection(services),
    'idaasSync.useSampleData': () => addSample(services),
    'idaasSync.showConnections': () => showConnections(services),
    'idaasSync.switchConnection': (id) => switchConnection(services, id),
    'idaasSync.renameConnection': (id) => renameConnection(services, id),
    'idaasSync.editRegions': (id) => editRegions(services, id),
    'idaasSync.signOut': (id) => signOut(services, id),
    'idaasSync.signInAgain': () => signInAgain(services),
    'idaasSync.copyRamPolicy': () => copyRamPolicy(),
    'idaasSync.recordAnswers': recordAnswers,
    'idaasSync.reportIssue': async () => (await import('./help/diagnostics')).reportIssue(services),
    'idaasSync.copyDiagnostics': async () =>
      (await import('./help/diagnostics')).copyDiagnostics(services),
    'idaasSync.refresh': () => explorer.refresh(),
    'idaasSync.refreshNode': (node) => explorer.refresh(nodeOf(node)),
    'idaasSync.filterJobs': (given) =>
      filterJobs(services, given && !('kind' in given) ? given : undefined),
    'idaasSync.clearFilter': () => filters.set({}),
    'idaasSync.findInTree': () => findInTree(),
    'idaasSync.openRow': () => openRow(services),
    'idaasSync.loadMore': async (given) => {
      const node = nodeOf(given);
      if (node?.kind === 'loadMore') {
        await explorer.loadMore(node);
      }
    },
    'idaasSync.goToDate': (node, day) => goToDate(services, nodeOf(node), day),
    'idaasSync.retry': async (given) => {
      const node = nodeOf(given);
      if (node?.kind === 'failure') {
        await explorer.retry(node);
      } else if (node?.kind === 'summary') {
        explorer.refresh();
      }
    },
    'idaasSync.copyId': (subject) => copyId(services, subject),
    'idaasSync.copyName': (node) => copyName(nodeOf(node)),
    'idaasSync.openConsole': (node) => openConsole(nodeOf(node)),
    'idaasSync.openConfiguration': (subject, place) => openConfiguration(services, subject, place),
    'idaasSync.copyConfiguration': (subject) => copyConfiguration(services, subject),
    'idaasSync.compareConfiguration': (subject) => compareConfiguration(services, subject),
    'idaasSync.copyCorrectionCommand': (subject, direction, field, value) =>
      copyCorrectionCommand(services, subject, direction, field, value),
    'idaasSync.openRawConfiguration': (subject, direction) =>
      openRawConfiguration(services, subject, direction),
    'idaasSync.openJob': (subject) => openJob(services, subject, false),
    'idaasSync.openJobToSide': (subject) => openJob(services, subject, true),
    'idaasSync.openRawJob': (subject) => openRawJob(services, subject),
    'idaasSync.copyJobForTicket': (subject) => copyJobAs(services, subject, 'ticket'),
    'idaasSync.askAboutRun': (subject) => askAboutRun(services, subject),
    'idaasSync.askAboutPage': () => askAboutPage(services),
    'idaasSync.copyJobAs': (subject, format) => copyJobAs(services, subject, format),
    'idaasSync.saveJobAs': (subject, format) => saveJobAs(services, subject, format),
    'idaasSync.showHealth': (subject) => showHealth(services, subject),
    'idaasSync.showInstanceHealth': (subject) => showInstanceHealth(services, subject),
    'idaasSync.copyHealthAs': (...given) => copyHealthAs(services, ...given),
    'idaasSync.saveHealthAs': (...given) => saveHealthAs(services, ...given),
    'idaasSync.showHistory': (subject) => showHistory(services, subject),
    'idaasSync.compareJobs': (subject) => compareJobs(services, subject),
    'idaasSync.copyComparison': (ref) => copyComparison(services, ref),
    'idaasSync.watch': (subject) => watch(services, subject),
    'idaasSync.stopWatching': (subject) => stopWatching(services, subject),
    'idaasSync.showWatched': () => showWatched(services),
    'idaasSync.goTo': (text) => goTo(services, text),
    'idaasSync.lookUpId': () => lookUpId(services),
    'idaasSync.openId': (subject) => openId(services, subject),
    'idaasSync.revealInTree': (subject) => revealInTree(services, subject),
    'idaasSync.refreshId': (subject) => refreshId(services, subject),
    'idaasSync.copyLink': (subject) => copyLink(services, subject),
    'idaasSync.copyMarkdownLink': (subject) => copyMarkdownLink(services, subject),
    'idaasSync.copyCliCommand': (subject) => copyCliCommand(services, subject),
    'idaasSync.copyRunCommand': (subject) => copyRunCommand(services, subject),
    'idaasSync.changeFileChecks': (change) => changeFileChecks(change),
    'idaasSync.checkConfigurationFiles': async () =>
      (await import('./files/checkConfigurationFiles')).checkConfigurationFiles(services),
    'idaasSync.compareFile': (offset) => compareFile(services, offset),
    'idaasSync.newPushConfigurationFile': (subject) =>
      newConfigurationFile(services, 'outbound', subject),
    'idaasSync.newPullConfigurationFile': (subject) =>
      newConfigurationFile(services, 'inbound', subject),
    'idaasSync.copyFileCommand': (offset) => copyFileCommand(services, offset),
    'idaasSync.showLog': () => log.show(),
  };
}
