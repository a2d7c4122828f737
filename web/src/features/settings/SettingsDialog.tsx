import { useEffect, useSyncExternalStore, type JSX } from 'react';
import { LANGUAGES, useI18n, type Language } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { BasemapStore } from './basemap.ts';
import { BasemapFields } from './BasemapFields.tsx';
import './settings.css';
import { SETTINGS_WORDS } from './words.ts';

export type ThemeChoice = 'auto' | 'light' | 'dark';

interface Props {
  theme: ThemeChoice;
  onTheme: (theme: ThemeChoice) => void;
  lang: Language;
  onLanguage: (lang: Language) => void;
  projector: boolean;
  onProjector: (on: boolean) => void;
  basemap: BasemapStore;
  /** Of the colours, 0.2–1. */
  opacity: number;
  onOpacity: (opacity: number) => void;
  onClose: () => void;
}

const THEMES: readonly ThemeChoice[] = ['auto', 'light', 'dark'];
const NAMES: Record<Language, string> = { id: 'Bahasa Indonesia', en: 'English' };

/** Theme, language, projector and the online basemap. */
export default function SettingsDialog(props: Props): JSX.Element {
  const { n } = useI18n();
  const w = useWords(SETTINGS_WORDS);
  const { basemap, opacity } = props;
  const state = useSyncExternalStore(basemap.subscribe, basemap.get);
  useEffect(() => void basemap.load(), [basemap]);
  return (
    <Dialog title={w.title} onClose={props.onClose}>
      <Choices
        legend={w.theme}
        name="tema"
        value={props.theme}
        choices={THEMES.map((theme) => [theme, w.themes[theme]])}
        onChoose={props.onTheme}
      />
      <Choices
        legend={w.language}
        name="bahasa"
        value={props.lang}
        choices={LANGUAGES.map((lang) => [lang, NAMES[lang]])}
        onChoose={props.onLanguage}
      />
      <div>
        <label className="setting">
          <input
            type="checkbox"
            checked={props.projector}
            onChange={(event) => props.onProjector(event.target.checked)}
          />
          {w.projector}
        </label>
        <p className="quiet setting-note">{w.projectorNote}</p>
      </div>
      <fieldset className="settings">
        <legend>{w.basemap}</legend>
        {state.offer === undefined && <p className="quiet">{w.basemapLoading}</p>}
        {state.offer === null && <p className="quiet">{w.basemapOff}</p>}
        {state.offer && (
          <BasemapFields
            state={state}
            offer={state.offer}
            onChoose={(choice) => {
              basemap.choose(choice);
              if (choice.on && opacity === 1) props.onOpacity(0.7);
            }}
          />
        )}
        {state.offer && (
          <label className="setting-range">
            <span>
              {w.opacity}: {n.percent(opacity)}
            </span>
            <input
              type="range"
              min={20}
              max={100}
              step={5}
              value={Math.round(opacity * 100)}
              onChange={(event) => props.onOpacity(Number(event.target.value) / 100)}
            />
            <span className="quiet setting-note">{w.opacityNote}</span>
          </label>
        )}
      </fieldset>
      <p className="quiet">{w.stored}</p>
    </Dialog>
  );
}

interface ChoicesProps<Value extends string> {
  legend: string;
  name: string;
  value: Value;
  choices: ReadonlyArray<readonly [Value, string]>;
  onChoose: (value: Value) => void;
}

function Choices<Value extends string>({ legend, name, value, choices, onChoose }: ChoicesProps<Value>) {
  return (
    <fieldset className="settings settings-row">
      <legend>{legend}</legend>
      {choices.map(([choice, label]) => (
        <label key={choice} className="setting">
          <input type="radio" name={name} checked={value === choice} onChange={() => onChoose(choice)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
