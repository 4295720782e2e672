import type { EdgeNodeConfig, EdgeNodeSession } from "./edge-types.js";
export declare function edgeNodeSession(config: EdgeNodeConfig): EdgeNodeSession;
