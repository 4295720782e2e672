import { TaktlineError } from "@taktline/core";
import type { ConnectErrorCode } from "../errors.catalogue.js";
import type { MqttTransportOptions } from "./options.js";
import type { Transport } from "./transport.js";

export declare function mqttTransport(options: MqttTransportOptions): Transport;
