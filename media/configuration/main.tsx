import * as l10n from '@vscode/l10n';
import { render } from 'preact';
import { Channel } from '../../src/protocol/channel';
import type {
  ConfigurationPage,
  ConfigurationPageHost,
  ConfigurationPageModel,
} from '../../src/protocol/configurationPage';
import type { VsCodeApi } from '../shared/vsCodeApi';
import { windowPort } from '../shared/windowPort';
import '@vscode/codicons/dist/codicon.css';
import '../shared/page.css';
import '../shared/controls.css';
import '../shared/layout.css';
import './configuration.css';
import './findings.css';
import './lists.css';
import { Page } from './page';
import { readViewState, type PageState, type ViewState } from './viewState';

async function start(api: VsCodeApi, root: HTMLElement): Promise<void> {
  const initialView = readViewState(api.getState());
  // A model may come before the setting; the answer to `ready` then brings one that is as new.
  let draw = (_: ConfigurationPageModel): void => {};
  const channel = new Channel<ConfigurationPage, ConfigurationPageHost>(windowPort(api), {
    show: (model) => draw(model),
  });

  const { setting, model } = await channel.far.ready();
  if (setting.l10n) {
    l10n.config({ contents: setting.l10n });
  }
  document.documentElement.lang = setting.dates.locale;
  let link = model.link;
  // One function for the life of the page: a new one would store the state with every model.
  const keep = (view: ViewState) => api.setState({ ...link, view } satisfies PageState);
  draw = (next) => {
    link = next.link;
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
    'The page could not be shown: {0} Close it and open the configuration again.',
    error instanceof Error ? error.message : String(error),
  );
});
