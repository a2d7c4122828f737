import type { JSX, ReactNode } from 'react';

interface Props {
  label: string;
  onClick: () => void;
  children: ReactNode;
  pressed?: boolean;
  className?: string;
}

/** A button whose icon is explained by its label (spoken, and shown as a title). */
export function IconButton({ label, onClick, children, pressed, className = '' }: Props): JSX.Element {
  return (
    <button
      type="button"
      className={`icon-button ${className}`}
      aria-label={label}
      title={label}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
