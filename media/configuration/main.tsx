import * as l10n from '@vscode/l10n';
import { startPage } from '../shared/startPage';
import '../shared/page.css';
import '../shared/controls.css';
import '../shared/layout.css';
import './configuration.css';
import './findings.css';
import './lists.css';
import { Page } from './page';
import { readViewState } from './viewState';

startPage({
  Page,
  readViewState,
  failed: (reason) =>
    l10n.t('The page could not be shown: {0} Close it and open the configuration again.', reason),
});
