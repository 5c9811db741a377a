/*
 * The lines of a coding note.
 *
 * A note is lines; a line is a label and things written after it. Nothing here crosses a line, so
 * recovery never has to. Which lines belong to which section is decided by the tree builder, which
 * knows the names of sections; what a code means is decided further up, by those who know codes.
 */
parser grammar NoteParser;

options { tokenVocab = NoteLexer; }

note : line (EOL line)* EOF ;

line : lead* label? element* directive? ;

// What may stand before the first word: bullets, numbers, quotation marks of mail, heading marks.
lead : HASH | STARS | BULLET | HYPHEN | DASH | OPEN? (DIGITS | TWO) (DOT | CLOSE) ;

// Words and a colon at the start of a line. A bracket opened in a label is closed in it.
label : labelWord+ STARS? COLON STARS? ;
labelWord : word | STARS | HYPHEN | SLASH | AMPERSAND | OPEN (word | SLASH | HYPHEN | COMMA)* CLOSE ;
word : WORD | CAPS | TWO | LETTER | PROCEDURE_WORD | DIAGNOSIS_WORD | ICD9_WORD | REVENUE_WORD | THROUGH ;

element
    : inlineLabel
    | codeRange
    | serviceLine
    | diagnosis
    | pointerMark
    | pointers
    | revenue
    | field
    | announcement
    | DATE
    | MONEY
    | MARKUP
    | TAB
    | PIPE
    | other
    ;

// "... MAC: NGS JK   POS: 22": which of the words belong to the label is known to the tree builder.
inlineLabel : (CAPS | TWO | WORD) (CAPS | TWO)* COLON ;

serviceLine : procedure modifier* units? ;
procedure : NUMERIC_CODE | CATEGORY_CODE | LETTER_CODE ;
modifier : (HYPHEN | COMMA | SLASH)? TWO ;
units : UNITS | DIGITS | OPEN (DIGITS | TWO) CLOSE ;

codeRange
    : procedure (HYPHEN | DASH | THROUGH) procedure
    | diagnosisCode (HYPHEN | DASH | THROUGH) diagnosisCode
    ;

diagnosis : diagnosisCode (DOT? HYPHEN)? ;
diagnosisCode : DOTTED_CODE | PLAIN_CODE | DECIMAL_CODE ;

// "A." before a diagnosis, and "dx A,B" on a service line.
pointerMark : LETTER (DOT | CLOSE) ;
pointers : DIAGNOSIS_WORD pointer ((COMMA | SLASH | AMPERSAND)? pointer)* ;
pointer : LETTER | DIGITS ;

revenue : REVENUE_WORD (DIGITS | TWO) ;

announcement : PROCEDURE_WORD | DIAGNOSIS_WORD | ICD9_WORD | REVENUE_WORD ;

field
    : FIELD_OPEN (FIELD_TEXT | FIELD_BAR | FIELD_SLASH)* FIELD_CLOSE
    | FIELD_OPEN (FIELD_TEXT | FIELD_BAR | FIELD_SLASH)*
    | BRACE_FIELD | ANGLE_FIELD | STAR_FIELD | LINE_FIELD | PERCENT_FIELD | DOLLAR_FIELD | LINK_FIELD
    ;

directive : DIRECTIVE_START directivePart* ;
directivePart : DIRECTIVE_ASSIGN | DIRECTIVE_WORD | DIRECTIVE_COMMA | DIRECTIVE_REASON | DIRECTIVE_OTHER ;

other
    : WORD | CAPS | TWO | LETTER | MIXED | DIGITS | NUMBER | UNITS | THROUGH
    | COLON | COMMA | SEMICOLON | DOT | HYPHEN | DASH | SLASH | AMPERSAND | OPEN | CLOSE
    | HASH | STARS | BULLET | OTHER | FIELD_CLOSE
    ;
