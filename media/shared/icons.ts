import arrowLeft from '@vscode/codicons/src/icons/arrow-left.svg';
import arrowRight from '@vscode/codicons/src/icons/arrow-right.svg';
import check from '@vscode/codicons/src/icons/check.svg';
import chevronDown from '@vscode/codicons/src/icons/chevron-down.svg';
import circleLargeOutline from '@vscode/codicons/src/icons/circle-large.svg';
import circleOutline from '@vscode/codicons/src/icons/circle.svg';
import circleSlash from '@vscode/codicons/src/icons/circle-slash.svg';
import copy from '@vscode/codicons/src/icons/copy.svg';
import debugPause from '@vscode/codicons/src/icons/debug-pause.svg';
import diff from '@vscode/codicons/src/icons/diff.svg';
import ellipsis from '@vscode/codicons/src/icons/ellipsis.svg';
import error from '@vscode/codicons/src/icons/error.svg';
import info from '@vscode/codicons/src/icons/info.svg';
import json from '@vscode/codicons/src/icons/json.svg';
import lightbulb from '@vscode/codicons/src/icons/lightbulb.svg';
import loading from '@vscode/codicons/src/icons/loading.svg';
import lock from '@vscode/codicons/src/icons/lock.svg';
import pass from '@vscode/codicons/src/icons/pass.svg';
import passFilled from '@vscode/codicons/src/icons/pass-filled.svg';
import question from '@vscode/codicons/src/icons/question.svg';
import refresh from '@vscode/codicons/src/icons/refresh.svg';
import save from '@vscode/codicons/src/icons/save.svg';
import sync from '@vscode/codicons/src/icons/sync.svg';
import unlock from '@vscode/codicons/src/icons/unlock.svg';
import warning from '@vscode/codicons/src/icons/warning.svg';
import watch from '@vscode/codicons/src/icons/watch.svg';
import account from '@vscode/codicons/src/icons/account.svg';
import arrowDown from '@vscode/codicons/src/icons/arrow-down.svg';
import arrowSwap from '@vscode/codicons/src/icons/arrow-swap.svg';
import arrowUp from '@vscode/codicons/src/icons/arrow-up.svg';
import calendar from '@vscode/codicons/src/icons/calendar.svg';
import dashboard from '@vscode/codicons/src/icons/dashboard.svg';
import eye from '@vscode/codicons/src/icons/eye.svg';
import eyeClosed from '@vscode/codicons/src/icons/eye-closed.svg';
import goToFile from '@vscode/codicons/src/icons/go-to-file.svg';
import history from '@vscode/codicons/src/icons/history.svg';
import listTree from '@vscode/codicons/src/icons/list-tree.svg';
import pulse from '@vscode/codicons/src/icons/pulse.svg';
import search from '@vscode/codicons/src/icons/search.svg';
import settings from '@vscode/codicons/src/icons/settings.svg';
import shield from '@vscode/codicons/src/icons/shield.svg';
import stopCircle from '@vscode/codicons/src/icons/stop-circle.svg';
import { outlinesOf, type Outline } from './outlinesOf';

const sources = {
  account,
  'arrow-down': arrowDown,
  'arrow-left': arrowLeft,
  'arrow-right': arrowRight,
  'arrow-swap': arrowSwap,
  'arrow-up': arrowUp,
  calendar,
  check,
  'chevron-down': chevronDown,
  'circle-large-outline': circleLargeOutline,
  'circle-outline': circleOutline,
  'circle-slash': circleSlash,
  copy,
  dashboard,
  'debug-pause': debugPause,
  diff,
  ellipsis,
  error,
  eye,
  'eye-closed': eyeClosed,
  'go-to-file': goToFile,
  history,
  info,
  json,
  lightbulb,
  'list-tree': listTree,
  loading,
  lock,
  pass,
  'pass-filled': passFilled,
  pulse,
  question,
  refresh,
  save,
  search,
  settings,
  shield,
  'stop-circle': stopCircle,
  sync,
  unlock,
  warning,
  watch,
} as const;

export type IconName = keyof typeof sources;

/**
 * The codicons that pages draw, by their names in VS Code. As shapes, because the icon font weighs 20 times as much and
 * a page that waits for it paints late.
 */
export const icons = Object.fromEntries(
  Object.entries(sources).map(([name, svg]) => [name, outlinesOf(svg)]),
) as Record<IconName, readonly Outline[]>;
