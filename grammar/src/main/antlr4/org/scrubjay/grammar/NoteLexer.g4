/*
 * The tokens of a coding note.
 *
 * English is not in here: words are words. What is in here is the punctuation of notes: what a
 * procedure code, a diagnosis code, a date, a template field or a suppression comment looks like.
 * Every character belongs to some token (OTHER is last in every mode) or is skipped white space, so
 * lexing cannot fail. Islands (field, directive) end at the end of their line at the latest, so that
 * an opening bracket without its partner damages one line and no more.
 */
lexer grammar NoteLexer;

// ---------------------------------------------------------------- space and line ends
EOL : '\r'? '\n' | '\r' ;
TAB : '\t' ;
SPACE : [ \u00A0\u2000-\u200B\u202F\u205F\u3000\uFEFF\u000B\f]+ -> skip ;

// ---------------------------------------------------------------- directives
DIRECTIVE_START : '#' ' '* [Ss] [Cc] [Rr] [Uu] [Bb] [Jj] [Aa] [Yy] ' '* ':' -> pushMode(DIRECTIVE) ;

// ---------------------------------------------------------------- words that announce codes
PROCEDURE_WORD
    : [Cc] [Pp] [Tt] '\u00AE'? '-'? '4'? CodeNoun?
    | 'HCPCS' CodeNoun?
    | [Pp] [Rr] [Oo] [Cc] [Ee] [Dd] [Uu] [Rr] [Ee] CodeNoun
    ;
DIAGNOSIS_WORD
    : [Ii] [Cc] [Dd] [- ]? '10' ([- ]? [Cc] [Mm])? CodeNoun?
    | [Dd] [Xx] CodeNoun?
    | [Dd] [Ii] [Aa] [Gg] [Nn] [Oo] [Ss] [Ii] [Ss] CodeNoun
    ;
ICD9_WORD : [Ii] [Cc] [Dd] [- ]? '9' ([- ]? [Cc] [Mm])? CodeNoun? ;
REVENUE_WORD : [Rr] [Ee] [Vv] ([Ee] [Nn] [Uu] [Ee])? CodeNoun? '.'? ;
fragment CodeNoun : [- ] [Cc] [Oo] [Dd] [Ee] ([Ss] | '(' [Ss] ')')? ;

THROUGH : [Tt] [Hh] [Rr] [Uu] | [Tt] [Hh] [Rr] [Oo] [Uu] [Gg] [Hh] ;

// ---------------------------------------------------------------- codes, by shape alone
// "X12": twelve units after a procedure, a category of diagnoses elsewhere. The parser knows which.
X_NUMBER : 'X' D D ;
UNITS
    : [xX\u00D7] ' '? D D? D?
    | [Tt] [Ii] [Mm] [Ee] [Ss]? ' ' ([Oo] 'ne' | [Tt] 'wo' | [Tt] 'hree' | [Ff] 'our' | [Ff] 'ive' | [Ss] 'ix' | D D?)
    | D D? D? ' '? [Uu] [Nn] [Ii] [Tt] [Ss]?
    ;
NUMERIC_CODE : D D D D D ;
CATEGORY_CODE : D D D D [FTUMftum] ;
LETTER_CODE : [A-Za-z] D D D D ;
DOTTED_CODE : [A-Za-z] D AN '.' AN (AN (AN AN?)?)? ;
PLAIN_CODE : [A-Za-z] D AN (AN (AN (AN AN?)?)?)? ;
DECIMAL_CODE : (D | [|!]) D D '.' AN (AN (AN AN?)?)? ;

// ---------------------------------------------------------------- dates, money, numbers
DATE
    : D D? '/' D D? '/' D D (D D)?
    | D D? '-' D D? '-' D D D D
    | ('0'? [1-9] | '1' [0-2]) '-' ('0'? [1-9] | [12] D | '3' [01]) '-' D D
    | D D? '.' D D? '.' D D D D
    | D D D D '-' D D '-' D D
    | Month '.'? ' ' D D? (',' ' '? | ' ') D D D D
    | D D? ' ' Month '.'? ','? ' ' D D D D
    | D D? '-' Month '-' D D D D
    ;
MONEY : '\\'? '$' ' '? D (D | ',' D)* ('.' D+)? ;
TWO : D D | [A-Z] [A-Z0-9] ;
DIGITS : D+ ;
NUMBER : D+ ([.:] D+)+ | D D? D? (',' D D D)+ ('.' D+)? | '.' D+ ;

// ---------------------------------------------------------------- template fields and leftovers
MARKUP
    : '<' '/'? Tag ([ \t] ~[<>\r\n]*)? '/'? '>'
    | '&' ([A-Za-z]+ | '#' D+) ';'
    | '<!--' ~[<>\r\n]* '-->'
    | '<!' [A-Za-z] ~[<>\r\n]* '>'
    ;
FIELD_OPEN : '[' -> pushMode(FIELD) ;
BRACE_FIELD : '{' ~[{}\r\n]* '}' | '{{' ~[{}\r\n]* '}}' | '${' ~[{}\r\n]* '}' ;
ANGLE_FIELD : '<' [A-Za-z_] ~[<>\r\n]* '>' ;
STAR_FIELD : '***' '*'* ;
LINE_FIELD : '___' '_'* ;
PERCENT_FIELD : '%' [A-Za-z_] [A-Za-z0-9_]* '%' ;
DOLLAR_FIELD : '$' [A-Za-z_] [A-Za-z0-9_]* '$' ;
LINK_FIELD : '@' [A-Za-z_] [A-Za-z0-9_ ]* '@' ;

