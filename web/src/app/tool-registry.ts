import {
  Bookmark,
  Columns3,
  Download,
  Layers,
  ListOrdered,
  SquareDashedMousePointer,
  Table2,
  TriangleAlert,
} from 'lucide-react';
import { lazy } from 'react';
import type { Tool } from '../view/tool.ts';

const title = (id: string, en: string) => (lang: 'id' | 'en') => (lang === 'en' ? en : id);

/** Every tool of the left drawer, from the top. A new tool is one folder under features/ and one entry here. */
export const TOOLS: readonly Tool[] = [
  {
    id: 'layers',
    title: title('Lapisan', 'Layers'),
    icon: Layers,
    width: 'narrow',
    Body: lazy(() => import('../features/layers/LayersTool.tsx')),
  },
  {
    id: 'incidents',
    title: title('Insiden', 'Incidents'),
    icon: TriangleAlert,
    width: 'narrow',
    Body: lazy(() => import('../features/incidents/IncidentsTool.tsx')),
  },
  {
    id: 'compare',
    title: title('Bandingkan', 'Compare'),
    icon: Columns3,
    width: 'wide',
    Body: lazy(() => import('../features/compare/CompareTool.tsx')),
  },
  {
    id: 'priority',
    title: title('Prioritas', 'Priorities'),
    icon: ListOrdered,
    width: 'wide',
    Body: lazy(() => import('../features/priority/PriorityTool.tsx')),
  },
  {
    id: 'area',
    title: title('Pilih area', 'Select an area'),
    icon: SquareDashedMousePointer,
    width: 'narrow',
    Body: lazy(() => import('../features/area/AreaTool.tsx')),
  },
  {
    id: 'places',
    title: title('Tempat', 'Places'),
    icon: Bookmark,
    width: 'narrow',
    Body: lazy(() => import('../features/places/PlacesTool.tsx')),
  },
  {
    id: 'table',
    title: title('Tabel', 'Table'),
    icon: Table2,
    width: 'wide',
    Body: lazy(() => import('../features/table/TableTool.tsx')),
  },
  {
    id: 'download',
    title: title('Unduh', 'Download'),
    icon: Download,
    width: 'narrow',
    Body: lazy(() => import('../features/download/DownloadTool.tsx')),
  },
];
