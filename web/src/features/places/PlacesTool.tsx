import type { JSX } from 'react';
import type { ToolProps } from '../../view/tool.ts';
import { Bookmarks } from './Bookmarks.tsx';
import { Coordinates } from './Coordinates.tsx';
import { NearMe } from './NearMe.tsx';
import './places.css';
import { Recent } from './Recent.tsx';
import { SaveHere } from './SaveHere.tsx';

/** Ways back to places: saved ones, those opened lately, the place of the device, coordinates. All kept on this device. */
export default function PlacesTool({ view, push, map, open, showPoint }: ToolProps): JSX.Element {
  return (
    <div className="places">
      <SaveHere view={view} />
      <Bookmarks push={push} map={map} onOpen={open} />
      <NearMe onPoint={showPoint} />
      <Coordinates onPoint={showPoint} />
      <Recent onOpen={open} />
    </div>
  );
}
