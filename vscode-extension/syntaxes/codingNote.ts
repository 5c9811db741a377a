import { anyOf, scope, type Grammar, type Match, type Pattern } from "./textmate";
import {
  DATE,
  DIAGNOSIS_WORD,
  FIELD_NAMES,
  HTML_TAG,
  PROCEDURE_WORD,
  SECTION_NAMES,
  SPACED_MODIFIER,
} from "./vocabulary";

const PROCEDURE_CODE = "(?:\\d{5}|\\d{4}[FTUM]|[A-EGHJ-MP-V]\\d{4})";
const UNITS = "[xX×] ?\\d{1,3}\\b|(?i:times?) (?:(?i:one|two|three|four|five|six)\\b|\\d{1,2}\\b)|\\(\\d{1,2}\\)|\\d{1,3} ?(?i:units?)\\b";
const UNDOTTED_DIAGNOSIS = "[A-Z]\\d[0-9A-Z]{2,5}";
const DOTTED_DIAGNOSIS = "[A-Z]\\d[0-9A-Z]\\.[0-9A-Z]{1,4}";

/**
 * A number of five digits is also a ZIP code, a lot, a price or a part of a longer number. These
 * neighbours tell them apart; a slash, comma or hyphen is allowed after another code.
 */
const NOT_PART_OF_A_NUMBER = "(?:(?<![\\w#.$:/,-])|(?<=\\b\\d{5}[/,]))";
const NOT_AN_IDENTIFIER =
  "(?<!\\b[Mm]odel |\\b[Ss]erial |\\b[Ll]ot |\\b[Nn]umber |\\b[Nn]o\\. |\\b[Bb]ox |\\b[Zz][Ii][Pp] |\\bMRN |\\b[Rr]ef |, [A-Z]{2} )";

/** What may stand before a label: a bullet, a number, a heading mark or bold stars. */
const LEAD = "(?:(#{1,6}|>|[-•*–]|\\(?\\d{1,2}[.)])[ \\t]+)?";
const LEAD_NAME = scope("markup.list", "punctuation.definition.list.begin");

/** Two scopes, because some themes colour only headings and others only entity names. */
const SECTION_NAME = scope("markup.heading", "entity.name.section");
const SUB_HEADER_NAME = scope("entity.name.tag.sub-header");
const FIELD_NAME = scope("support.type.property-name.field");
const COLON_NAME = scope("punctuation.separator.key-value");
const CODE_SYSTEM_NAME = scope("keyword.other.code-system");
const PROCEDURE_NAME = scope("constant.numeric.procedure-code");
const DIAGNOSIS_NAME = scope("entity.name.type.diagnosis-code");
const POINTER_NAME = scope("variable.other.pointer");

const DIRECTIVE: Pattern = {
  name: scope("comment.line.number-sign.directive"),
  begin: "(#) *(?i:(scrubjay)) *(:)",
  beginCaptures: {
    1: { name: scope("punctuation.definition.comment") },
    2: { name: scope("keyword.control.directive") },
    3: { name: COLON_NAME },
  },
  end: "$",
  patterns: [
    // The reason is the author's prose, so nothing in it is coloured as code.
    { name: scope("comment.line.reason"), match: "(?:[\\u2013\\u2014]|--|-(?![A-Za-z0-9])|(?<![A-Za-z0-9])-).*$" },
    {
      match: "\\b(?i:(ignore))[ \\t]+([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?:[ \\t]*,[ \\t]*[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)*)",
      captures: {
        1: { name: scope("keyword.control.directive") },
        2: { patterns: [{ name: scope("support.function.rule"), match: "[A-Za-z0-9-]+" }] },
      },
    },
    {
      match: "\\b([A-Za-z][A-Za-z-]*)(=)(\"[^\"]*\"|[^\\s\"]*)",
      captures: {
        1: { name: scope("entity.other.attribute-name") },
        2: { name: scope("keyword.operator.assignment") },
        3: { name: scope("string.unquoted") },
      },
    },
  ],
};

