import type { ErrorCatalogue } from "@taktline/core";

/** Every code that `@taktline/device` throws or reports, with its remedy in English and Chinese. The codes of definitions are thrown by `defineDevice` and come as issues from `deviceFromDocument`. */
export const deviceErrors = {
  DEVICE_NAME: {
    kind: "throws",
    when: {
      en: "A name in a device definition breaks the rule that every platform accepts.",
      zh: "设备定义中的名称不符合各平台通用的命名规则。",
    },
    remedy: {
      en: "Start with a letter, go on with letters, digits and underscores, end with a letter or digit, at most 32 characters; put what people read into title.",
      zh: "以字母开头，后接字母、数字、下划线，以字母或数字结尾，最多 32 个字符；给人看的文字写在 title 中。",
    },
  },
  DEVICE_DUPLICATE_NAME: {
    kind: "throws",
    when: {
      en: "A name stands twice among the properties, components, commands and events of a device.",
      zh: "同一设备的属性、组件、命令、事件中出现了重名。",
    },
    remedy: { en: "Give each of them a name of its own.", zh: "给每一项取不同的名称。" },
  },
  DEVICE_ID: {
    kind: "throws",
    when: {
      en: "The id of a device is not names joined by dots.",
      zh: "设备 id 不是由点连接的名称。",
    },
    remedy: {
      en: "Give an id such as acme.chiller, at most 128 characters.",
      zh: "使用类似 acme.chiller 的 id，最多 128 个字符。",
    },
  },
  DEVICE_VERSION: {
    kind: "throws",
    when: {
      en: "The version of a device is not an integer from 1 to 999999999.",
      zh: "设备版本不是 1 到 999999999 的整数。",
    },
    remedy: { en: "Count versions from 1.", zh: "版本号从 1 开始递增。" },
  },
  DEVICE_KIND: {
    kind: "throws",
    when: {
      en: "Where a field belongs stands something else, or a kind that does not exist.",
      zh: "应为字段的位置不是字段，或字段类型不存在。",
    },
    remedy: {
      en: "Make fields with f, or use one of the kinds the message lists.",
      zh: "用 f 创建字段，或使用提示中列出的类型。",
    },
  },
  DEVICE_OPTION: {
    kind: "throws",
    when: {
      en: "A member of a definition is not known or has the wrong form.",
      zh: "定义中的成员未知或格式不对。",
    },
    remedy: { en: "Use the member that the message suggests.", zh: "使用提示中建议的成员。" },
  },
  DEVICE_ACCESS: {
    kind: "throws",
    when: {
      en: "An access is not r, rw or w, or stands where only a property may have one.",
      zh: "访问方式不是 r、rw、w，或写在了不允许的位置。",
    },
    remedy: { en: "Use .rw() and .wo() on properties only.", zh: "只对属性使用 .rw() 和 .wo()。" },
  },
  DEVICE_RANGE: {
    kind: "throws",
    when: {
      en: "A limit does not fit the width of its kind, or min is greater than max.",
      zh: "上下限超出该类型的范围，或 min 大于 max。",
    },
    remedy: {
      en: "Give limits that the kind can hold, min not greater than max.",
      zh: "给出该类型能表示的上下限，且 min 不大于 max。",
    },
  },
  DEVICE_STEP: {
    kind: "throws",
    when: {
      en: "A step is not greater than 0 or is wider than the range.",
      zh: "步长不大于 0，或超过取值范围。",
    },
    remedy: {
      en: "Give a positive step that is not wider than the range.",
      zh: "给出不超过取值范围的正步长。",
    },
  },
  DEVICE_DEADBAND: {
    kind: "throws",
    when: { en: "A deadband is negative or wider than the range.", zh: "死区为负或超过取值范围。" },
    remedy: {
      en: "Give a deadband of at least 0 that is not wider than the range.",
      zh: "给出不小于 0 且不超过取值范围的死区。",
    },
  },
  DEVICE_COUNTER: {
    kind: "throws",
    when: {
      en: "The rollover of a counter is not a number that its kind can reach.",
      zh: "计数器的翻转值超出其类型的范围。",
    },
    remedy: {
      en: "Give the value one past the last, for example 2 ** 32 for a counter of 32 bits.",
      zh: "给出最后一个值加一，例如 32 位计数器为 2 ** 32。",
    },
  },
  DEVICE_ENUM: {
    kind: "throws",
    when: {
      en: "An enum has no names, a code twice, or a code that is no 32-bit integer.",
      zh: "枚举为空、代码重复，或代码不是 32 位整数。",
    },
    remedy: { en: "Give each name an integer of its own.", zh: "给每个名称一个不同的整数代码。" },
  },
  DEVICE_FLAGS: {
    kind: "throws",
    when: {
      en: "Flags have no names, a bit twice, or a bit outside the width.",
      zh: "标志位为空、位号重复，或位号超出宽度。",
    },
    remedy: {
      en: "Give each name a bit of its own below the width.",
      zh: "给每个名称一个宽度以内的不同位号。",
    },
  },
  DEVICE_LENGTH: {
    kind: "throws",
    when: {
      en: "A length limit is no integer, is too small, or the least is greater than the most.",
      zh: "长度限制不是整数、过小，或下限大于上限。",
    },
    remedy: {
      en: "Give integers, the least not greater than the most.",
      zh: "给出整数，且下限不大于上限。",
    },
  },
  DEVICE_UNIT: {
    kind: "throws",
    when: {
      en: "A unit does not have the shape of a UN/ECE common code.",
      zh: "单位不符合 UN/ECE 通用代码的格式。",
    },
    remedy: {
      en: "Use one to three capitals and digits, such as CEL, KWH or MMT.",
      zh: "使用一到三个大写字母或数字，例如 CEL、KWH、MMT。",
    },
  },
  DEVICE_UNIT_UNKNOWN: {
    kind: "issue",
    when: {
      en: "A unit code is not in UN/ECE Recommendation 20.",
      zh: "单位代码不在 UN/ECE 第 20 号建议书中。",
    },
    remedy: {
      en: "Look the code up in Recommendation 20.",
      zh: "在第 20 号建议书中查找正确代码。",
    },
  },
  DEVICE_TEXT: {
    kind: "throws",
    when: {
      en: "A text for people is empty, not text, or has a malformed language tag.",
      zh: "给人看的文字为空、不是文本，或语言标签不合法。",
    },
    remedy: {
      en: "Give text by BCP 47 language tag, such as { en, zh }.",
      zh: "按 BCP 47 语言标签给出文字，例如 { en, zh }。",
    },
  },
  DEVICE_DEPTH: {
    kind: "throws",
    when: {
      en: "Arrays, structs or components nest deeper than 8 levels, or a document is nested too deeply to be one.",
      zh: "数组、结构或组件嵌套超过 8 层，或文档嵌套过深。",
    },
    remedy: { en: "Flatten the structure.", zh: "减少嵌套层数。" },
  },
  DEVICE_ASSET: {
    kind: "throws",
    when: {
      en: "The asset part of a device has a member of the wrong form.",
      zh: "设备资产部分的成员格式不对。",
    },
    remedy: {
      en: "Follow the message: level, nameplate texts, or { every, unit, by, task }.",
      zh: "按提示填写 level、nameplate 文字或 { every, unit, by, task }。",
    },
  },
  DEVICE_REFERENCE: {
    kind: "throws",
    when: {
      en: "A maintenance task counts by something that is no numeric property of the device.",
      zh: "保养任务所依据的计数不是该设备的数值属性。",
    },
    remedy: { en: "Name a numeric property of the device.", zh: "填写该设备的数值属性名称。" },
  },
  DEVICE_DOCUMENT: {
    kind: "issue",
    when: { en: "A device document does not have the form of one.", zh: "设备文档的格式不对。" },
    remedy: {
      en: "Compare the place that the path names with DeviceDocument.",
      zh: "对照 DeviceDocument 检查路径所指的位置。",
    },
  },
  DEVICE_KEY_UNKNOWN: {
    kind: "issue",
    when: {
      en: "A property, command or event key does not exist in the device.",
      zh: "设备中不存在该属性、命令或事件的键。",
    },
    remedy: {
      en: "Use a key of the model; parts have the form component/name.",
      zh: "使用模型中的键；组件内为 component/name 形式。",
    },
  },
  DEVICE_READ_ONLY: {
    kind: "issue",
    when: { en: "A write went to a property that cannot be written.", zh: "写入了只读属性。" },
    remedy: {
      en: "Define the property with .rw() or .wo(), or do not write it.",
      zh: "用 .rw() 或 .wo() 定义该属性，或不要写入。",
    },
  },
  DEVICE_WRITE_ONLY: {
    kind: "issue",
    when: { en: "A read went to a property that cannot be read.", zh: "读取了只写属性。" },
    remedy: {
      en: "Define the property with .rw(), or do not read it.",
      zh: "用 .rw() 定义该属性，或不要读取。",
    },
  },
  DEVICE_VALUE_TYPE: {
    kind: "issue",
    when: { en: "A value does not have the type of its field.", zh: "值的类型与字段不符。" },
    remedy: { en: "Give the type that the message names.", zh: "给出提示中的类型。" },
  },
  DEVICE_VALUE_RANGE: {
    kind: "issue",
    when: {
      en: "A value lies outside the limits or the width of its field.",
      zh: "值超出字段的限制或类型范围。",
    },
    remedy: { en: "Give a value within the limits.", zh: "给出限制范围内的值。" },
  },
  DEVICE_VALUE_STEP: {
    kind: "issue",
    when: { en: "A value is not on a step of its field.", zh: "值不在字段的步长上。" },
    remedy: {
      en: "Give one of the two nearest steps that the message names.",
      zh: "改用提示中最接近的两个步长值之一。",
    },
  },
  DEVICE_VALUE_ENUM: {
    kind: "issue",
    when: {
      en: "A value is none of the names or codes of its enum.",
      zh: "值不是枚举中的名称或代码。",
    },
    remedy: { en: "Use one of the names of the enum.", zh: "使用枚举中的名称。" },
  },
  DEVICE_VALUE_LENGTH: {
    kind: "issue",
    when: {
      en: "Text, bytes or a list is longer or shorter than its field allows.",
      zh: "文本、字节或列表的长度超出字段限制。",
    },
    remedy: { en: "Keep to the length limit of the field.", zh: "遵守字段的长度限制。" },
  },
  DEVICE_VALUE_MEMBER: {
    kind: "issue",
    when: {
      en: "A struct, flags or argument object lacks a member or has one too many.",
      zh: "结构、标志位或参数对象缺少成员或多出成员。",
    },
    remedy: {
      en: "Give exactly the members of the definition.",
      zh: "给出定义中的全部成员，不多不少。",
    },
  },
  DEVICE_VALUE_ROUNDED: {
    kind: "issue",
    when: {
      en: "A time was finer than a millisecond and was cut to it.",
      zh: "时间精度高于毫秒，已截断到毫秒。",
    },
    remedy: {
      en: "Keep finer times as integers of their own unit.",
      zh: "需要更高精度时请用整数字段保存。",
    },
  },
} as const satisfies ErrorCatalogue;

/** The literal codes of `@taktline/device`. */
export type DeviceErrorCode = keyof typeof deviceErrors;
