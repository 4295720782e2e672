import type { HostConfig, HostSession } from "./host-types.js";
export declare function hostSession(config: HostConfig): HostSession;
