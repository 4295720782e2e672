export type { ConnectErrorCode } from "../errors.catalogue.js";
export { mqttTransport } from "./mqtt-transport.js";
export type {
  BackoffOptions,
  Credentials,
  MqttTransportOptions,
  TimerSource,
  TlsOptions,
} from "./options.js";
export { type ReceiveOptions, receive } from "./receive.js";
export type {
  ConnectOptions,
  DisconnectOptions,
  IncomingMessage,
  MessageProperties,
  OutgoingMessage,
  PublishOptions,
  Qos,
  Subscription,
  Transport,
  TransportCounters,
  TransportState,
  Will,
} from "./transport.js";
