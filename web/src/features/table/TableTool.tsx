import { useQuery } from '@apollo/client/react';
import { NATION_CODE } from '@serasi/shared';
import { Maximize2, Minimize2 } from 'lucide-react';
import { useState, type JSX } from 'react';
import { TableScopeDocument } from '../../api/generated/graphql.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWords } from '../../i18n/words.ts';
import { Failure } from '../../ui/Failure.tsx';
import { NARROW, useMedia } from '../../ui/use-media.ts';
import type { ToolProps } from '../../view/tool.ts';
import { tableColumns } from './columns.tsx';
import { csvAddress } from './csv-address.ts';
import { RegionRows, type TableSort } from './RegionRows.tsx';
import { TableControls } from './TableControls.tsx';
import { TableFoot } from './TableFoot.tsx';
import { followedScope, type TableScope } from './table-scope.ts';
import { useRegionPage, useSettled } from './use-region-page.ts';
import { TABLE_WORDS } from './words.ts';
import './table.css';

/**
 * The map as a table: the regions of the level on view inside the selected region, with all that the map says of them. It
 * follows the map until a row is opened; then the list stays until it is told to follow again. Without WebGL it stands for the map.
 */
export default function TableTool(props: ToolProps): JSX.Element {
  const { view, push, replace, open, noMap, level, colours } = props;
  const i18n = useI18n();
  const { lang, t } = i18n;
  const words = useWords(TABLE_WORDS);
  const narrow = useMedia(NARROW);
  const [chosenFull, setFull] = useState<boolean | null>(null);
  const [held, setHeld] = useState<TableScope | null>(null);
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<TableSort>({ orderBy: 'CODE', descending: false });
  const full = chosenFull ?? noMap;
  const auto = followedScope(view.region, null, level?.shown ?? null);
  const scope = held ?? followedScope(view.region, view.pin, level?.shown ?? null);
  const settled = useSettled(search, 250).trim();
  const order = scope.level === 'VILLAGE' && sort.orderBy === 'INCIDENTS' ? FIRST_SORT : sort;
  const wish = {
    level: scope.level,
    within: scope.within,
    method: view.method,
    period: view.period,
    search: settled === '' ? null : settled,
    resilienceLevels: view.levels.length > 0 ? [...view.levels] : null,
    ...order,
    lang: lang === 'en' ? ('EN' as const) : ('ID' as const),
  };
  const page = useRegionPage(wish);
  const place = usePlaceName(scope.within);
  const caption = words.caption(t.level[scope.level], place);
  const rows = page.list?.nodes ?? [];
  const columns = tableColumns({
    i18n,
    words,
    level: scope.level,
    layer: colours.layer,
    title: colours.title,
    values: colours.values,
    hasNative: rows.some(({ resilience }) => resilience.nativeClass !== null),
  });

  const openRow = (code: string) => {
    setHeld(scope);
    open(code);
    if (narrow) replace({ tool: null });
  };
  const clear = () => {
    setSearch('');
    push({ levels: [] });
  };

  return (
    <div className="table-tool" data-full={full || undefined}>
      {noMap && (
        <p className="table-why" role="status">
          {words.noMap}
        </p>
      )}
      <TableControls
        scope={scope}
        region={view.region}
        pin={view.pin}
        auto={auto.level}
        levels={view.levels}
        search={search}
        onPin={(pin) => {
          setHeld(null);
          push({ pin });
        }}
        onWithin={(within) => setHeld({ level: scope.level, within })}
        onLevels={(levels) => push({ levels })}
        onSearch={setSearch}
      />
      <div className="table-bar">
        {held && (
          <button type="button" className="link" title={words.held} onClick={() => setHeld(null)}>
            {noMap ? words.followNoMap : words.follow}
          </button>
        )}
        <a className="table-csv" href={csvAddress(wish, lang)} download>
          {words.csv}
        </a>
        {!narrow && (
          <button
            type="button"
            className="link table-width"
            aria-pressed={full}
            onClick={() => setFull(!full)}
          >
            {full ? <Minimize2 size={14} aria-hidden /> : <Maximize2 size={14} aria-hidden />}
            {full ? words.narrow : words.full}
          </button>
        )}
      </div>
      {page.failed && <Failure message={words.failed} onRetry={page.retry} />}
      {!page.list && !page.failed && <p className="quiet">{t.app.loading}</p>}
      {page.list && rows.length === 0 && (
        <div className="table-none">
          <p>
            {settled ? words.blameSearch(settled) : view.levels.length > 0 ? words.blameLevels : words.none}
          </p>
          {(settled !== '' || view.levels.length > 0) && (
            <button type="button" className="button" onClick={clear}>
              {words.clear}
            </button>
          )}
        </div>
      )}
      {rows.length > 0 && (
        <RegionRows
          caption={caption}
          within={scope.within}
          columns={columns}
          rows={rows}
          selected={view.region}
          sort={order}
          onSort={setSort}
          onOpen={openRow}
        />
      )}
      {page.list && <TableFoot page={page} level={t.level[scope.level]} />}
    </div>
  );
}

const FIRST_SORT: TableSort = { orderBy: 'CODE', descending: false };

/** The name of what bounds the table. */
function usePlaceName(code: string | null): string {
  const { t } = useI18n();
  const { data } = useQuery(TableScopeDocument, {
    variables: { code: code ?? NATION_CODE },
    skip: code === null,
  });
  if (code === null) return t.region.nation;
  return data?.region?.code === code ? data.region.name : code;
}