/** A known label may be in any case, have no blank after its colon, and be followed by a digit. */
function knownLabel(names: readonly string[], name: string): Match {
  return {
    match: `^[ \\t]*${LEAD}(\\*\\*)?(?i:(${anyOf(names)}))(\\*\\*)?[ \\t]*(:)(\\*\\*)?`,
    captures: {
      1: { name: LEAD_NAME },
      2: { name: scope("punctuation.definition.bold") },
      3: { name },
      4: { name: scope("punctuation.definition.bold") },
      5: { name: COLON_NAME },
      6: { name: scope("punctuation.definition.bold") },
    },
  };
}

/** Inside a line only capitals are a label: "Comparison: none" in mid-sentence is prose. */
function inlineLabel(names: readonly string[], name: string): Match {
  return {
    match: `(?<=[ \\t.;])(${anyOf(names)})[ \\t]*(:)(?=[ \\t]|\\d{1,2}[/-]|$)`,
    captures: { 1: { name }, 2: { name: COLON_NAME } },
  };
}

const WORD = "[\\p{L}][\\p{L}\\p{M}\\d'’&/-]*";

/**
 * Any other label. Its words say nothing about it, so its shape must: a capital first, at most seven
 * words, brackets closed again, and no digit on either side of the colon. That leaves out "10:30",
 * "RR:18" and the image reference in "nodule 3 mm (7:204)".
 */
const SUB_HEADER: Match = {
  match: `^[ \\t]*${LEAD}(\\*\\*)?((?=\\p{Lu})${WORD}(?:,? (?:${WORD}|&|\\([^()]{1,40}\\))){0,6})(?<!\\d)(\\*\\*)?[ \\t]*(:)(\\*\\*)?(?=\\s|$)`,
  captures: {
    1: { name: LEAD_NAME },
    2: { name: scope("punctuation.definition.bold") },
    3: { name: SUB_HEADER_NAME },
    4: { name: scope("punctuation.definition.bold") },
    5: { name: COLON_NAME },
    6: { name: scope("punctuation.definition.bold") },
  },
};

const LABELS: readonly Pattern[] = [
  knownLabel(SECTION_NAMES, SECTION_NAME),
  knownLabel(FIELD_NAMES, FIELD_NAME),
  {
    match: `^[ \\t]*(?:(#{1,6})[ \\t]+)?(\\*\\*)?(${anyOf(SECTION_NAMES)})(\\*\\*)?[ \\t]*$`,
    captures: {
      1: { name: LEAD_NAME },
      2: { name: scope("punctuation.definition.bold") },
      3: { name: SECTION_NAME },
      4: { name: scope("punctuation.definition.bold") },
    },
  },
  {
    match: `(?:^[ \\t]*|(?<=[ \\t.;]))(${PROCEDURE_WORD})[ \\t]*(:)`,
    captures: { 1: { name: FIELD_NAME }, 2: { name: COLON_NAME } },
  },
  SUB_HEADER,
  inlineLabel(SECTION_NAMES, SECTION_NAME),
  inlineLabel(FIELD_NAMES, FIELD_NAME),
];

const HEADING: Pattern = {
  name: scope("markup.heading"),
  begin: "^(#{1,6})[ \\t]+(?=\\S)",
  beginCaptures: { 1: { name: scope("punctuation.definition.heading") } },
  end: "$",
  patterns: [{ include: "#inline" }],
};

/** A code without its dot looks like many other things: it counts only after a word that announces it. */
const UNDOTTED: readonly Pattern[] = [
  { name: DIAGNOSIS_NAME, match: `\\b(?:${UNDOTTED_DIAGNOSIS})\\b(?!\\.)` },
  // Three characters, as in I10, must also stand where a list has its items.
  { name: DIAGNOSIS_NAME, match: "(?:(?<=[:,;(])|(?<=[:,;(] )|\\G)\\b[A-Z]\\d[0-9A-Z]\\b(?![.-])" },
];

