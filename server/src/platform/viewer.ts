/**
 * Who asks, with which rights. Every read takes one as its first argument, so that rights can never be forgotten.
 * Today there is one kind; staff of an area come with accounts.
 */
export interface Viewer {
  kind: 'public';
}

export const PUBLIC_VIEWER: Viewer = { kind: 'public' };
