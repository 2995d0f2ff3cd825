import * as l10n from '@vscode/l10n';
import { render, type ComponentType } from 'preact';
import { Channel, type Far } from '../../src/protocol/channel';
import type { PageSetting, PageView } from '../../src/protocol/page';
import type { VsCodeApi } from './vsCodeApi';
import { windowPort } from './windowPort';

/** What the host of any page answers first: everything there is to draw. */
interface Host<Model> {
  ready(): { setting: PageSetting; model: Model };
}

/** What a page is drawn from, again with each model. */
export interface PageProps<Contract, Model, View> {
  host: Far<Contract>;
  dates: PageSetting['dates'];
  model: Model;
  /** How the user left the page before the window was loaded again. */
  initialView: View;
  onView: (view: View) => void;
}

interface PageKind<Contract, Model, View, Change> {
  Page: ComponentType<PageProps<Contract, Model, View>>;
  /** Reads the state left with VS Code, which can be of any age. */
  readViewState: (state: unknown) => View;
  /** The model after a change, for a kind of page that is told changes. */
  apply?: (model: Model, change: Change) => Model;
  /** What to say when nothing can be drawn. */
  failed: (reason: string) => string;
}

/** Starts a page: asks the host for everything, draws it, and draws what the host sends later. */
export function startPage<
  Contract extends Host<Model>,
  Model extends { ref: object },
  View,
  Change = never,
>(kind: PageKind<Contract, Model, View, Change>): void {
  const root = document.getElementById('page') ?? document.body;
  run(acquireVsCodeApi(), root, kind).catch((error: unknown) => {
    root.textContent = kind.failed(error instanceof Error ? error.message : String(error));
  });
}

async function run<Contract extends Host<Model>, Model extends { ref: object }, View, Change>(
  api: VsCodeApi,
  root: HTMLElement,
  { Page, readViewState, apply }: PageKind<Contract, Model, View, Change>,
): Promise<void> {
  const initialView = readViewState(api.getState());
  // A model may come before the setting; the answer to `ready` then brings one that is as new.
  let draw = (_: Model): void => {};
  let drawn: Model | undefined;
  const channel = new Channel<PageView<Model, Change>, Contract>(windowPort(api), {
    show: (model: Model) => draw(model),
    update: (change: Change) => {
      if (drawn && apply) {
        draw(apply(drawn, change));
      }
    },
  });

  // The compiler cannot see through `Far` while the contract is a type parameter.
  const { setting, model } = await (channel.far as unknown as Far<Host<Model>>).ready();
  if (setting.l10n) {
    l10n.config({ contents: setting.l10n });
  }
  document.documentElement.lang = setting.dates.locale;
  let { ref } = model;
  // The reference is for the host, which makes the page anew with it; the view is for the page itself.
  // One function for the life of the page: a new one would store the state with every model.
  const keep = (view: View) => api.setState({ ...ref, view });
  draw = (next) => {
    drawn = next;
    ref = next.ref;
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
