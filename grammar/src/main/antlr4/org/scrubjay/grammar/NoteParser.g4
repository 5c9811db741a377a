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

// One token tells which of these it is, so that words cost no look-ahead. Words and punctuation stand in
// the line itself: most of a note is words, and a rule of their own would cost a node for each. A label in
// the middle of a line ("... MAC: NGS JK   POS: 22") is found by the tree builder, at its colon. There are
// eight leads and no more: which one is the last is seen at the end of the line, and a line of nothing else
// would be read to its end for each of them.
line
    : (lead (lead (lead (lead (lead (lead (lead lead?)?)?)?)?)?)?)? label?
      ( serviceLine
      | diagnosis
      | letter
      | announcement
      | field
      | mark
      | WORD | CAPS | TWO | MIXED | DIGITS | NUMBER | UNITS | THROUGH
      | COMMA | SEMICOLON | DOT | HYPHEN | DASH | SLASH | AMPERSAND | OPEN | CLOSE
      | HASH | STARS | BULLET | OTHER | FIELD_CLOSE
      )*
      directive?
    ;

// What may stand before the first word: bullets, numbers, quotation marks of mail, heading marks.
lead : HASH | STARS | BULLET | HYPHEN | DASH | OPEN? (DIGITS | TWO) (DOT | CLOSE) ;

// Words and a colon at the start of a line. A bracket opened in a label is closed in it.
label : labelWord+ COLON STARS? ;
labelWord : word | STARS | HYPHEN | SLASH | AMPERSAND | OPEN (word | SLASH | HYPHEN | COMMA)* CLOSE ;
word : WORD | CAPS | TWO | LETTER | PROCEDURE_WORD | DIAGNOSIS_WORD | ICD9_WORD | REVENUE_WORD | THROUGH ;

// The second code of a range is spelled out: a rule shared with the next element would make ANTLR's SLL
// prediction settle for a range as soon as it sees the hyphen.
serviceLine
    : (NUMERIC_CODE | CATEGORY_CODE | LETTER_CODE)
      ( (HYPHEN | DASH | THROUGH) rangeEnd=(NUMERIC_CODE | CATEGORY_CODE | LETTER_CODE)
      | modifier* units?
      )
    ;
modifier : (HYPHEN | DASH | COMMA | SLASH)? TWO ;
units : UNITS | X_NUMBER | DIGITS | OPEN (DIGITS | TWO) CLOSE ;

diagnosis
    : (DOTTED_CODE | PLAIN_CODE | X_NUMBER | DECIMAL_CODE)
      ( (HYPHEN | DASH | THROUGH) rangeEnd=(DOTTED_CODE | PLAIN_CODE | X_NUMBER | DECIMAL_CODE)
      | stem
      )?
    ;
stem : DOT? HYPHEN ;

// "A." before a diagnosis; a letter alone is a word.
letter : LETTER (DOT | CLOSE)? ;

// Words that announce codes, with "dx A,B" and "rev 0489" written out.
announcement
    : PROCEDURE_WORD
    | ICD9_WORD
    | DIAGNOSIS_WORD (pointer ((COMMA | SLASH | AMPERSAND)? pointer)*)?
    | REVENUE_WORD (DIGITS | TWO)?
    ;
pointer : LETTER | DIGITS ;

field
    : FIELD_OPEN (FIELD_TEXT | FIELD_BAR | FIELD_SLASH)* FIELD_CLOSE?
    | BRACE_FIELD | ANGLE_FIELD | STAR_FIELD | LINE_FIELD | PERCENT_FIELD | DOLLAR_FIELD | LINK_FIELD
    ;

// A colon may end the label of a value in the middle of a line.
mark : DATE | MONEY | MARKUP | TAB | PIPE | COLON ;

directive : DIRECTIVE_START directivePart* ;
directivePart : DIRECTIVE_ASSIGN | DIRECTIVE_WORD | DIRECTIVE_COMMA | DIRECTIVE_REASON | DIRECTIVE_OTHER ;
