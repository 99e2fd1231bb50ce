package dev.crossdock;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.Set;

/** The directions in which Crossdock's packages may look. */
class ArchitectureTest {
    /** The two places that join the engine's adapter to what asks for an engine. */
    private static final Set<String> WIRING = Set.of("dev.crossdock.Main", "dev.crossdock.Wiring");

    private static JavaClasses production;

    @BeforeAll
    static void importClasses() {
        production =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.crossdock");
    }

    @Test
    void coreSeesNothingButTheJdk() {
        check(
                classes()
                        .that(resideInAPackage("dev.crossdock.core.."))
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(
                                        "dev.crossdock.core..",
                                        "java..",
                                        "org.slf4j..",
                                        "org.jspecify.."))
                        .because(
                                "what Crossdock knows must be usable by the window, by a command"
                                        + " and by a test alike"));
    }

    @Test
    void theAdapterSeesNeitherTheWindowNorTheCommands() {
        check(
                noClasses()
                        .that(resideInAPackage("dev.crossdock.docker.."))
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(
                                        "dev.crossdock.ui..",
                                        "dev.crossdock.cli..",
                                        "javafx..",
                                        "picocli.."))
                        .because(
                                "it serves core's port, and another engine must be able to take its"
                                        + " place"));
    }

    @Test
    void theCommandsSeeNoWindow() {
        check(
                noClasses()
                        .that(resideInAPackage("dev.crossdock.cli.."))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("dev.crossdock.ui..", "javafx.."))
                        .because(
                                "a command runs where there is no display, and starts without"
                                        + " loading one"));
    }

    @Test
    void theWindowSeesNoCommands() {
        check(
                noClasses()
                        .that(resideInAPackage("dev.crossdock.ui.."))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("dev.crossdock.cli..", "picocli.."))
                        .because("what both need belongs to core"));
    }

    @Test
    void onlyTheWiringSeesTheAdapter() {
        check(
                noClasses()
                        .that(resideOutsideOfPackage("dev.crossdock.docker..").and(notTheWiring()))
                        .should()
                        .dependOnClassesThat(resideInAPackage("dev.crossdock.docker.."))
                        .because(
                                "everybody else speaks to core's port, so that tests can stand at"
                                        + " it"));
    }

    @Test
    void onlyTheAdapterSpeaksDockerJava() {
        check(
                noClasses()
                        .that(resideOutsideOfPackage("dev.crossdock.docker.."))
                        .should()
                        .dependOnClassesThat(resideInAPackage("com.github.dockerjava.."))
                        .because("its types would carry one engine's ways into every screen"));
    }

    @Test
    void onlyTheAdapterStartsProcesses() {
        check(
                noClasses()
                        .that(resideOutsideOfPackage("dev.crossdock.docker.."))
                        .should()
                        .dependOnClassesThat(JavaClass.Predicates.type(ProcessBuilder.class))
                        .orShould()
                        .callMethod(Runtime.class, "exec", String.class)
                        .orShould()
                        .callMethod(Runtime.class, "exec", String[].class)
                        .orShould()
                        .callMethod(Runtime.class, "exec", String[].class, String[].class)
                        .because(
                                "a Mac app has a bare PATH, and one place must know how to find"
                                        + " programs and hand it on"));
    }

    @Test
    void aViewModelIsStateAndCommandsOnly() {
        check(
                noClasses()
                        .that(isAViewModel())
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("javafx..")
                                        .and(
                                                DescribedPredicate.not(
                                                        resideInAnyPackage(
                                                                "javafx.beans..",
                                                                "javafx.collections..",
                                                                "javafx.util.."))))
                        .because("it is tested without a window, and the FXML binds to it"));
    }

    private static DescribedPredicate<JavaClass> notTheWiring() {
        return DescribedPredicate.describe(
                "are not the wiring", type -> !WIRING.contains(outermost(type).getName()));
    }

    private static DescribedPredicate<JavaClass> isAViewModel() {
        return DescribedPredicate.describe(
                "are view-models", type -> outermost(type).getSimpleName().endsWith("ViewModel"));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(production);
    }
}
