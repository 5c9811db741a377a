package org.scrubjay.cli.output;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;

/** A SARIF log, as far as Scrubjay writes it; a null component is left out of the file. */
record Sarif(@SerializedName("$schema") String schema, String version, List<Run> runs) {

  record Run(
      Tool tool,
      List<Invocation> invocations,
      List<Artifact> artifacts,
      List<Result> results,
      String columnKind,
      List<String> newlineSequences) {}

  record Tool(Driver driver, List<Extension> extensions) {}

  record Driver(String name, String version, String informationUri, List<Descriptor> rules) {}

  /** An edition of the code book: data without which the results cannot be understood. */
  record Extension(String name, String version) {}

  record Descriptor(
      String id,
      Text shortDescription,
      Help help,
      String helpUri,
      Level defaultConfiguration,
      Tags properties) {}

  record Text(String text) {}

  record Help(String text, String markdown) {}

  record Level(String level) {}

  record Tags(List<String> tags) {}

  record Invocation(
      boolean executionSuccessful, int exitCode, List<Notification> toolExecutionNotifications) {}

  record Notification(
      String level, Text message, RuleReference associatedRule, List<Place> locations) {}

  record RuleReference(String id) {}

  record Artifact(Location location, List<String> roles) {

    record Location(String uri, String uriBaseId, Integer index) {

      /** The same, with its place among the run's artifacts. */
      Location at(int place) {
        return new Location(uri, uriBaseId, place);
      }
    }
  }

  record Result(
      String ruleId,
      int ruleIndex,
      String level,
      Text message,
      List<Place> locations,
      List<Place> relatedLocations,
      Map<String, String> partialFingerprints,
      List<Suppression> suppressions,
      String baselineState,
      List<Fix> fixes,
      Details properties) {}

  record Place(Integer id, Text message, Physical physicalLocation) {}

  record Physical(Artifact.Location artifactLocation, Region region) {}

  record Region(int startLine, int startColumn, int endLine, int endColumn) {}

  record Suppression(String kind, String status, String justification) {}

  record Fix(Text description, List<Change> artifactChanges) {}

  record Change(Artifact.Location artifactLocation, List<Replacement> replacements) {}

  record Replacement(Region deletedRegion, Text insertedContent) {}

  /**
   * What SARIF has no word for.
   *
   * @param fixes for each fix whether it is safe or a choice
   */
  record Details(String severity, String code, LintJson.Source source, List<String> fixes) {}
}
