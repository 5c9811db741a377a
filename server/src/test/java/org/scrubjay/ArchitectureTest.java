package org.scrubjay;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLConnection;
import java.nio.channels.NetworkChannel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every arrow of ARCHITECTURE.md. What is not drawn there is forbidden here. */
class ArchitectureTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.scrubjay");

  /** Package to the packages it may use, beside itself and the packages below it. */
  private static final Map<String, List<String>> ARROWS =
      Map.ofEntries(
          Map.entry("text", List.of()),
          Map.entry("mrrt", List.of("text")),
          Map.entry("grammar", List.of("mrrt", "text")),
          Map.entry("json", List.of("text")),
          Map.entry("codes", List.of()),
          Map.entry("note", List.of("grammar", "mrrt", "text", "codes")),
          Map.entry("fees", List.of("note", "codes")),
          Map.entry("policy", List.of("note", "codes", "json")),
          Map.entry("lint", List.of("note", "codes", "json", "grammar", "text")),
          Map.entry(
              "rules",
              List.of("lint", "note", "policy", "fees", "codes", "grammar", "mrrt", "text")),
          Map.entry("audit", List.of("lint", "policy", "note", "codes", "grammar", "text")),
          Map.entry("setup", List.of("lint", "rules", "policy", "note", "codes", "json", "text")),
          Map.entry(
              "ide",
              List.of(
                  "rules", "lint", "note", "policy", "fees", "codes", "json", "grammar", "text")),
          Map.entry(
              "lsp",
              List.of("ide", "setup", "lint", "rules", "fees", "note", "codes", "grammar", "text")),
          Map.entry(
              "cli",
              List.of(
                  "lsp", "setup", "audit", "lint", "rules", "policy", "fees", "note", "codes",
                  "json", "grammar", "text")));

  private static final String[] PURE =
      packages("lint", "rules", "audit", "note", "fees", "ide", "grammar", "mrrt", "text");

  @TestFactory
  Stream<DynamicTest> arrows() {
    return ARROWS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            arrow ->
                DynamicTest.dynamicTest(
                    arrow.getKey() + " uses " + arrow.getValue(),
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(packages(arrow.getKey())[0])
                            .should()
                            .dependOnClassesThat(
                                describe(
                                    "are of another package of ours",
                                    other -> isForbidden(arrow.getKey(), arrow.getValue(), other)))
                            .allowEmptyShould(true)
                            .check(OURS)));
  }

  @TestFactory
  Stream<DynamicTest> librariesHaveOneHome() {
    return Map.of(
            "org.antlr..", "org.scrubjay.grammar..",
            "org.jsoup..", "org.scrubjay.mrrt..",
            "org.apache.lucene..", "org.scrubjay.codes.book..",
            "org.eclipse.lsp4j..", "org.scrubjay.lsp..",
            "picocli..", "org.scrubjay.cli..",
            "nl.basjes..", "org.scrubjay.setup..",
            "org.dhatim..", "org.scrubjay.codes.official..",
            "de.siegmar..", "org.scrubjay.codes..",
            "me.tongfei..", "org.scrubjay.cli..")
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            home ->
                DynamicTest.dynamicTest(
                    home.getKey() + " only in " + home.getValue(),
                    () ->
                        noClasses()
                            .that()
                            .resideOutsideOfPackage(home.getValue())
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(home.getKey())
                            .check(OURS)));
  }

  @Test
  void onlyTheCommandLinePrintsOrExits() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.scrubjay.cli..")
        .and(
            describe(
                "are no build-time programs",
                type -> !type.getSimpleName().equals("BuiltinCompiler")))
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(OURS);
  }

  @Test
  void thePureCoreReadsNoClockNoLocaleAndNoFile() {
    noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .dependOnClassesThat(
            resideInAnyPackage("java.io..", "java.nio.file..", "java.net..")
                .and(describe("do I/O", ArchitectureTest::doesIo)))
        .check(OURS);
  }

  @Test
  void onlyTheServerOnAPortOpensASocket() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.scrubjay.cli.ServerCommand")
        .should()
        .dependOnClassesThat(resideInAnyPackage("java.net.http..", "javax.net.."))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ServerSocket.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Socket.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(URLConnection.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(NetworkChannel.class)
        .check(OURS);
  }

  @Test
  void nothingWaitsForTheClient() {
    noClasses()
        .that()
        .resideInAPackage("org.scrubjay.lsp..")
        .should()
        .callMethod(CompletableFuture.class, "get")
        .orShould()
        .callMethod(CompletableFuture.class, "join")
        .check(OURS);
  }

  @Test
  void thereIsNoStaticMutableState() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat(
            describe("are ours and not generated", type -> !isGenerated(type)))
        .should()
        .beFinal()
        .check(OURS);
  }

  @Test
  void everyPackageIsDrawn() {
    classes()
        .that(describe("are not generated", type -> !isGenerated(type)))
        .should()
        .resideInAnyPackage(packages(ARROWS.keySet().toArray(String[]::new)))
        .check(OURS);
  }

  private static boolean doesIo(JavaClass type) {
    return !Stream.of(
            java.io.Serializable.class.getName(),
            java.io.IOException.class.getName(),
            java.io.UncheckedIOException.class.getName())
        .toList()
        .contains(type.getName());
  }

  private static boolean isGenerated(JavaClass type) {
    String name = type.getName();
    return name.contains(".NoteLexer") || name.contains(".NoteParser");
  }

  private static boolean isForbidden(String home, List<String> allowed, JavaClass other) {
    String name = other.getPackageName();
    if (!name.startsWith("org.scrubjay.")) {
      return false;
    }
    String first = name.substring("org.scrubjay.".length()).split("\\.")[0];
    return !first.equals(home) && !allowed.contains(first);
  }

  private static String[] packages(String... names) {
    return Stream.of(names).map(name -> "org.scrubjay." + name + "..").toArray(String[]::new);
  }
}
