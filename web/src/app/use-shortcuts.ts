import { useEffect, useEffectEvent } from 'react';

/** What each key does; keys are `KeyboardEvent.key` values. */
export type Shortcuts = Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, select, textarea, dialog, [contenteditable]') !== null
  );
}

/** Enter belongs to the control that has the focus; elsewhere it goes one level down. */
function belongsToControl(event: KeyboardEvent): boolean {
  return (
    event.key === 'Enter' &&
    event.target instanceof Element &&
    event.target.closest('button, a, summary') !== null
  );
}

/** Arrows scroll panels and move in lists; they belong to the map only where it has the focus, or nobody has. */
function belongsElsewhere({ key, target }: KeyboardEvent): boolean {
  return (
    key.startsWith('Arrow') &&
    target instanceof Element &&
    target.closest('#peta') === null &&
    target !== document.body
  );
}

/** Keys that work everywhere but in fields and dialogs; arrows on the map. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (belongsToControl(event) || belongsElsewhere(event)) return;
    const act = shortcuts[event.key];
    if (!act) return;
    event.preventDefault();
    act(event);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