/** A diagnosis label; the list goes on over indented lines that start with a code or a pointer. */
const DIAGNOSIS_LIST: Pattern = {
  begin: `(?:^[ \\t]*(?:#{1,6}[ \\t]+)?|(?<=[ \\t.;]))(${DIAGNOSIS_WORD})[ \\t]*(:)`,
  beginCaptures: { 1: { name: FIELD_NAME }, 2: { name: COLON_NAME } },
  while: "^(?=[ \\t]+(?:[A-L][.)][ \\t]*)?[A-Z]\\d[0-9A-Z])",
  patterns: [{ include: "#pointed-diagnosis" }, { include: "#pointers" }, ...UNDOTTED, { include: "$self" }],
};

const POINTED_DIAGNOSIS: Match = {
  match: `(?<=^|[ \\t,;:])([A-L])([.)])[ \\t]*(${DOTTED_DIAGNOSIS}|${UNDOTTED_DIAGNOSIS}|[A-Z]\\d[0-9A-Z])(?![\\w.-])`,
  captures: {
    1: { name: POINTER_NAME },
    2: { name: scope("punctuation.definition.pointer") },
    3: { name: DIAGNOSIS_NAME },
  },
};

const POINTERS: Match = {
  match: "\\b(?i:(dx|ptr|pointers?))[ \\t]*:?[ \\t]+([A-L](?:[ \\t]*[,/&][ \\t]*[A-L])*)(?![\\w.)'’-])",
  captures: {
    1: { name: scope("keyword.other.pointer") },
    2: { patterns: [{ name: POINTER_NAME, match: "[A-L]" }] },
  },
};

const DIAGNOSES: readonly Pattern[] = [
  {
    match: `\\b(${DIAGNOSIS_WORD})[ \\t]+((?:[ \\t]*(?:[,;/&]|and)?[ \\t]*[A-Z]\\d[0-9A-Z](?:\\.?[0-9A-Z]{1,4})?(?![\\w.-]))+)`,
    captures: {
      1: { name: CODE_SYSTEM_NAME },
      2: { patterns: [{ name: DIAGNOSIS_NAME, match: "[A-Z]\\d[0-9A-Z](?:\\.?[0-9A-Z]{1,4})?" }] },
    },
  },
  { name: CODE_SYSTEM_NAME, match: "\\b(?i:ICD[- ]?(?:10|9)(?:[- ]?CM)?(?:[ -]CODE(?:S|\\(S\\))?)?)(?!\\w)" },
  {
    // T36.6 and T98.2 are temperatures: the poisoning codes that look like them have more characters.
    name: DIAGNOSIS_NAME,
    match: `(?<![\\w.-])(?!T(?:3[5-9]|4[0-2]|9[5-9])\\.\\d(?![0-9A-Z]{2}))${DOTTED_DIAGNOSIS}(?![\\w-])`,
  },
];

const PROCEDURES: readonly Pattern[] = [
  {
    match: `(?<=[Cc][Oo][Dd][Ee] |[Cc][Oo][Dd][Ee][Ss] |[Cc][Pp][Tt] |CPT® )(\\d{5})[ ]?([-–]|through)[ ]?(\\d{5})\\b`,
    captures: {
      1: { name: PROCEDURE_NAME },
      2: { name: scope("keyword.operator.range") },
      3: { name: PROCEDURE_NAME },
    },
  },
  {
    match: [
      `${NOT_PART_OF_A_NUMBER}${NOT_AN_IDENTIFIER}(${PROCEDURE_CODE})(?![\\w:]|-\\d{3}|[.,]\\d)`,
      "(",
      "(?:-[A-Z0-9]{2}(?![A-Za-z0-9])){1,4}",
      `(?:(?:[ \\t]+|, ?)${SPACED_MODIFIER}(?![\\w./-])(?! ?(?:mm|cm|mg|mL|ml|cc|%)))*`,
      `|(?:(?:[ \\t]+|, ?)${SPACED_MODIFIER}(?![\\w./-])(?! ?(?:mm|cm|mg|mL|ml|cc|%))){1,4}`,
      ")?",
      `(?:[ \\t]*(?<![\\d(])(${UNITS}))?`,
    ].join(""),
    captures: {
      1: { name: PROCEDURE_NAME },
      2: {
        patterns: [
          { name: scope("keyword.other.modifier"), match: "[A-Z0-9]{2}" },
          { name: scope("punctuation.separator.modifier"), match: "[-,]" },
        ],
      },
      3: { name: scope("keyword.other.unit") },
    },
  },
  { name: CODE_SYSTEM_NAME, match: `\\b${PROCEDURE_WORD}` },
  {
    match: "\\b(?i:(rev(?:enue)?(?: code)?))\\.?:?[ \\t]*(\\d{3,4})\\b",
    captures: { 1: { name: CODE_SYSTEM_NAME }, 2: { name: scope("constant.numeric.revenue-code") } },
  },
];

