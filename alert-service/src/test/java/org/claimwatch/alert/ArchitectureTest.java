package org.claimwatch.alert;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds the house's rules: see CONTRIBUTING.md. */
class ArchitectureTest {
    private static final String ROOT = "org.claimwatch.alert";
    private static final String[] FEATURES = Stream.of(
                    "text",
                    "gazetteer",
                    "claim",
                    "watch",
                    "match",
                    "wording",
                    "secret",
                    "verdict",
                    "silence",
                    "notify",
                    "audit",
                    "intake",
                    "report",
                    "vigil")
            .map(feature -> ROOT + "." + feature)
            .toArray(String[]::new);
    private static final String[] EDGES = {
        ROOT + ".*.postgres..",
        ROOT + ".*.rest..",
        ROOT + ".*.http..",
        ROOT + ".*.smtp..",
        ROOT + ".*.dns..",
        ROOT + ".*.file..",
        ROOT + ".*.webhook..",
        ROOT + ".*.qute.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void everyPackageIsAFeatureAnEdgeOrTheApp() {
        classes()
                .should()
                .resideInAnyPackage(Stream.of(Stream.of(FEATURES), Stream.of(EDGES), Stream.of(ROOT + ".app"))
                        .flatMap(each -> each)
                        .toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void featuresAreFreeOfFrameworks() {
        noClasses()
                .that()
                .resideInAnyPackage(FEATURES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..",
                        "jakarta..",
                        "io.smallrye..",
                        "io.vertx..",
                        "org.hibernate..",
                        "okhttp3..",
                        "co.elastic..",
                        "com.fasterxml..",
                        "org.claimwatch.http..")
                .check(CLASSES);
    }

    @Test
    void featuresKnowNeitherTheirEdgesNorTheApp() {
        noClasses()
                .that()
                .resideInAnyPackage(FEATURES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.concat(Stream.of(EDGES), Stream.of(ROOT + ".app"))
                        .toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void restCallsTheAppAndTheAppNeverCallsRest() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".*.rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".*.rest..")
                .check(CLASSES);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noNameSaysNothing() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .check(CLASSES);
    }

    @Test
    void rowsAreKnownToTheirStoresOnly() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Row")
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIs() {
        List<String> unmarked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(each -> each.tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isEmpty())
                .map(JavaPackage::getName)
                .toList();

        assertEquals(List.of(), unmarked);
    }
}
