/** The file to import, on this machine. It may still be gzipped or an archive; its readers unpack it. */
export interface InputFile {
  /** As the person named it: the file's name, or the last part of its address. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** Hex, of the file as it came. */
  readonly sha256: string;
}