const FIELD_EDGE = { name: scope("punctuation.definition.field") };
const FIELD_PARTS = {
  patterns: [
    { name: scope("keyword.operator.alternative"), match: "[|/]" },
    { name: scope("string.unquoted.field"), match: "[^|/]+" },
  ],
};
const BLANK_NAME = scope("constant.character.placeholder.blank");

/** A field stays on its line: an opening bracket without its partner must not colour the rest of the note. */
function field(open: string, content: string, close: string): Match {
  return {
    name: scope("meta.field"),
    match: `(${open})(${content})(${close})`,
    captures: { 1: FIELD_EDGE, 2: FIELD_PARTS, 3: FIELD_EDGE },
  };
}

const FIELDS: readonly Pattern[] = [
  { name: BLANK_NAME, match: "\\[[ \\t]*\\]|\\*{3,}|_{3,}" },
  // Guides are Markdown, and there a bracket with a parenthesis after it is a link.
  field("\\[", "[^\\[\\]]+", "\\](?!\\()"),
  field("\\{\\{", "[^{}]*", "\\}\\}"),
  field("\\$?\\{", "[^{}]*", "\\}"),
  field(`<(?!${HTML_TAG}|https?:|mailto:)(?=[A-Za-z_])`, "[^<>]*", ">"),
  { name: scope("variable.other.field"), match: "%[A-Za-z_]\\w*%|(?<!\\w)\\$[A-Za-z_]\\w*\\$|(?<!\\w)@[A-Za-z_][A-Za-z0-9_ ]*@" },
];

const QUANTITIES: readonly Pattern[] = [
  { name: scope("constant.numeric.date"), match: `(?<![\\w/.-])(?:${DATE})(?![\\w/]|-\\d)` },
  { name: scope("constant.numeric.money"), match: "\\$ ?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\$ ?\\d+(?:\\.\\d+)?" },
];

const LIST_ITEM: Match = {
  match: "^[ \\t]*(\\(?\\d{1,2}[.)]|[-•*–])(?=[ \\t])",
  captures: { 1: { name: LEAD_NAME } },
};

export const codingNote: Grammar = {
  name: "Coding Note",
  scopeName: "source.coding-note",
  patterns: [
    { include: "#directive" },
    { include: "#diagnosis-list" },
    { include: "#labels" },
    { include: "#heading" },
    { include: "#inline" },
  ],
  repository: {
    directive: { patterns: [DIRECTIVE] },
    "diagnosis-list": { patterns: [DIAGNOSIS_LIST] },
    labels: { patterns: LABELS },
    heading: { patterns: [HEADING] },
    "pointed-diagnosis": { patterns: [POINTED_DIAGNOSIS] },
    pointers: { patterns: [POINTERS] },
    inline: {
      patterns: [
        { include: "#directive" },
        LIST_ITEM,
        ...QUANTITIES,
        ...FIELDS,
        { include: "#pointers" },
        { include: "#pointed-diagnosis" },
        ...DIAGNOSES,
        ...PROCEDURES,
      ],
    },
  },
};
