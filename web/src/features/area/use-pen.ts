import type { AreaShape } from '@serasi/shared';
import { useEffect, useRef, useState } from 'react';
import type { AreaPen, PenEvents } from '../../map/area-pen.ts';
import type { MapController } from '../../map/map-controller.ts';

/** What the pen is at: drawing a shape of a kind, changing the one there is, or nothing. */
export type PenWork = AreaShape['kind'] | 'CHANGE' | null;

export interface Pen {
  work: PenWork;
  failed: boolean;
  begin: (kind: AreaShape['kind']) => void;
  change: (shape: AreaShape) => void;
  close: () => void;
  lift: () => void;
}

/** The pen of the map, put away when the tool closes. `onShape` hears every finished shape. */
export function usePen(map: MapController | null, onShape: (shape: AreaShape) => void): Pen {
  const [work, setWork] = useState<PenWork>(null);
  const [failed, setFailed] = useState(false);
  const pen = useRef<AreaPen>(null);
  const latest = useRef(onShape);
  useEffect(() => {
    latest.current = onShape;
  });

  useEffect(
    () => () => {
      pen.current?.lift();
      pen.current = null;
      setWork(null);
    },
    [map],
  );

  const take = (next: PenWork, use: (pen: AreaPen) => void) => {
    if (!map) return;
    setFailed(false);
    setWork(next);
    const ready = pen.current ? Promise.resolve(pen.current) : map.pen();
    ready.then(
      (made) => {
        pen.current = made;
        use(made);
      },
      () => {
        setFailed(true);
        setWork(null);
      },
    );
  };
  const end = () => setWork(null);
  const lift = () => {
    pen.current?.lift();
    end();
  };
  const drawn: PenEvents = {
    shape: (shape) => {
      lift();
      latest.current(shape);
    },
    end,
  };

  return {
    work,
    failed,
    begin: (kind) => take(kind, (made) => made.begin(kind, drawn)),
    change: (shape) =>
      take('CHANGE', (made) => made.change(shape, { shape: (changed) => latest.current(changed), end })),
    close: () => pen.current?.close(),
    lift,
  };
}
