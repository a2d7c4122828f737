import { useEffect, useEffectEvent, useRef, useState, type JSX } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { MapLayer } from './layer-definition.ts';
import type { MapController } from './map-controller.ts';
import type { MapInputs } from './map-inputs.ts';
import type { Bbox, Camera, Insets, MapEvents } from './map-events.ts';
import type { RegionTiles } from './region-tiles.ts';

interface Props {
  registry: readonly MapLayer[];
  tiles: RegionTiles | null;
  inputs: MapInputs;
  camera: Camera | null;
  /** Where to begin without a camera; the map waits while it is null. */
  bbox: Bbox | null;
  insets: Insets;
  events: MapEvents;
  onController: (controller: MapController | null) => void;
  onNoWebGl: () => void;
}

/**
 * The element that holds the map. The map is made once tiles and first values are known, so that its first frame is
 * coloured; MapLibre itself arrives as a chunk of its own.
 */
export function MapView({
  registry,
  tiles,
  inputs,
  camera,
  bbox,
  insets,
  events,
  onController,
  onNoWebGl,
}: Props): JSX.Element {
  const { t } = useI18n();
  const container = useRef<HTMLDivElement>(null);
  const controller = useRef<MapController>(null);
  const [begun, setBegun] = useState(false);
  if (!begun && tiles && bbox && Object.keys(inputs.values).length > 0) setBegun(true);

  const make = useEffectEvent((module: { MapController: typeof MapController }) => {
    if (!container.current || !tiles || !bbox) return;
    try {
      controller.current = new module.MapController({
        registry,
        container: container.current,
        tiles,
        inputs,
        camera,
        bbox,
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
    if (!begun) return;
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
  }, [begun, onController]);

  useEffect(() => controller.current?.update(inputs), [inputs]);

  const first = useRef(tiles);
  useEffect(() => {
    if (tiles && first.current && tiles !== first.current) controller.current?.reload(tiles);
    first.current = tiles;
  }, [tiles]);

  return <div ref={container} className="map" id="peta" tabIndex={-1} />;
}
