import { useEffect, useRef } from 'react';
import { useRegionAt, type PointAnswer } from '../../api/use-region-at.ts';
import type { ToolProps } from '../../view/tool.ts';

interface Point {
  lng: number;
  lat: number;
}

/** Looks up the region at a point, and goes there once when it is known. */
export function useArrival(point: Point | null, onPoint: ToolProps['showPoint']): PointAnswer {
  const answer = useRegionAt(point);
  const gone = useRef<Point | null>(null);
  const { region } = answer;
  useEffect(() => {
    if (!point || region === undefined || gone.current === point) return;
    gone.current = point;
    onPoint(point, region?.code ?? null);
  }, [point, region, onPoint]);
  return answer;
}
