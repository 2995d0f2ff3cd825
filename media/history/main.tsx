import * as l10n from '@vscode/l10n';
import { applyChange } from './applyChange';
import { startPage } from '../shared/startPage';
import '../shared/page.css';
import '../shared/controls.css';
import '../shared/layout.css';
import './history.css';
import { Page } from './page';
import { readViewState } from './viewState';

startPage({
  Page,
  readViewState,
  apply: applyChange,
  failed: (reason) =>
    l10n.t('The page could not be shown: {0} Close it and open the history again.', reason),
});
