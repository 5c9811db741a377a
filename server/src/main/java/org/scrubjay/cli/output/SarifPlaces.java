package org.scrubjay.cli.output;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scrubjay.lint.Related;
import org.scrubjay.text.Position;
import org.scrubjay.text.Span;

/** Places in one file, as SARIF writes them: lines and columns from 1, ends exclusive. */
final class SarifPlaces {
  private final FileReport file;
  private final int index;

  /**
   * @param index of the file among the run's artifacts
   */
  SarifPlaces(FileReport file, int index) {
    this.file = file;
    this.index = index;
  }

  /** A path as a relative reference from the root of what was checked; an absolute one as is. */
  static Sarif.Artifact.Location location(String path) {
    String encoded =
        Stream.of(path.split("/", -1))
            .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/"));
    boolean isAbsolute = path.startsWith("/") || path.matches("[A-Za-z]:/.*");
    return isAbsolute
        ? new Sarif.Artifact.Location(
            "file://" + (path.startsWith("/") ? "" : "/") + encoded, null, null)
        : new Sarif.Artifact.Location(encoded, "%SRCROOT%", null);
  }

  Sarif.Artifact.Location artifact() {
    return location(file.path()).at(index);
  }

  Sarif.Place of(Span span) {
    return place(null, null, span);
  }

  List<Sarif.Place> related(List<Related> related) {
    List<Sarif.Place> places = new ArrayList<>();
    for (Related one : related) {
      places.add(place(places.size() + 1, new Sarif.Text(one.message()), one.span()));
    }
    return places;
  }

  Sarif.Region region(Span span) {
    Position start = file.lines().positionOf(span.start());
    Position end = file.lines().positionOf(span.end());
    return new Sarif.Region(
        start.line() + 1, start.character() + 1, end.line() + 1, end.character() + 1);
  }

  private Sarif.Place place(Integer id, Sarif.Text message, Span span) {
    // Of a file that could not be read no place is known.
    Sarif.Region region = file.source().isPresent() ? region(span) : null;
    return new Sarif.Place(id, message, new Sarif.Physical(artifact(), region));
  }
}
