import { useSyncExternalStore } from 'react';
import { readPlace, type NamedPlace } from '../../view/recent-places.ts';
import { isRecord, SavedList } from '../../view/saved-list.ts';

/** A place that someone wants to find again: a region, or a view of the map with a name of its own. */
export interface Bookmark {
  /** Unique on this device. */
  id: string;
  /** The name given to it; null: the region's own. */
  label: string | null;
  target: { kind: 'REGION'; place: NamedPlace } | { kind: 'VIEW'; address: string };
}

export const LONGEST_LABEL = 60;
/** The address of a view with a long line is below this. */
const LONGEST_ADDRESS = 6000;

function readTarget(value: unknown): Bookmark['target'] | null {
  if (!isRecord(value)) return null;
  if (value['kind'] === 'REGION') {
    const place = readPlace(value['place']);
    return place && { kind: 'REGION', place };
  }
  const { address } = value;
  const isAddress =
    typeof address === 'string' && /^\/(?!\/)[?#]?/.test(address) && address.length <= LONGEST_ADDRESS;
  return value['kind'] === 'VIEW' && isAddress ? { kind: 'VIEW', address } : null;
}

/** A label as it is kept: without outer blanks, not too long; null for an empty one. */
export function toLabel(text: string): string | null {
  const label = text.trim().slice(0, LONGEST_LABEL).trim();
  return label === '' ? null : label;
}

/** A bookmark from storage; null for anything else. */
export function readBookmark(value: unknown): Bookmark | null {
  if (!isRecord(value)) return null;
  const target = readTarget(value['target']);
  const label = typeof value['label'] === 'string' ? toLabel(value['label']) : null;
  const { id } = value;
  if (!target || typeof id !== 'string' || id === '' || id.length > 60) return null;
  return target.kind === 'VIEW' && label === null ? null : { id, label, target };
}

const list = new SavedList<Bookmark>({
  key: 'serasi.tersimpan',
  version: 1,
  most: 200,
  read: readBookmark,
});

export const setBookmarks = (bookmarks: readonly Bookmark[]): void => list.set(bookmarks);

/** The bookmarks of this device, newest first. */
export function useBookmarks(): readonly Bookmark[] {
  return useSyncExternalStore(list.subscribe, list.get);
}

/** The bookmark of a region; null without one. */
export function bookmarkOf(bookmarks: readonly Bookmark[], code: string): Bookmark | null {
  return bookmarks.find(({ target }) => target.kind === 'REGION' && target.place.code === code) ?? null;
}
