import { isRegionCode } from '@serasi/shared';
import { useSyncExternalStore } from 'react';
import { isRecord, SavedList } from './saved-list.ts';

/** A region as lists of places name it. */
export interface NamedPlace {
  code: string;
  /** Official name, without its kind. */
  name: string;
}

/** A place from storage; null for anything else. */
export function readPlace(value: unknown): NamedPlace | null {
  if (!isRecord(value)) return null;
  const { code, name } = value;
  if (typeof code !== 'string' || !isRegionCode(code) || typeof name !== 'string') return null;
  return name.length > 0 && name.length <= 100 ? { code, name } : null;
}

/** Regions opened lately on this device. */
const recent = new SavedList<NamedPlace>({ key: 'serasi.terakhir', version: 1, most: 8, read: readPlace });

/** Puts a region first among those opened lately. */
export function visit({ code, name }: NamedPlace): void {
  if (recent.get()[0]?.code === code) return;
  recent.set([{ code, name }, ...recent.get().filter((place) => place.code !== code)]);
}

export function forgetVisits(): void {
  recent.set([]);
}

/** Regions opened lately, the last one first. */
export function useRecentPlaces(): readonly NamedPlace[] {
  return useSyncExternalStore(recent.subscribe, recent.get);
}
