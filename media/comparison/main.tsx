import * as l10n from '@vscode/l10n';
import { startPage } from '../shared/startPage';
import { Page } from './page';
import { readViewState } from './viewState';

export const start = () =>
  startPage({
    Page,
    readViewState,
    failed: (reason) =>
      l10n.t('The page could not be shown: {0} Close it and compare the jobs again.', reason),
  });
