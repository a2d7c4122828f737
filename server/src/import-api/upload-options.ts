import type { Request } from 'express';
import { CODE_SYSTEMS, type ImportRequest } from '../import/import-request.ts';
import { UserError } from '../platform/errors.ts';
import { COMPANION_KINDS, UPLOAD_KINDS, type UploadKind } from './upload-kinds.ts';

/** Options of an import that may come with an upload; paths and addresses of the server's own may not. */
const OPTIONS = [
  'preset',
  'codeSystem',
  'crs',
  'encoding',
  'sheet',
  'layer',
  'period',
  'dataset',
  'source',
  'licence',
] as const;

/** A mapping comes as the text of its JSON. */
const MAX_MAPPING = 20_000;

/** As in an `ImportRequest`, but `mapping` is the text of its JSON, `crosswalk` and `codebook` are ids of uploads. */
export type UploadOptions = Omit<ImportRequest, 'kind' | 'file'>;

/** @throws UserError */
export function kindOf(request: Request): UploadKind {
  const kind = UPLOAD_KINDS.find((one) => one === request.params['kind']);
  if (kind) return kind;
  throw new UserError('KIND', {
    id: `Jenis impor tidak dikenal. Yang ada: ${UPLOAD_KINDS.join(', ')}.`,
    en: `This kind of import is not known. There is: ${UPLOAD_KINDS.join(', ')}.`,
  });
}

export function nameOf(request: Request): string {
  const name = request.query['name'];
  return typeof name === 'string' && name !== '' ? name.slice(-200) : 'berkas';
}

/** @throws UserError */
export function optionsOf(request: Request): UploadOptions {
  const options: Record<string, string | boolean> = {};
  for (const option of OPTIONS) {
    const value = request.query[option];
    if (typeof value === 'string' && value !== '') options[option] = value.slice(0, 500);
  }
  for (const kind of COMPANION_KINDS) {
    const ids = [request.query[kind]].flat().filter((id) => typeof id === 'string');
    const list = ids.join(',').slice(0, 500);
    if (list !== '') options[kind] = list;
  }
  const mapping = request.query['mapping'];
  if (typeof mapping === 'string' && mapping !== '') options['mapping'] = mapping.slice(0, MAX_MAPPING);
  if (request.query['acceptReview'] === 'true') options['acceptReview'] = true;
  const system = options['codeSystem'];
  if (system !== undefined && !CODE_SYSTEMS.some((one) => one === system)) {
    throw new UserError('CODE_SYSTEM', {
      id: `codeSystem harus salah satu dari ${CODE_SYSTEMS.join(', ')}.`,
      en: `codeSystem must be one of ${CODE_SYSTEMS.join(', ')}.`,
    });
  }
  return options;
}
