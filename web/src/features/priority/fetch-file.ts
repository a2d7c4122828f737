import { saveFile } from '../../ui/save-file.ts';
import type { ViewState } from '../../view/view-state.ts';

export type ExportKind = 'xlsx' | 'csv' | 'csv-semicolon';

/** Where the server gives the choice as a file: the same plan as in the address. */
export function exportAddress(
  kind: ExportKind,
  { plan, method, period }: Pick<ViewState, 'plan' | 'method' | 'period'>,
  lang: 'id' | 'en',
): string {
  const query = new URLSearchParams({ rencana: plan ?? '' });
  if (method) query.set('metode', method);
  if (period) query.set('periode', period);
  if (lang === 'en') query.set('bahasa', 'en');
  if (kind === 'csv-semicolon') query.set('pemisah', 'titik-koma');
  return `/api/priority.${kind === 'xlsx' ? 'xlsx' : 'csv'}?${query}`;
}

/** Fetches a file and gives it to the visitor under the server's name for it. @throws when the server does not give it. */
export async function fetchFile(address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const name = /filename="?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  saveFile(await response.blob(), name ?? 'prioritas');
}
