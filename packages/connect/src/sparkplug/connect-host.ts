import type { HostApplication, HostOptions } from "./host-application.js";
export declare function connectHost(options: HostOptions): Promise<HostApplication>;
