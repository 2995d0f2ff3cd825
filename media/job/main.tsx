import * as l10n from '@vscode/l10n';
import { render } from 'preact';
import { Channel } from '../../src/protocol/channel';
import type { JobPage, JobPageHost, JobPageModel } from '../../src/protocol/jobPage';
import type { VsCodeApi } from '../shared/vsCodeApi';
import { windowPort } from '../shared/windowPort';
import '@vscode/codicons/dist/codicon.css';
import '../shared/page.css';
import '../shared/controls.css';
import '../shared/layout.css';
import './job.css';
import './matrix.css';
import { Page } from './page';
import { readViewState, type PageState, type ViewState } from './viewState';

async function start(api: VsCodeApi, root: HTMLElement): Promise<void> {
  const initialView = readViewState(api.getState());
  // A model may come before the setting; the answer to `ready` then brings one that is as new.
  let draw = (_: JobPageModel): void => {};
  const channel = new Channel<JobPage, JobPageHost>(windowPort(api), {
    show: (model) => draw(model),
  });

  const { setting, model } = await channel.far.ready();
  if (setting.l10n) {
    l10n.config({ contents: setting.l10n });
  }
  document.documentElement.lang = setting.dates.locale;
  draw = (next) => {
    const keep = (view: ViewState) => api.setState({ ...next.link, view } satisfies PageState);
    render(
      <Page
        host={channel.far}
        dates={setting.dates}
        model={next}
        initialView={initialView}
        onView={keep}
      />,
      root,
    );
  };
  draw(model);
}

const root = document.getElementById('page') ?? document.body;
start(acquireVsCodeApi(), root).catch((error: unknown) => {
  root.textContent = l10n.t(
    'The page could not be shown: {0} Close it and open the job again.',
    error instanceof Error ? error.message : String(error),
  );
});
