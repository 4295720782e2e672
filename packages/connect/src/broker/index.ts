export type { ConnectErrorCode } from "../errors.catalogue.js";
export { type Broker, type BrokerOptions, startBroker } from "./start-broker.js";
