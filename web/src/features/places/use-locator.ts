import { inIndonesia } from '@serasi/shared';
import { useEffect, useRef, useState } from 'react';

/** Where the device is, as far as it tells. Accuracy in metres. */
export type Located =
  | { state: 'IDLE' | 'ASKING' | 'DENIED' | 'FAILED' | 'MISSING' | 'OUTSIDE' }
  | { state: 'HERE'; lng: number; lat: number; accuracyM: number };

/** About 11 m: enough for a village, no more than is needed. */
const DECIMALS = 4;
const WAIT_MS = 12_000;

/** The place of the device, asked for once by a click, told to nobody here and forgotten with the tool. */
export function useLocator(): { located: Located; ask: () => void } {
  const [located, setLocated] = useState<Located>({ state: 'IDLE' });
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  const tell = (next: Located) => {
    if (alive.current) setLocated(next);
  };
  const ask = () => {
    // Missing on plain http, though the types promise it.
    if (!('geolocation' in navigator) || !window.isSecureContext) {
      tell({ state: 'MISSING' });
      return;
    }
    tell({ state: 'ASKING' });
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const lng = Number(coords.longitude.toFixed(DECIMALS));
        const lat = Number(coords.latitude.toFixed(DECIMALS));
        if (!inIndonesia(lng, lat)) tell({ state: 'OUTSIDE' });
        else tell({ state: 'HERE', lng, lat, accuracyM: coords.accuracy });
      },
      (error) => tell({ state: error.code === error.PERMISSION_DENIED ? 'DENIED' : 'FAILED' }),
      { timeout: WAIT_MS, maximumAge: 60_000 },
    );
  };
  return { located, ask };
}
