import { cpus, loadavg, totalmem } from 'node:os';

/** A measured figure beside its target: at most `limit`, or at least with `kind` 'least'; null: no target, said for comparison. */
export function row(what, value, unit, limit = null, kind = 'most') {
  console.log(`  ${what}: ${digits(value)} ${unit}`);
  return { what, value, unit, limit, kind };
}

const digits = (value) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

export function printTable(rows) {
  console.log(
    `\n${new Date().toISOString().slice(0, 10)} · ${cpus().length} × ${cpus()[0]?.model.trim()} · ${Math.round(totalmem() / 2 ** 30)} GiB · Node ${process.versions.node} · load ${loadavg()[0].toFixed(2)}\n`,
  );
  console.log('| what | measured | target | |\n|---|---|---|---|');
  for (const { what, value, unit, limit, kind } of rows) {
    const reached = kind === 'least' ? value >= limit : value <= limit;
    const verdict = limit === null ? '' : reached ? 'reached' : 'MISSED';
    console.log(
      `| ${what} | ${digits(value)} ${unit} | ${limit === null ? '' : `${kind === 'least' ? '≥' : '≤'} ${limit} ${unit}`} | ${verdict} |`,
    );
  }
}
