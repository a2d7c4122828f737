import { useEffect, useState, type JSX } from 'react';
import { flushSync } from 'react-dom';
import type { MapController } from '../map/map-controller.ts';

/** The map as an image while the page is being printed: printers get nothing of a WebGL canvas. */
export function PrintMap({ map, label }: { map: MapController | null; label: string }): JSX.Element | null {
  const [image, setImage] = useState<string | null>(null);
  useEffect(() => {
    if (!map) return;
    const before = () => flushSync(() => setImage(map.snapshot()));
    const after = () => setImage(null);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [map]);
  return image === null ? null : <img className="print-map" src={image} alt={label} />;
}
