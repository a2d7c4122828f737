import type { JSX } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { HomeIcon, MinusIcon, PlusIcon } from '../ui/icons.tsx';

interface Props {
  onZoom: (step: number) => void;
  onHome: () => void;
  onHelp: () => void;
}

/** Zoom in, zoom out, the whole nation, keyboard help. */
export function MapButtons({ onZoom, onHome, onHelp }: Props): JSX.Element {
  const { t } = useI18n();
  return (
    <div className="map-buttons">
      <IconButton label={t.map.zoomIn} onClick={() => onZoom(1)}>
        <PlusIcon />
      </IconButton>
      <IconButton label={t.map.zoomOut} onClick={() => onZoom(-1)}>
        <MinusIcon />
      </IconButton>
      <IconButton label={t.map.home} onClick={onHome}>
        <HomeIcon />
      </IconButton>
      <IconButton label={t.help.open} onClick={onHelp} className="help-button">
        <span aria-hidden="true">?</span>
      </IconButton>
    </div>
  );
}
