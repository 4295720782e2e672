import type { ErrorCatalogue } from "@taktline/core";

/** Every code that `@taktline/connect` throws or reports, with its remedy in English and Chinese. */
export const connectErrors = {
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
  CONNECT_NOT_AUTHORIZED: {
    kind: "throws",
    when: {
      en: "The broker knows the client and does not allow what it wants.",
      zh: "消息服务器不允许该客户端执行此操作。",
    },
    remedy: {
      en: "Extend the access rules of the broker for this user, client id and topic.",
      zh: "在消息服务器上为该用户、客户端 ID 和主题放开权限。",
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
  CONNECT_EDGE_CONFIG: {
    kind: "throws",
    when: {
      en: "The configuration of an edge node contradicts itself or the standard.",
      zh: "边缘节点的配置自相矛盾或不符合标准。",
    },
    remedy: {
      en: "The sentence names the metric or id and what is wrong with it.",
      zh: "按错误信息中给出的指标或标识修改。",
    },
  },
  CONNECT_HOST_CONFIG: {
    kind: "throws",
    when: {
      en: "The configuration of a host application contradicts itself or the standard.",
      zh: "主机应用的配置自相矛盾或不符合标准。",
    },
    remedy: {
      en: "The sentence names the option and what is wrong with it.",
      zh: "按错误信息中给出的选项修改。",
    },
  },
  CONNECT_BDSEQ_STORE: {
    kind: "throws",
    when: {
      en: "The birth/death sequence number cannot be loaded or kept.",
      zh: "无法读取或保存 bdSeq。",
    },
    remedy: {
      en: "Look at the cause; make the place writable. A damaged number may be deleted: the next one is 0.",
      zh: "查看 cause；保证存储位置可写。损坏的序号可删除，从 0 重新开始。",
    },
  },
  CONNECT_NOT_BORN: {
    kind: "throws",
    when: {
      en: "The edge node has no session: no connection, or its primary host is offline.",
      zh: "边缘节点没有会话：未连接，或主用主机离线。",
    },
    remedy: {
      en: "Wait for the state online; the sample was counted as rejected.",
      zh: "等待 online 状态；该采样已计入 rejected。",
    },
  },
  CONNECT_DEVICE_UNKNOWN: {
    kind: "throws",
    when: {
      en: "A device was never defined.",
      zh: "设备从未定义。",
    },
    remedy: {
      en: "Add it to devices, or call deviceBirth with its metrics.",
      zh: "把它加入 devices，或调用 deviceBirth 并给出其指标。",
    },
  },
  CONNECT_DEVICE_DEAD: {
    kind: "throws",
    when: {
      en: "A device was declared dead.",
      zh: "设备已被声明离线。",
    },
    remedy: {
      en: "Call deviceBirth first.",
      zh: "先调用 deviceBirth。",
    },
  },
  CONNECT_METRIC_UNKNOWN: {
    kind: "throws",
    when: {
      en: "A metric was never announced.",
      zh: "指标从未在出生报文中声明。",
    },
    remedy: {
      en: "Add it to the definitions; a birth must name every metric that will ever be published.",
      zh: "把它加入定义；出生报文必须包含以后要发布的所有指标。",
    },
  },
  CONNECT_SAMPLE_TIME: {
    kind: "throws",
    when: {
      en: "The timestamp of a sample is not a time.",
      zh: "采样的时间戳无效。",
    },
    remedy: {
      en: "Give finite epoch milliseconds, 0 or later.",
      zh: "给出不小于 0 的有限毫秒时间戳。",
    },
  },
  CONNECT_NODE_OFFLINE: {
    kind: "throws",
    when: {
      en: "A command was to go to an edge node or device that is not online.",
      zh: "命令的目标边缘节点或设备不在线。",
    },
    remedy: {
      en: "Wait for its birth, or request a rebirth; commands are never kept for later.",
      zh: "等待其出生报文，或请求重生；命令不会被保留。",
    },
  },
  CONNECT_FOREIGN_TOPIC: {
    kind: "issue",
    when: {
      en: "A message came on a topic that is not one of Sparkplug 3.0.",
      zh: "收到的消息主题不属于 Sparkplug 3.0。",
    },
    remedy: {
      en: "Narrow the groups or correct the sender.",
      zh: "缩小 groups 范围或更正发送方。",
    },
  },
  CONNECT_PAYLOAD: {
    kind: "issue",
    when: {
      en: "A payload cannot be read.",
      zh: "报文内容无法读取。",
    },
    remedy: {
      en: "Look at the codec's sentence in the message; correct the sender.",
      zh: "查看消息中编解码器给出的原因；更正发送方。",
    },
  },
  CONNECT_BIRTH_INVALID: {
    kind: "issue",
    when: {
      en: "A birth lacks what it must have.",
      zh: "出生报文缺少必需内容。",
    },
    remedy: {
      en: "Correct the edge node: seq 0 and bdSeq in NBIRTH, seq in DBIRTH.",
      zh: "更正边缘节点：NBIRTH 须有 seq 0 和 bdSeq，DBIRTH 须有 seq。",
    },
  },
  CONNECT_BEFORE_BIRTH: {
    kind: "issue",
    when: {
      en: "Data came before the birth that explains it.",
      zh: "数据先于其出生报文到达。",
    },
    remedy: {
      en: "Nothing: a rebirth was requested. When it repeats, the edge node ignores requests.",
      zh: "无需处理：已请求重生。若反复出现，说明边缘节点忽略请求。",
    },
  },
  CONNECT_UNKNOWN_METRIC: {
    kind: "issue",
    when: {
      en: "Data has a metric that the birth did not announce.",
      zh: "数据中的指标未在出生报文中声明。",
    },
    remedy: {
      en: "Correct the edge node; its birth must name every metric.",
      zh: "更正边缘节点；其出生报文必须包含所有指标。",
    },
  },
  CONNECT_VALUE: {
    kind: "issue",
    when: {
      en: "A value cannot be interpreted and was left out.",
      zh: "某个值无法解释，已被略去。",
    },
    remedy: {
      en: "Correct the sender; the datatype of the birth holds.",
      zh: "更正发送方；以出生报文中的数据类型为准。",
    },
  },
  CONNECT_SEQ_GAP: {
    kind: "issue",
    when: {
      en: "Messages are missing between two sequence numbers.",
      zh: "序号之间缺少报文。",
    },
    remedy: {
      en: "Look for lost connections and queue limits of the broker; a rebirth was requested.",
      zh: "检查断线和服务器队列上限；已请求重生。",
    },
  },
  CONNECT_SEQ_LATE: {
    kind: "issue",
    when: {
      en: "A message came twice or after it was given up.",
      zh: "报文重复或迟到。",
    },
    remedy: {
      en: "Raise reorderTimeoutMs when it repeats.",
      zh: "若反复出现，加大 reorderTimeoutMs。",
    },
  },
  CONNECT_STALE_DEATH: {
    kind: "issue",
    when: {
      en: "A death belongs to an earlier session and was ignored.",
      zh: "死亡报文属于更早的会话，已忽略。",
    },
    remedy: {
      en: "Nothing: this is what bdSeq is for.",
      zh: "无需处理：这正是 bdSeq 的用途。",
    },
  },
  CONNECT_RETAINED: {
    kind: "issue",
    when: {
      en: "A message came retained that must not be retained, and was ignored.",
      zh: "收到了不应保留的保留消息，已忽略。",
    },
    remedy: {
      en: "Correct the sender and clear the retained message.",
      zh: "更正发送方并清除该保留消息。",
    },
  },
  CONNECT_CAP: {
    kind: "issue",
    when: {
      en: "Something exceeds a cap and was left out.",
      zh: "超出上限的内容已被略去。",
    },
    remedy: {
      en: "Raise the cap when the sender is trusted.",
      zh: "发送方可信时提高上限。",
    },
  },
  CONNECT_COMMAND: {
    kind: "issue",
    when: {
      en: "A command was refused.",
      zh: "命令被拒绝。",
    },
    remedy: {
      en: "The sentence says why: unknown metric, unreadable value, retained or too old.",
      zh: "原因见错误信息：指标未知、值不可读、为保留消息或已过期。",
    },
  },
  CONNECT_HOST_STATE: {
    kind: "issue",
    when: {
      en: "A STATE message is not valid or out of date, and was ignored.",
      zh: "STATE 报文无效或过期，已忽略。",
    },
    remedy: {
      en: "Correct the host application; clear an old retained STATE.",
      zh: "更正主机应用；清除旧的保留 STATE。",
    },
  },
  CONNECT_SAME_HOST_ID: {
    kind: "issue",
    when: {
      en: "Somebody else says that this host application is offline.",
      zh: "有其他方声明本主机应用离线。",
    },
    remedy: {
      en: "Make sure that only one host application uses this id.",
      zh: "确保只有一个主机应用使用该标识。",
    },
  },
  CONNECT_AEDES_MISSING: {
    kind: "throws",
    when: {
      en: "The embedded broker needs the package aedes, which is not installed.",
      zh: "内嵌消息服务器需要 aedes 包，但未安装。",
    },
    remedy: {
      en: "npm i aedes",
      zh: "npm i aedes",
    },
  },
  CONNECT_PORT_IN_USE: {
    kind: "throws",
    when: {
      en: "Another program listens on the port already.",
      zh: "端口已被其他程序占用。",
    },
    remedy: {
      en: "Stop it, choose another port, or 0 for a free one.",
      zh: "停止该程序，改用其他端口，或用 0 自动选择空闲端口。",
    },
  },
  CONNECT_LISTEN: {
    kind: "throws",
    when: {
      en: "The broker cannot listen on host and port.",
      zh: "消息服务器无法在该主机和端口上监听。",
    },
    remedy: {
      en: "Use an address of this machine; ports below 1024 need rights.",
      zh: "使用本机地址；1024 以下端口需要权限。",
    },
  },
} as const satisfies ErrorCatalogue;

/** The literal codes of `@taktline/connect`. */
export type ConnectErrorCode = keyof typeof connectErrors;
