export { AboutDialog } from './AboutDialog.tsx';
export { HelpDialog } from './HelpDialog.tsx';
