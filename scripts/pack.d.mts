export interface PackedPackage {
  readonly name: string;
  readonly folder: string;
  readonly dir: string;
  readonly stage: string;
  readonly tarball: string;
}
export declare function packAll(into?: string): PackedPackage[];
