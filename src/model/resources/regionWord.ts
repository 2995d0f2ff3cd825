import * as l10n from '@vscode/l10n';
import { oneLine } from '../text/plainText';

/**
 * A region as people call it, in the language of the interface. The service names regions in Chinese only; one that is
 * not known here is shown by its id. Names as Alibaba Cloud publishes them.
 */
export function regionWord(id: string): string {
  switch (id) {
    case 'cn-hangzhou':
      return l10n.t('China (Hangzhou)');
    case 'cn-beijing':
      return l10n.t('China (Beijing)');
    case 'cn-hongkong':
      return l10n.t('China (Hong Kong)');
    case 'ap-southeast-1':
      return l10n.t('Singapore');
    case 'ap-southeast-5':
      return l10n.t('Indonesia (Jakarta)');
    case 'ap-northeast-2':
      return l10n.t('South Korea (Seoul)');
    case 'eu-central-1':
      return l10n.t('Germany (Frankfurt)');
    default:
      return oneLine(id, 60) || l10n.t('Unknown');
  }
}
