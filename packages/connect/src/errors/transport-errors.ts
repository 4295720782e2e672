import type { ErrorCatalogue } from "@taktline/core";

/** Codes of the transport. */
export const transportErrors = {
  CONNECT_OPTION: {
    kind: "throws",
    when: {
      en: "An option has a value that it cannot have.",
      zh: "某个选项的取值无效。",
    },
    remedy: {
      en: "The sentence names the option, what was found and what is allowed.",
      zh: "按错误信息中给出的选项名和允许范围修改。",
    },
  },
  CONNECT_URL: {
    kind: "throws",
    when: {
      en: "The URL of the broker cannot be used.",
      zh: "消息服务器的 URL 不可用。",
    },
    remedy: {
      en: "Use mqtt://host:1883 or mqtts://host:8883, and give credentials by the option of that name.",
      zh: "使用 mqtt://主机:1883 或 mqtts://主机:8883，用户名和密码通过 credentials 选项给出。",
    },
  },
  CONNECT_STATE: {
    kind: "throws",
    when: {
      en: "connect was called while the transport was connected or connecting.",
      zh: "传输已连接或正在连接时又调用了 connect。",
    },
    remedy: {
      en: "Call connect once, or disconnect first.",
      zh: "只调用一次 connect，或先调用 disconnect。",
    },
  },
  CONNECT_CLOSED: {
    kind: "throws",
    when: {
      en: "The transport, edge node or host application is closed for good.",
      zh: "传输、边缘节点或主机应用已永久关闭。",
    },
    remedy: {
      en: "Make a new one.",
      zh: "重新创建一个。",
    },
  },
  CONNECT_ABORTED: {
    kind: "throws",
    when: {
      en: "The AbortSignal that was passed in fired.",
      zh: "传入的 AbortSignal 已触发。",
    },
    remedy: {
      en: "Nothing to do; call again when the connection is wanted.",
      zh: "无需处理；需要时再次调用。",
    },
  },
  CONNECT_REFUSED: {
    kind: "throws",
    when: {
      en: "Nothing listens on the port of the broker.",
      zh: "消息服务器的端口没有程序监听。",
    },
    remedy: {
      en: "Start the broker, or correct host and port; behind a firewall open the port.",
      zh: "启动消息服务器，或更正主机和端口；有防火墙时放行该端口。",
    },
  },
  CONNECT_HOST_NOT_FOUND: {
    kind: "throws",
    when: {
      en: "The host name of the broker does not resolve.",
      zh: "消息服务器的主机名无法解析。",
    },
    remedy: {
      en: "Correct the name or the DNS settings of this machine, or use an IP address.",
      zh: "更正主机名或本机 DNS 设置，或改用 IP 地址。",
    },
  },
  CONNECT_UNREACHABLE: {
    kind: "throws",
    when: {
      en: "The network refuses or drops the way to the broker.",
      zh: "到消息服务器的网络不通。",
    },
    remedy: {
      en: "Check cable, route and firewall; ping the host from this machine.",
      zh: "检查网线、路由和防火墙；从本机 ping 该主机。",
    },
  },
  CONNECT_TIMEOUT: {
    kind: "throws",
    when: {
      en: "The broker did not answer in time.",
      zh: "消息服务器没有在规定时间内应答。",
    },
    remedy: {
      en: "Check that the port is the MQTT port and that no firewall drops packets; raise connectTimeoutMs on slow links.",
      zh: "确认端口是 MQTT 端口且防火墙未丢包；慢速链路可加大 connectTimeoutMs。",
    },
  },
  CONNECT_CREDENTIALS: {
    kind: "throws",
    when: {
      en: "The broker does not accept user name or password.",
      zh: "消息服务器不接受用户名或密码。",
    },
    remedy: {
      en: "Correct them where the credentials option takes them from; they are never part of a message.",
      zh: "在 credentials 选项的来源处更正；错误信息中不会出现它们。",
    },
  },
  CONNECT_CREDENTIALS_PROVIDER: {
    kind: "throws",
    when: {
      en: "The function given as credentials threw or rejected.",
      zh: "credentials 函数抛出了异常或被拒绝。",
    },
    remedy: {
      en: "Look at the cause; the function must give { username, password }.",
      zh: "查看 cause；该函数应返回 { username, password }。",
    },
  },
  CONNECT_CLIENT_ID: {
    kind: "throws",
    when: {
      en: "The broker does not accept the client id.",
      zh: "消息服务器不接受该客户端 ID。",
    },
    remedy: {
      en: "Use letters and digits, at most 23 for old brokers, unique on the broker.",
      zh: "使用字母和数字，旧服务器最长 23 个字符，并保证唯一。",
    },
  },
  CONNECT_PROTOCOL_VERSION: {
    kind: "throws",
    when: {
      en: "The broker does not speak the MQTT version asked for.",
      zh: "消息服务器不支持所选的 MQTT 版本。",
    },
    remedy: {
      en: "Set protocol to the other version, 3.1.1 or 5.",
      zh: "把 protocol 改为另一个版本（3.1.1 或 5）。",
    },
  },
  CONNECT_SERVER_REFUSED: {
    kind: "throws",
    when: {
      en: "The broker refuses the connection for another reason of its own.",
      zh: "消息服务器因其他原因拒绝连接。",
    },
    remedy: {
      en: "The reason stands in the message; look into the log of the broker.",
      zh: "原因见错误信息；查看消息服务器的日志。",
    },
  },
  CONNECT_TLS_CERTIFICATE: {
    kind: "throws",
    when: {
      en: "The certificate of the broker cannot be trusted.",
      zh: "无法信任消息服务器的证书。",
    },
    remedy: {
      en: "Give the authority's certificate as tls.ca; let host name and certificate agree; check the clock of this machine. Verification cannot be switched off.",
      zh: "用 tls.ca 给出签发机构证书；使主机名与证书一致；检查本机时钟。校验不能关闭。",
    },
  },
  CONNECT_TLS_HANDSHAKE: {
    kind: "throws",
    when: {
      en: "The TLS handshake failed.",
      zh: "TLS 握手失败。",
    },
    remedy: {
      en: "Check that the port speaks TLS (8883, not 1883), that versions overlap and that client certificate and key are right.",
      zh: "确认该端口使用 TLS（8883 而非 1883）、版本兼容，且客户端证书和私钥正确。",
    },
  },
  CONNECT_TLS_OPTIONS: {
    kind: "throws",
    when: {
      en: "Certificate, key or passphrase cannot be read, or TLS settings stand beside an mqtt: URL.",
      zh: "证书、私钥或口令无法读取，或 mqtt: URL 配了 TLS 选项。",
    },
    remedy: {
      en: "Give PEM text or bytes whose key belongs to the certificate, and an mqtts: URL.",
      zh: "给出 PEM 文本或字节，私钥须与证书匹配，并使用 mqtts: URL。",
    },
  },
  CONNECT_NOT_MQTT: {
    kind: "throws",
    when: {
      en: "What answers on the port does not speak MQTT, or breaks its rules.",
      zh: "该端口应答的不是 MQTT，或违反了协议。",
    },
    remedy: {
      en: "Correct the port; a TLS port needs mqtts:.",
      zh: "更正端口；TLS 端口需使用 mqtts:。",
    },
  },
  CONNECT_CLOSED_EARLY: {
    kind: "throws",
    when: {
      en: "The broker closed the connection before it answered.",
      zh: "消息服务器在应答之前关闭了连接。",
    },
    remedy: {
      en: "Check whether the port wants TLS (mqtts:), and the log of the broker.",
      zh: "检查该端口是否要求 TLS（mqtts:），并查看服务器日志。",
    },
  },
  CONNECT_OFFLINE: {
    kind: "throws",
    when: {
      en: "There is no connection at the moment.",
      zh: "当前没有连接。",
    },
    remedy: {
      en: "Wait for the state connected, or put a queue in front; nothing is kept silently.",
      zh: "等待 connected 状态，或在前面放置队列；不会暗中保留消息。",
    },
  },
  CONNECT_LOST: {
    kind: "throws",
    when: {
      en: "The connection was lost before the message was safe.",
      zh: "消息送达之前连接已断开。",
    },
    remedy: {
      en: "Send it again when connected; with QoS 1 it may have arrived.",
      zh: "重新连接后再发送；QoS 1 的消息可能已经送达。",
    },
  },
  CONNECT_KEEPALIVE: {
    kind: "throws",
    when: {
      en: "The broker did not answer a keepalive.",
      zh: "消息服务器没有应答心跳。",
    },
    remedy: {
      en: "Check the link; a listener that blocks longer than the keepalive causes this too.",
      zh: "检查链路；消息监听函数阻塞超过心跳时间也会导致此错误。",
    },
  },
  CONNECT_KICKED: {
    kind: "throws",
    when: {
      en: "The broker ended the connection and said why.",
      zh: "消息服务器说明原因后断开了连接。",
    },
    remedy: {
      en: "The reason stands in the message; a session taken over means that another client uses the same client id.",
      zh: "原因见错误信息；会话被接管说明另一客户端使用了相同的客户端 ID。",
    },
  },
  CONNECT_PUBLISH_REFUSED: {
    kind: "throws",
    when: {
      en: "The broker did not accept a message.",
      zh: "消息服务器没有接受该消息。",
    },
    remedy: {
      en: "The reason stands in the message; usually access rules or a quota.",
      zh: "原因见错误信息；通常是权限或配额。",
    },
  },
  CONNECT_SUBSCRIBE_REFUSED: {
    kind: "throws",
    when: {
      en: "The broker did not accept a subscription.",
      zh: "消息服务器没有接受该订阅。",
    },
    remedy: {
      en: "Extend the access rules of the broker for the filter, or correct it.",
      zh: "在消息服务器上放开该过滤器的权限，或更正过滤器。",
    },
  },
  CONNECT_MESSAGE_TOO_LARGE: {
    kind: "throws",
    when: {
      en: "A message is larger than the broker takes.",
      zh: "消息超过服务器允许的大小。",
    },
    remedy: {
      en: "Send smaller batches, or raise the limit of the broker.",
      zh: "减小批量，或提高服务器的上限。",
    },
  },
  CONNECT_PACKET_TOO_LARGE: {
    kind: "throws",
    when: {
      en: "The broker announced a packet larger than maxPacketBytes; the connection was dropped before it was kept in memory.",
      zh: "消息服务器要发送的报文超过 maxPacketBytes；在占用内存之前已断开连接。",
    },
    remedy: {
      en: "Raise maxPacketBytes, send smaller messages, or remove the large retained message from the broker.",
      zh: "加大 maxPacketBytes，减小消息，或从服务器上删除过大的保留消息。",
    },
  },
  CONNECT_BACKLOG: {
    kind: "throws",
    when: {
      en: "Too many messages wait to be sent.",
      zh: "等待发送的消息过多。",
    },
    remedy: {
      en: "Await publish before the next one, or put a queue in front.",
      zh: "等 publish 完成后再发下一条，或在前面放置队列。",
    },
  },
  CONNECT_TOPIC: {
    kind: "throws",
    when: {
      en: "A topic or a filter is not valid in MQTT.",
      zh: "主题或过滤器不符合 MQTT 规则。",
    },
    remedy: {
      en: "1 to 65535 bytes of UTF-8; no + # in a topic; + and # alone in their level of a filter.",
      zh: "1 到 65535 字节的 UTF-8；主题不含 + #；过滤器中 + 和 # 须独占一级。",
    },
  },
} as const satisfies ErrorCatalogue;
