import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { PriorityPlacesDocument } from '../../api/generated/graphql.ts';
import { shortName } from '../../i18n/region-name.ts';
import { useWords } from '../../i18n/words.ts';
import { Failure } from '../../ui/Failure.tsx';
import { PRIORITY_WORDS } from './words.ts';

interface Props {
  within: string | null;
  /** The region selected on the map, if villages can be chosen in it. */
  onMap: string | null;
  onChoose: (code: string | null) => void;
}

type Place = { code: string; name: string };

/** Where villages are chosen: province, then kabupaten, then kecamatan. */
export function PlacePicker({ within, onMap, onChoose }: Props): JSX.Element {
  const w = useWords(PRIORITY_WORDS);
  const province = within?.slice(0, 2) ?? '';
  const regency = within && within.length >= 5 ? within.slice(0, 5) : '';
  const district = within && within.length >= 8 ? within : '';
  const { data, previousData, error, refetch } = useQuery(PriorityPlacesDocument, {
    variables: { province, hasProvince: province !== '', regency, hasRegency: regency !== '' },
  });
  const places = data ?? previousData;
  if (error)
    return <Failure message={w.placesFailed} onRetry={() => void refetch().catch(() => undefined)} />;
  return (
    <fieldset className="priority-place">
      <legend>{w.place}</legend>
      <PlaceSelect
        label={w.province}
        empty={w.choose}
        value={province}
        places={places?.nation?.children ?? []}
        onChoose={(code) => onChoose(code === '' ? null : code)}
      />
      <PlaceSelect
        label={w.regency}
        empty={w.wholeProvince}
        value={regency}
        places={(province !== '' && data?.province?.children) || []}
        disabled={province === ''}
        onChoose={(code) => onChoose(code === '' ? province : code)}
      />
      <PlaceSelect
        label={w.district}
        empty={w.wholeRegency}
        value={district}
        places={(regency !== '' && data?.regency?.children) || []}
        disabled={regency === ''}
        onChoose={(code) => onChoose(code === '' ? regency : code)}
      />
      {onMap !== null && onMap !== within && within !== null && (
        <button type="button" className="link" onClick={() => onChoose(onMap)}>
          {w.useMap} ({onMap})
        </button>
      )}
    </fieldset>
  );
}

interface SelectProps {
  label: string;
  empty: string;
  value: string;
  places: readonly Place[];
  disabled?: boolean;
  onChoose: (code: string) => void;
}

function PlaceSelect({ label, empty, value, places, disabled = false, onChoose }: SelectProps) {
  const isListed = value === '' || places.some(({ code }) => code === value);
  return (
    <label className="priority-field">
      <span>{label}</span>
      <select
        className="select"
        value={value}
        disabled={disabled}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">{empty}</option>
        {!isListed && <option value={value}>{value}</option>}
        {places.map(({ code, name }) => (
          <option key={code} value={code}>
            {shortName(name)}
          </option>
        ))}
      </select>
    </label>
  );
}
