package org.scrubjay.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.scrubjay.json.RecordText;

/** All policies in force. */
public record Policies(List<Policy> all) {
  public static final Policies NONE = new Policies(List.of());

  private static final String FOLDER = "/org/scrubjay/policies/";

  /** The files that ship; a jar's folders cannot be listed. */
  private static final List<String> FILES =
      List.of("c9793.json", "ccta.json", "evicore-cardiac.json", "ffr-ct.json", "threed.json");

  public Policies {
    all = List.copyOf(all);
  }

  /** The policies that ship with Scrubjay. */
  public static Policies shipped() {
    return new Policies(FILES.stream().map(Policies::shipped).toList());
  }

  /** Reads a policy file; a bad requirement is a problem, and the others hold. */
  public static RecordText<Policy> read(String json) {
    return RecordText.of(json, Policy.class);
  }

  public Policies and(List<Policy> more) {
    return new Policies(Stream.concat(all.stream(), more.stream()).toList());
  }

  /** The requirements whose check is a {@code kind}, in the order of the files. */
  public Stream<Requirement> with(Class<? extends Check> kind) {
    return all.stream()
        .flatMap(policy -> policy.requirements().stream())
        .filter(requirement -> kind.isInstance(requirement.check()));
  }

  /** Whether any requirement is for a Medicare contractor that is written like this. */
  public boolean knowContractor(String written) {
    return all.stream()
        .flatMap(policy -> policy.requirements().stream())
        .anyMatch(requirement -> Names.anyIn(requirement.appliesTo().macs(), written));
  }

  private static Policy shipped(String name) {
    try (InputStream file = Policies.class.getResourceAsStream(FOLDER + name)) {
      return read(new String(file.readAllBytes(), StandardCharsets.UTF_8)).value().orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
