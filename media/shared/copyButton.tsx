import * as l10n from '@vscode/l10n';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from './icon';

interface CopyButtonProps {
  /** Accessible name, for instance "Copy job id". */
  label: string;
  /** Visible text beside the icon; without it the icon stands alone. */
  text?: string;
  /** Looks like the buttons of a header instead of a link. */
  button?: boolean;
  /** Copies; answers whether it worked. */
  onCopy: () => Promise<boolean>;
}

/** Copies something small and says so for a moment. */
export function CopyButton({ label, text, button = false, onCopy }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) {
      return;
    }
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    void onCopy().then(setCopied);
  };
  return (
    <>
      <button
        type="button"
        class={text === undefined ? 'icon-button' : button ? 'button' : 'link'}
        aria-label={label}
        title={label}
        onClick={copy}
      >
        {(text === undefined || button) && <Icon name={copied ? 'check' : 'copy'} />}
        {text}
      </button>
      {/* The live region of the page says the same aloud. */}
      {copied && !button && (
        <span class="copied" aria-hidden="true">
          {l10n.t('Copied')}
        </span>
      )}
    </>
  );
}
