import { useEffect, useEffectEvent, useRef } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { MapController, MapInputs } from './map-controller.ts';
import type { Camera, Insets, MapEvents } from './map-events.ts';
import type { RegionTiles } from './region-tiles.ts';

interface Props {
  tiles: RegionTiles | null;
  inputs: MapInputs;
  camera: Camera | null;
  insets: Insets;
  events: MapEvents;
  onController: (controller: MapController | null) => void;
  onNoWebGl: () => void;
}

/**
 * The element that holds the map. The map is made once tiles and first values are known, so that its first frame is
 * coloured; MapLibre itself arrives as a chunk of its own.
 */
export function MapView({ tiles, inputs, camera, insets, events, onController, onNoWebGl }: Props) {
  const { t } = useI18n();
  const container = useRef<HTMLDivElement>(null);
  const controller = useRef<MapController>(null);
  const ready = tiles !== null && Object.keys(inputs.values).length > 0;

  const make = useEffectEvent((module: typeof import('./map-controller.ts')) => {
    if (!container.current || !tiles) return;
    try {
      controller.current = new module.MapController({
        container: container.current,
        tiles,
        inputs,
        camera,
        insets,
        events,
        label: t.map.label,
      });
      onController(controller.current);
    } catch {
      onNoWebGl();
    }
  });

  useEffect(() => {
    if (!ready) return;
    let dropped = false;
    void import('./map-controller.ts').then((module) => {
      if (!dropped) make(module);
    });
    return () => {
      dropped = true;
      controller.current?.destroy();
      controller.current = null;
      onController(null);
    };
  }, [ready, onController]);

  useEffect(() => controller.current?.update(inputs), [inputs]);

  const first = useRef(tiles);
  useEffect(() => {
    if (tiles && first.current && tiles !== first.current) controller.current?.reload(tiles);
    first.current = tiles;
  }, [tiles]);

  return <div ref={container} className="map" id="peta" tabIndex={-1} />;
}