// ---------------------------------------------------------------- words and the rest
LETTER : [A-Za-z] ;
CAPS : [A-Z] [A-Z] [A-Z]+ ;
WORD : L+ (['\u2019] L+)? ;
MIXED : (D | L | '_')+ ;

COLON : ':' ;
COMMA : ',' ;
SEMICOLON : ';' ;
DOT : '.' ;
HYPHEN : '-' ;
DASH : [\u2010-\u2015\u2212] ;
SLASH : '/' ;
AMPERSAND : '&' ;
OPEN : '(' ;
CLOSE : ')' ;
PIPE : '|' ;
HASH : '#'+ ;
STARS : '*' '*'? ;
BULLET : [\u2022\u2023\u25AA\u25CF\u25E6\u00B7>] ;
OTHER : . ;

fragment D : [0-9] ;
fragment AN : [A-Za-z0-9] ;
// Letters and accents. Beyond Greek and Cyrillic whole blocks are taken for letters, because the exact
// list has 700 ranges, and reading those would take a third of the time of a first note.
fragment L
    : [A-Za-z\u00AA\u00B5\u00BA\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02C1\u02C6-\u02D1\u02E0-\u02E4\u02EC\u02EE\u0300-\u0374\u0376-\u037D\u037F\u0386\u0388-\u0481\u0483-\u1FFF\u2C00-\u2DFF\u3040-\uD7FF\uF900-\uFDFF\uFE70-\uFEFC]
    ;
fragment Month
    : [Jj] [Aa] [Nn] ([Uu] [Aa] [Rr] [Yy])?
    | [Ff] [Ee] [Bb] ([Rr] [Uu] [Aa] [Rr] [Yy])?
    | [Mm] [Aa] [Rr] ([Cc] [Hh])?
    | [Aa] [Pp] [Rr] ([Ii] [Ll])?
    | [Mm] [Aa] [Yy]
    | [Jj] [Uu] [Nn] [Ee]?
    | [Jj] [Uu] [Ll] [Yy]?
    | [Aa] [Uu] [Gg] ([Uu] [Ss] [Tt])?
    | [Ss] [Ee] [Pp] ([Tt] ([Ee] [Mm] [Bb] [Ee] [Rr])?)?
    | [Oo] [Cc] [Tt] ([Oo] [Bb] [Ee] [Rr])?
    | [Nn] [Oo] [Vv] ([Ee] [Mm] [Bb] [Ee] [Rr])?
    | [Dd] [Ee] [Cc] ([Ee] [Mm] [Bb] [Ee] [Rr])?
    ;
fragment Tag
    : [Aa] | [Bb] | [Ii] | [Uu] | [Pp] | [Bb] [Rr] | [Hh] [Rr] | [Hh] [1-6]
    | [Ss] [Uu] [BbPp] | [Ss] [Pp] [Aa] [Nn] | [Dd] [Ii] [Vv] | [Ff] [Oo] [Nn] [Tt] | [Ii] [Mm] [Gg]
    | [Ee] [Mm] | [Ss] [Tt] [Rr] [Oo] [Nn] [Gg] | [Uu] [Ll] | [Oo] [Ll] | [Ll] [Ii]
    | [Tt] [Aa] [Bb] [Ll] [Ee] | [Tt] [Rr] | [Tt] [DdHh] | [Tt] [Bb] [Oo] [Dd] [Yy] | [Tt] [Hh] [Ee] [Aa] [Dd]
    | [Hh] [Tt] [Mm] [Ll] | [Hh] [Ee] [Aa] [Dd] | [Bb] [Oo] [Dd] [Yy] | [Tt] [Ii] [Tt] [Ll] [Ee]
    | [Mm] [Ee] [Tt] [Aa] | [Ll] [Ii] [Nn] [Kk] | [Ss] [Cc] [Rr] [Ii] [Pp] [Tt] | [Ss] [Tt] [Yy] [Ll] [Ee]
    | 'template' '_attributes'? | [Ss] [Ee] [Cc] [Tt] [Ii] [Oo] [Nn] | [Hh] [Ee] [Aa] [Dd] [Ee] [Rr]
    | [Ss] [Ee] [Ll] [Ee] [Cc] [Tt] | [Oo] [Pp] [Tt] [Ii] [Oo] [Nn] | [Ii] [Nn] [Pp] [Uu] [Tt]
    | [Tt] [Ee] [Xx] [Tt] [Aa] [Rr] [Ee] [Aa] | [Ll] [Aa] [Bb] [Ee] [Ll] | [Cc] [Ee] [Nn] [Tt] [Ee] [Rr]
    ;

// ================================================================ inside a bracket field
mode FIELD;
FIELD_CLOSE : ']' -> popMode ;
FIELD_BAR : '|' ;
FIELD_SLASH : '/' ;
FIELD_TEXT : ~[\]|/\r\n[]+ ;
FIELD_NESTED : '[' -> type(FIELD_TEXT) ;
FIELD_EOL : ('\r'? '\n' | '\r') -> type(EOL), popMode ;

// ================================================================ after "# scrubjay:"
mode DIRECTIVE;
DIRECTIVE_SPACE : [ \t\u00A0]+ -> skip ;
// Editors make one long dash of two hyphens, and a reason may stand tight behind the rule's name.
DIRECTIVE_REASON : [\-\u2013\u2014] ~[\r\n]* ;
DIRECTIVE_ASSIGN : [A-Za-z] ('-'? [A-Za-z])* '=' ('"' ~["\r\n]* '"' | ~[ \t\r\n"]*) ;
DIRECTIVE_WORD : ~[\-\u2013\u2014 \t\u00A0\r\n,=]+ ('-' ~[\-\u2013\u2014 \t\u00A0\r\n,=]+)* ;
DIRECTIVE_COMMA : ',' ;
DIRECTIVE_EOL : ('\r'? '\n' | '\r') -> type(EOL), popMode ;
DIRECTIVE_OTHER : . ;
