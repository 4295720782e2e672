/** Options of {@link startBroker}. */
export interface BrokerOptions {
  /** TCP port, 0 to 65535; 0 takes a free one. Default 0. */
  readonly port?: number;
  /** Address to listen on. Default `127.0.0.1`: this machine only. */
  readonly host?: string;
}

/** A running broker. */
export interface Broker {
  /** Where clients connect, such as `mqtt://127.0.0.1:40123`. */
  readonly url: string;
  /** TCP port. */
  readonly port: number;
  /** Clients connected at the moment. */
  readonly clients: number;
  /** Disconnects every client and stops listening. Never rejects. */
  close(): Promise<void>;
  /** The same as `close()`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}
export declare function startBroker(options?: BrokerOptions): Promise<Broker>;
