import { useEffect, useState } from 'react';
import { useRecovery } from '../api/use-connection.ts';
import type { RegionTiles } from '../map/region-tiles.ts';
import type { Early } from './boot.ts';

export interface TilesState {
  tiles: RegionTiles | null;
  failed: boolean;
  retry: () => void;
}

/** Where the tiles are, from the request that started before React did. */
export function useTiles({ firstTiles, loadTiles }: Early): TilesState {
  const [request, setRequest] = useState(firstTiles);
  const [state, setState] = useState<Pick<TilesState, 'tiles' | 'failed'>>({ tiles: null, failed: false });
  useEffect(() => {
    let current = true;
    request.then(
      (tiles) => current && setState({ tiles, failed: false }),
      () => current && setState({ tiles: null, failed: true }),
    );
    return () => {
      current = false;
    };
  }, [request]);
  useRecovery((stale) => {
    if (stale || state.failed) setRequest(loadTiles());
  });
  return { ...state, retry: () => setRequest(loadTiles()) };
}
