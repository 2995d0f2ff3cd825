import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './icon';
import type { IconName } from './icons';
import { nextIndex } from './nextIndex';

interface MenuButtonProps<Value extends string> {
  icon: IconName;
  label: string;
  items: readonly { value: Value; label: string }[];
  disabled?: boolean;
  /** The icon stands alone; the label is its accessible name. */
  iconOnly?: boolean;
  onPick: (value: Value) => void;
}

/** A button that opens a menu: the pattern "Menu Button" of the ARIA Authoring Practices Guide. */
export function MenuButton<Value extends string>(props: MenuButtonProps<Value>) {
  const [at, setAt] = useState<number>();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const open = at !== undefined;

  useLayoutEffect(() => {
    if (open) {
      menu.current?.showPopover();
    }
  }, [open]);
  useLayoutEffect(() => {
    if (at !== undefined) {
      menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]')[at]?.focus();
    }
  }, [at]);

  const close = () => {
    setAt(undefined);
    button.current?.focus();
  };
  const onButtonKey = (event: KeyboardEvent) => {
    if (props.disabled !== true && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      setAt(event.key === 'ArrowDown' ? 0 : props.items.length - 1);
    }
  };
  const onMenuKey = (event: KeyboardEvent) => {
    const next = nextIndex(event.key, at ?? 0, props.items.length);
    if (next !== undefined) {
      event.preventDefault();
      setAt(next);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Tab') {
      // From the button the Tab goes on as if the menu had not been there.
      close();
    } else if (event.key.length === 1 && event.key !== ' ') {
      const letter = event.key.toLowerCase();
      const found = props.items.findIndex(({ label }) => label.toLowerCase().startsWith(letter));
      setAt(found < 0 ? at : found);
    }
  };
  const onFocusOut = (event: FocusEvent) => {
    if (!(event.relatedTarget instanceof Node && menu.current?.contains(event.relatedTarget))) {
      setAt(undefined);
    }
  };

  return (
    <span class="menu-button">
      <button
        ref={button}
        type="button"
        class="button"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-disabled={props.disabled}
        aria-label={props.iconOnly === true ? props.label : undefined}
        title={props.iconOnly === true ? props.label : undefined}
        // The press would move the focus and close the menu before the click opens it again.
        onMouseDown={(event) => open && event.preventDefault()}
        onClick={() => props.disabled !== true && (open ? close() : setAt(0))}
        onKeyDown={onButtonKey}
      >
        <Icon name={props.icon} />
        {props.iconOnly !== true && (
          <>
            {' '}
            {props.label} <Icon name="chevron-down" />
          </>
        )}
      </button>
      {open && (
        <div
          ref={menu}
          class="menu"
          role="menu"
          popover="manual"
          aria-label={props.label}
          onKeyDown={onMenuKey}
          onFocusOut={onFocusOut}
        >
          {props.items.map(({ value, label }, index) => (
            <button
              key={value}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onMouseEnter={() => setAt(index)}
              onClick={() => {
                close();
                props.onPick(value);
              }}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}
