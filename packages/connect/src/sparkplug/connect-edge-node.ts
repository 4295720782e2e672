import type { EdgeNode, EdgeNodeOptions } from "./edge-node.js";
export declare function connectEdgeNode(options: EdgeNodeOptions): Promise<EdgeNode>;
