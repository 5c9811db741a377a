package org.scrubjay.site;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scrubjay.policy.Policies;
import org.scrubjay.policy.Policy;
import org.scrubjay.policy.Requirement;

/** The pages of the site that list data of the program. */
final class SiteReference {
  private SiteReference() {}

  /** The keys of {@code scrubjay.json}, from its schema. */
  static SitePage settings() throws IOException {
    JsonObject schema =
        JsonParser.parseString(SiteBuilder.resource("/org/scrubjay/schema/settings.schema.json"))
            .getAsJsonObject();
    StringBuilder html =
        new StringBuilder(
            "<p>The keys of <code>scrubjay.json</code>, from its schema.</p>\n<dl>\n");
    keys(schema, "", html);
    return new SitePage(
        "settings-keys.html",
        "Reference",
        "Settings keys",
        "Every key of scrubjay.json.",
        html.append("</dl>\n").toString());
  }

  /** The policies that ship. */
  static SitePage policies() {
    StringBuilder html = new StringBuilder();
    for (Policy policy : Policies.shipped().all()) {
      html.append("<h2>").append(SitePage.escaped(policy.title())).append("</h2>\n<ul>\n");
      for (Requirement requirement : policy.requirements()) {
        html.append("<li>").append(SitePage.escaped(requirement.message()));
        html.append("<small>").append(SitePage.escaped(about(requirement))).append(" Source: ");
        String title = SitePage.escaped(requirement.source().title());
        html.append(
            requirement.source().url().map(url -> SiteBuilder.link(url, title)).orElse(title));
        html.append("</small></li>\n");
      }
      html.append("</ul>\n");
    }
    return new SitePage(
        "policies.html",
        "Reference",
        "Policies",
        "What payers and contractors ask for.",
        "<p>What the policy files that ship say; a team's own stand beside them.</p>\n" + html);
  }

  private static void keys(JsonObject schema, String before, StringBuilder html) {
    JsonObject properties = schema.getAsJsonObject("properties");
    for (Map.Entry<String, JsonElement> entry : properties.entrySet()) {
      if (entry.getKey().equals("$schema")) {
        continue;
      }
      JsonObject key = entry.getValue().getAsJsonObject();
      String description = key.has("description") ? key.get("description").getAsString() : "";
      html.append("<dt><code>").append(SitePage.escaped(before + entry.getKey()));
      html.append("</code></dt>\n<dd>").append(SitePage.escaped(description)).append("</dd>\n");
      withKeys(key).ifPresent(inner -> keys(inner, before + entry.getKey() + ".", html));
    }
  }

  /** The form of a value that has keys of its own, where there is one. */
  private static Optional<JsonObject> withKeys(JsonObject value) {
    if (value.has("properties")) {
      return Optional.of(value);
    }
    return value.has("anyOf")
        ? value.getAsJsonArray("anyOf").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .filter(form -> form.has("properties"))
            .findFirst()
        : Optional.empty();
  }

  private static String about(Requirement requirement) {
    List<String> parts = new ArrayList<>();
    parts.add("Codes " + String.join(", ", requirement.appliesTo().codes()));
    if (!requirement.appliesTo().payers().isEmpty()) {
      parts.add("payers " + String.join(", ", requirement.appliesTo().payers()));
    }
    if (!requirement.appliesTo().macs().isEmpty()) {
      parts.add("contractors " + String.join(", ", requirement.appliesTo().macs()));
    }
    requirement.appliesTo().from().ifPresent(day -> parts.add("from " + day));
    requirement.appliesTo().to().ifPresent(day -> parts.add("to " + day));
    return String.join("; ", parts) + ".";
  }
}
