package org.scrubjay.codes.official;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.scrubjay.codes.CodePattern;
import org.scrubjay.codes.CodeSet;
import org.scrubjay.codes.DiagnosisNote;
import org.scrubjay.codes.DiagnosisNote.Kind;

/**
 * The ICD-10-CM tabular list as XML (CDC/NCHS, icd10cm_tabular.xsd): the notes of chapters,
 * sections and codes. A row is one printed line with what carries it: a code with its dot, or for
 * chapters and sections the range of their categories ({@code A00-B99}). A lead-in that ends in a
 * colon is a line of its own, before its items. A 7th character is the character, a colon and its
 * meaning. Plain notes are not kept, because nothing follows from them; codes are not taken from
 * here, since the list leaves out those with 7th characters.
 *
 * <p>External entities and document types are never resolved; a file that declares one is refused.
 */
public final class IcdTabularXml implements OfficialReader {
  private static final Map<String, Kind> BLOCKS =
      Map.of(
          "excludes1", Kind.EXCLUDES1,
          "excludes2", Kind.EXCLUDES2,
          "codeFirst", Kind.CODE_FIRST,
          "useAdditionalCode", Kind.USE_ADDITIONAL,
          "codeAlso", Kind.CODE_ALSO,
          "includes", Kind.INCLUSION,
          "inclusionTerm", Kind.INCLUSION,
          "sevenChrDef", Kind.SEVENTH_CHARACTER);

  private static final Pattern RANGE =
      Pattern.compile("\\(([A-Z][0-9A-Z]{2}(?:-[A-Z][0-9A-Z]{2})?)\\)\\s*$");
  private static final Pattern LINE_BREAKS = Pattern.compile("\\s+");
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  @Override
  public String title() {
    return "ICD-10-CM tabular list (XML)";
  }

  @Override
  public boolean recognises(OfficialFile file, byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1).contains("<ICD10CM.tabular");
  }

  @Override
  public void read(OfficialFile file, Import into) throws IOException, OfficialFormatException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (InputStream in = file.open()) {
      XMLStreamReader xml = factory.createXMLStreamReader(decoded(in));
      try {
        new Reading(file, into).read(xml);
      } finally {
        xml.close();
      }
    } catch (CharacterCodingException broken) {
      throw new OfficialFormatException(
          file.path() + ": expected text in UTF-8; found bytes that are none", broken);
    } catch (XMLStreamException broken) {
      throw new OfficialFormatException(
          file.path()
              + ": expected well-formed XML; found a fault in line "
              + (broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber()),
          broken);
    }
  }

  /**
   * The characters of a file, which is UTF-8 in every edition. Decoded here, because the parser
   * itself prints malformed bytes to standard error before it reports them.
   */
  private static Reader decoded(InputStream in) throws IOException {
    Reader text =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  /** One pass through a file. */
  private static final class Reading {
    private final OfficialFile file;
    private final Import into;
    private final Deque<String> elements = new ArrayDeque<>();
    private final Deque<String> carriers = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private String character = "";
    private Optional<IcdRelease> release;
    private Import.Rows rows;

    Reading(OfficialFile file, Import into) {
      this.file = file;
      this.into = into;
      this.release = IcdRelease.of(file);
    }

    void read(XMLStreamReader xml) throws XMLStreamException, IOException, OfficialFormatException {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new OfficialFormatException(
                  file.path()
                      + ": expected the tabular list without a document type; found one, which no"
                      + " official file has, and refused to resolve it");
          case XMLStreamConstants.START_ELEMENT -> start(xml);
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              text.append(xml.getText());
          case XMLStreamConstants.END_ELEMENT -> end(xml);
          default -> {
            // Comments and processing instructions say nothing about codes.
          }
        }
      }
      if (rows == null) {
        throw new OfficialFormatException(
            file.path() + ": expected chapters with notes; found none");
      }
    }

    private void start(XMLStreamReader xml) throws OfficialFormatException {
      String element = xml.getLocalName();
      if (elements.isEmpty() && !element.equals("ICD10CM.tabular")) {
        throw new OfficialFormatException(
            file.path() + ": expected the element ICD10CM.tabular; found " + element);
      }
      if (isNode(element)) {
        String id = xml.getAttributeValue(null, "id");
        carriers.push(id == null ? "" : id.strip());
      }
      if (element.equals("extension")) {
        character = Optional.ofNullable(xml.getAttributeValue(null, "char")).orElse("");
      }
      elements.push(element);
      text.setLength(0);
    }

    private void end(XMLStreamReader xml) throws IOException, OfficialFormatException {
      String element = elements.pop();
      String words = LINE_BREAKS.matcher(text).replaceAll(" ").strip();
      text.setLength(0);
      String parent = elements.isEmpty() ? "" : elements.peek();
      switch (element) {
        case "version" -> release(words);
        case "name" -> {
          if (parent.equals("diag")) {
            rename(words);
          }
        }
        case "desc" -> {
          if (isNode(parent) && carriers.peek().isEmpty()) {
            Matcher range = RANGE.matcher(words);
            rename(range.find() ? range.group(1) : "");
          }
        }
        case "note" -> note(parent, words, xml);
        case "extension" -> note(parent, character + ": " + words, xml);
        default -> {
          if (isNode(element)) {
            carriers.pop();
          }
        }
      }
    }

    /** The year in the file itself; the month of an update stands only in the file's name. */
    private void release(String version) {
      if (version.matches("20\\d\\d")) {
        IcdRelease october = IcdRelease.october(Integer.parseInt(version));
        release =
            release.filter(named -> named.to().equals(october.to())).or(() -> Optional.of(october));
      }
    }

    private void rename(String carrier) {
      carriers.pop();
      carriers.push(carrier);
    }

    private void note(String block, String words, XMLStreamReader xml)
        throws IOException, OfficialFormatException {
      Kind kind = BLOCKS.get(block);
      if (kind == null || words.isEmpty() || carriers.isEmpty()) {
        return;
      }
      String carrier = carriers.peek();
      if (carrier.isEmpty()) {
        into.skipped(
            file, xml.getLocation().getLineNumber(), "expected a code or range above the note");
        return;
      }
      if (kind == Kind.SEVENTH_CHARACTER && !words.matches("[0-9A-Z]: .*")) {
        // Seven definitions begin with a sentence; only what assigns a character is a row.
        return;
      }
      List<CodePattern> codes =
          kind == Kind.SEVENTH_CHARACTER ? List.of() : IcdReferences.inNote(words);
      rows().add(new DiagnosisNote(carrier, kind, words, codes));
    }

    private Import.Rows rows() throws IOException, OfficialFormatException {
      if (rows == null) {
        IcdRelease known =
            release.isPresent()
                ? release.get()
                : IcdRelease.required(file, "icd10cm-tabular-2026.xml");
        rows =
            into.edition(known.edition(CodeSet.ICD10CM_CONVENTIONS, false, "tabular list", file));
      }
      return rows;
    }

    private static boolean isNode(String element) {
      return element.equals("chapter") || element.equals("section") || element.equals("diag");
    }
  }
}
