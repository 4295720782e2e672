import type { ErrorCatalogue } from "@taktline/core";

/** Every code that `@taktline/codec` throws or reports, with its remedy in English and Chinese. */
export const codecErrors = {
  CODEC_DATATYPE: {
    kind: "throws",
    when: {
      en: "A datatype is not one of Sparkplug's, or not one that is allowed at its place.",
      zh: "数据类型不属于 Sparkplug，或不允许用在该位置。",
    },
    remedy: {
      en: "Use a datatype name as the standard spells it; PropertySet and PropertySetList only in properties, scalars only in DataSet columns and parameters.",
      zh: "按标准拼写数据类型名；PropertySet 与 PropertySetList 只用于属性，DataSet 列与模板参数只用标量类型。",
    },
  },
  CODEC_VALUE_TYPE: {
    kind: "throws",
    when: {
      en: "A value to encode has not the JavaScript type of its datatype.",
      zh: "待编码的值与其数据类型要求的 JavaScript 类型不符。",
    },
    remedy: {
      en: "Give the type that ValueOf names, e.g. 5n for Int64, a Float64Array for DoubleArray; null for a null value.",
      zh: "使用 ValueOf 所列的类型，例如 Int64 用 5n，DoubleArray 用 Float64Array；空值用 null。",
    },
  },
  CODEC_VALUE_RANGE: {
    kind: "throws",
    when: {
      en: "A value to encode lies outside the range of its datatype, or a text cannot be written as UTF-8.",
      zh: "待编码的值超出其数据类型的范围，或文本无法写成 UTF-8。",
    },
    remedy: {
      en: "Choose a wider datatype or correct the value; nothing is clipped or wrapped.",
      zh: "选用更宽的数据类型或修正该值；编码器不会截断或回绕。",
    },
  },
  CODEC_METRIC_IDENTITY: {
    kind: "throws",
    when: {
      en: "A metric has neither a name nor an alias, or two definitions share one.",
      zh: "指标既无名称也无别名，或两个定义使用了相同的名称或别名。",
    },
    remedy: {
      en: "Give every metric a name, and aliases that are unique in the edge node.",
      zh: "为每个指标命名，别名在边缘节点内必须唯一。",
    },
  },
  CODEC_METRIC_UNDEFINED: {
    kind: "throws",
    when: {
      en: "An update names a metric that was not among the compiled definitions.",
      zh: "更新中的指标不在已编译的定义之中。",
    },
    remedy: {
      en: "Compile the definition first, and announce it in a birth.",
      zh: "先编译该定义，并在 BIRTH 消息中声明。",
    },
  },
  CODEC_DATASET_SHAPE: {
    kind: "throws",
    when: {
      en: "A DataSet to encode has not one type per column or one cell per column in every row.",
      zh: "待编码的 DataSet 列名、列类型与每行单元格数量不一致。",
    },
    remedy: {
      en: "Make columns, types and every row equally long; use null for an empty cell.",
      zh: "使列名、类型与每一行等长；空单元格用 null。",
    },
  },
  CODEC_DEPTH: {
    kind: "throws",
    when: {
      en: "Templates or property sets to encode are nested deeper than 32 messages, or contain themselves.",
      zh: "待编码的模板或属性集嵌套超过 32 层，或包含自身。",
    },
    remedy: {
      en: "Flatten the structure; receivers refuse such depths.",
      zh: "展平结构；接收端会拒绝这样的深度。",
    },
  },
  CODEC_SEQ_RANGE: {
    kind: "throws",
    when: {
      en: "A sequence number is not an integer from 0 to 255.",
      zh: "序号不是 0 到 255 的整数。",
    },
    remedy: {
      en: "Start at 0 and let nextSeq or nextBdSeq count.",
      zh: "从 0 开始，由 nextSeq 或 nextBdSeq 计数。",
    },
  },
  CODEC_LIMITS: {
    kind: "throws",
    when: {
      en: "A limit of the decoder is not a positive integer.",
      zh: "解码器的限制参数不是正整数。",
    },
    remedy: {
      en: "Give positive integers, or omit the limit for its default.",
      zh: "使用正整数，或省略以采用默认值。",
    },
  },
  CODEC_TOPIC_ID: {
    kind: "throws",
    when: {
      en: "An id for a topic is empty, has one of + / #, or cannot stand in an MQTT topic.",
      zh: "主题中的标识为空、含有 + / # 之一，或不能用于 MQTT 主题。",
    },
    remedy: {
      en: "Use ids without + / # and control characters; map the plant's names to such ids first.",
      zh: "标识不得含 + / # 与控制字符；请先把现场名称映射为合法标识。",
    },
  },
  CODEC_STATE_TIMESTAMP: {
    kind: "throws",
    when: {
      en: "The timestamp of a STATE message is not a whole number of epoch milliseconds.",
      zh: "STATE 消息的时间戳不是整数毫秒。",
    },
    remedy: {
      en: "Give Math.trunc(Date.now()) or another safe non-negative integer.",
      zh: "使用非负安全整数的毫秒时间戳。",
    },
  },
  CODEC_TOPIC: {
    kind: "issue",
    when: {
      en: "A topic is not a Sparkplug B topic.",
      zh: "主题不是 Sparkplug B 主题。",
    },
    remedy: {
      en: "Subscribe to spBv1.0/# only, or ignore the message.",
      zh: "只订阅 spBv1.0/#，或忽略该消息。",
    },
  },
  CODEC_STATE: {
    kind: "issue",
    when: {
      en: "The payload of a STATE message is not the JSON that Sparkplug 3.0 demands.",
      zh: "STATE 消息的负载不是 Sparkplug 3.0 要求的 JSON。",
    },
    remedy: {
      en: "Ignore the message; configure the host for Sparkplug 3.0 (not 2.2, whose payload is ONLINE or OFFLINE).",
      zh: "忽略该消息；把主机应用配置为 Sparkplug 3.0（2.2 版的负载是 ONLINE/OFFLINE）。",
    },
  },
  CODEC_TRUNCATED: {
    kind: "issue",
    when: {
      en: "A payload ends inside a field, or a length reaches past its end.",
      zh: "负载在字段中间结束，或某长度超出其末尾。",
    },
    remedy: {
      en: "Drop the message; request a rebirth if the sequence has a gap.",
      zh: "丢弃该消息；若序号出现缺口，请求重新 BIRTH。",
    },
  },
  CODEC_VARINT: {
    kind: "issue",
    when: {
      en: "A varint has more than 10 bytes or more than 64 bits.",
      zh: "变长整数超过 10 字节或 64 位。",
    },
    remedy: {
      en: "Drop the message; it is not a protobuf payload.",
      zh: "丢弃该消息；它不是 protobuf 负载。",
    },
  },
  CODEC_TAG: {
    kind: "issue",
    when: {
      en: "A field tag is impossible: field number 0, an undefined wire type, or an unmatched group.",
      zh: "字段标签非法：字段号为 0、线型未定义或组不匹配。",
    },
    remedy: {
      en: "Drop the message; it is not a protobuf payload.",
      zh: "丢弃该消息；它不是 protobuf 负载。",
    },
  },
  CODEC_UTF8: {
    kind: "issue",
    when: {
      en: "A text is not valid UTF-8, often because a device writes GBK or Latin-1.",
      zh: "文本不是合法 UTF-8，常见原因是设备写入 GBK 或 Latin-1。",
    },
    remedy: {
      en: 'Correct the sender, or decode with invalidUtf8: "replace" to keep the rest of the message.',
      zh: '修正发送端，或用 invalidUtf8: "replace" 解码以保留消息其余部分。',
    },
  },
  CODEC_LIMIT_BYTES: {
    kind: "issue",
    when: {
      en: "A payload is longer than limits.bytes.",
      zh: "负载长度超过 limits.bytes。",
    },
    remedy: {
      en: "Drop it, or raise the limit for a sender you trust.",
      zh: "丢弃该消息，或对可信发送端提高限制。",
    },
  },
  CODEC_LIMIT_DEPTH: {
    kind: "issue",
    when: {
      en: "Messages are nested deeper than limits.depth.",
      zh: "消息嵌套超过 limits.depth。",
    },
    remedy: {
      en: "Drop the message, or raise the limit for a sender you trust.",
      zh: "丢弃该消息，或对可信发送端提高限制。",
    },
  },
  CODEC_LIMIT_METRICS: {
    kind: "issue",
    when: {
      en: "A payload has more metrics than limits.metrics.",
      zh: "指标数量超过 limits.metrics。",
    },
    remedy: {
      en: "Drop the message, or raise the limit for a sender you trust.",
      zh: "丢弃该消息，或对可信发送端提高限制。",
    },
  },
  CODEC_LIMIT_STRING: {
    kind: "issue",
    when: {
      en: "A text is longer than limits.stringBytes.",
      zh: "文本长度超过 limits.stringBytes。",
    },
    remedy: {
      en: "Drop the message, or raise the limit for a sender you trust.",
      zh: "丢弃该消息，或对可信发送端提高限制。",
    },
  },
  CODEC_LIMIT_ITEMS: {
    kind: "issue",
    when: {
      en: "Cells, properties, parameters and array entries together exceed limits.items.",
      zh: "单元格、属性、参数与数组元素总数超过 limits.items。",
    },
    remedy: {
      en: "Drop the message, or raise the limit for a sender you trust.",
      zh: "丢弃该消息，或对可信发送端提高限制。",
    },
  },
  CODEC_WIRE_TYPE: {
    kind: "issue",
    when: {
      en: "A known field has a wire type that it cannot have; it was skipped like an unknown field.",
      zh: "已知字段使用了不可能的线型；已按未知字段跳过。",
    },
    remedy: {
      en: "Check the sender's schema.",
      zh: "检查发送端的 schema。",
    },
  },
  CODEC_FIELD_REPEATED: {
    kind: "issue",
    when: {
      en: "A field that may stand once stands twice in one message; the last one was taken.",
      zh: "只应出现一次的字段在同一消息中重复；取最后一个。",
    },
    remedy: {
      en: "Check the sender's encoder.",
      zh: "检查发送端的编码器。",
    },
  },
  CODEC_DATATYPE_UNRESOLVED: {
    kind: "issue",
    when: {
      en: "A metric has no datatype and no birth tells it; its value is kept raw.",
      zh: "指标没有数据类型，也没有 BIRTH 说明；其值按原始形式保留。",
    },
    remedy: {
      en: "Pass the context of the birth; without one, request a rebirth.",
      zh: "传入 BIRTH 上下文；没有则请求重新 BIRTH。",
    },
  },
  CODEC_DATATYPE_UNKNOWN: {
    kind: "issue",
    when: {
      en: "A datatype code is none of Sparkplug 3.0, or not allowed at its place; the value is kept raw.",
      zh: "数据类型代码不属于 Sparkplug 3.0，或不允许用在该位置；值按原始形式保留。",
    },
    remedy: {
      en: "Read the raw value if you know the sender's extension.",
      zh: "若了解发送端的扩展，可读取原始值。",
    },
  },
  CODEC_DATATYPE_MISMATCH: {
    kind: "issue",
    when: {
      en: "A metric carries another datatype than its birth announced; the one on the wire was used.",
      zh: "指标携带的数据类型与 BIRTH 声明不同；采用消息中的类型。",
    },
    remedy: {
      en: "Request a rebirth; the sender changed a datatype without one.",
      zh: "请求重新 BIRTH；发送端未重新 BIRTH 就更改了类型。",
    },
  },
  CODEC_ALIAS_MISMATCH: {
    kind: "issue",
    when: {
      en: "A metric carries a name and an alias that the birth gave to different metrics; the name was used. Or a birth uses one alias or name twice.",
      zh: "指标的名称与别名在 BIRTH 中属于不同指标（以名称为准），或 BIRTH 中名称、别名重复。",
    },
    remedy: {
      en: "Request a rebirth; correct the alias allocation of the sender.",
      zh: "请求重新 BIRTH；修正发送端的别名分配。",
    },
  },
  CODEC_VALUE_FIELD: {
    kind: "issue",
    when: {
      en: "A value stands in a wire field that its datatype does not use; it is kept raw.",
      zh: "值所在的字段与其数据类型不符；按原始形式保留。",
    },
    remedy: {
      en: "Correct the sender; the raw value says what was sent.",
      zh: "修正发送端；原始值显示了实际发送的内容。",
    },
  },
  CODEC_VALUE_OUT_OF_RANGE: {
    kind: "issue",
    when: {
      en: "An integer on the wire does not fit its datatype; it is kept raw instead of being wrapped.",
      zh: "消息中的整数超出其数据类型范围；按原始形式保留而不回绕。",
    },
    remedy: {
      en: "Correct the sender's datatype; the raw value says what was sent.",
      zh: "修正发送端的数据类型；原始值显示了实际发送的内容。",
    },
  },
  CODEC_ARRAY: {
    kind: "issue",
    when: {
      en: "The bytes of an array do not make whole elements; they are kept raw.",
      zh: "数组字节不能组成完整元素；按原始形式保留。",
    },
    remedy: {
      en: "Correct the sender's array packing: little-endian, BooleanArray with a 4-byte count, StringArray zero-terminated.",
      zh: "修正发送端的数组打包：小端、BooleanArray 带 4 字节计数、StringArray 以零结尾。",
    },
  },
  CODEC_DATASET: {
    kind: "issue",
    when: {
      en: "Columns, types and rows of a DataSet do not fit together, or a cell does not fit its column; it is kept raw.",
      zh: "DataSet 的列、类型与行不一致，或单元格与列类型不符；按原始形式保留。",
    },
    remedy: {
      en: "Correct the sender's DataSet.",
      zh: "修正发送端的 DataSet。",
    },
  },
  CODEC_PROPERTIES: {
    kind: "issue",
    when: {
      en: "A property set has not one value per key; the surplus was dropped.",
      zh: "属性集的键与值数量不一致；多余部分被丢弃。",
    },
    remedy: {
      en: "Correct the sender's property set.",
      zh: "修正发送端的属性集。",
    },
  },
  CODEC_NULL_WITH_VALUE: {
    kind: "issue",
    when: {
      en: "A metric or property is marked null and has a value; it was taken as null.",
      zh: "指标或属性标记为空却带有值；按空值处理。",
    },
    remedy: {
      en: "Correct the sender: is_null stands without a value.",
      zh: "修正发送端：is_null 时不应有值。",
    },
  },
  CODEC_TEMPLATE: {
    kind: "issue",
    when: {
      en: "A template lacks is_definition, a definition has a template_ref, or an instance has none; it was kept as it is.",
      zh: "模板缺少 is_definition，或定义带有 template_ref，或实例缺少它；按原样保留。",
    },
    remedy: {
      en: "Correct the sender's template.",
      zh: "修正发送端的模板。",
    },
  },
  CODEC_IDENTITY: {
    kind: "issue",
    when: {
      en: "A metric has neither a name nor an alias, or a template parameter has no name; it was kept.",
      zh: "指标既无名称也无别名，或参数没有名称；已保留。",
    },
    remedy: {
      en: "Correct the sender; such a metric cannot be addressed.",
      zh: "修正发送端；此类指标无法寻址。",
    },
  },
  CODEC_MORE_ISSUES: {
    kind: "issue",
    when: {
      en: "A payload had more issues than limits.issues; the rest was counted only.",
      zh: "问题数量超过 limits.issues；其余仅计数。",
    },
    remedy: {
      en: "Correct the first ones, or raise the limit.",
      zh: "先修正已列出的问题，或提高限制。",
    },
  },
} as const satisfies ErrorCatalogue;

/** The literal codes of `@taktline/codec`. */
export type CodecErrorCode = keyof typeof codecErrors;
