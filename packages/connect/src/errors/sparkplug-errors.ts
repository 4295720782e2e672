import type { ErrorCatalogue } from "@taktline/core";

/** Codes of the Sparkplug sessions and of the embedded broker. */
export const sparkplugErrors = {
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
  CONNECT_SAMPLE: {
    kind: "throws",
    when: {
      en: "What was given to publish is not a list of samples.",
      zh: "传给 publish 的不是采样列表。",
    },
    remedy: {
      en: "Give an array of objects { name, value, timestamp }.",
      zh: "给出由 { name, value, timestamp } 对象组成的数组。",
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
      en: "Install it with npm i aedes, or use a broker of its own such as mosquitto.",
      zh: "执行 npm i aedes 安装，或使用独立的消息服务器（如 mosquitto）。",
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
