package org.claimwatch.crawler;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What the folders' names promise. */
class ArchitectureTest {
    private static final String ROOT = "org.claimwatch.crawler.";
    private static final String[] FEATURES = {
        ROOT + "site",
        ROOT + "site.roster",
        ROOT + "schedule",
        ROOT + "fetch",
        ROOT + "extract",
        ROOT + "extract.profile",
        ROOT + "masking",
        ROOT + "capture",
        ROOT + "claim",
        ROOT + "coverage",
        ROOT + "feed"
    };
    private static final String[] EDGES = {"..postgres..", "..rest..", "..tor.."};

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.claimwatch.crawler");

    @Test
    void featuresArePlainJava() {
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
                        "com.fasterxml.jackson.annotation..")
                .check(SERVICE);
    }

    @Test
    void featuresDoNotKnowTheirEdgesOrTheApplication() {
        noClasses()
                .that()
                .resideInAnyPackage(FEATURES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(EDGES)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "app")
                .check(SERVICE);
    }

    @Test
    void onlyTheApplicationPutsThingsTogether() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "app")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "app")
                .check(SERVICE);
    }

    @Test
    void onlyOnePackageSpeaksToTheNetwork() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "fetch.tor")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "java.net.http..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .check(SERVICE);
    }

    /** Replicas whose clocks are an hour apart agree on what is due and on what was seen when: the database tells the time. */
    @Test
    void nobodyLooksAtThisMachinesClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + "app.Wiring")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(InstantSource.class, "system")
                .orShould()
                .callMethodWhere(target(owner(assignableTo(Clock.class))))
                .check(SERVICE);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)")
                .check(SERVICE);
    }

    @Test
    void rowsStayInTheirPackage() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Row")
                .should()
                .bePackagePrivate()
                .check(SERVICE);
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() {
        List<String> unmarked = SERVICE.getPackage("org.claimwatch.crawler").getSubpackagesInTree().stream()
                .filter(each -> !each.getClasses().isEmpty())
                .filter(each -> !each.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();

        assertEquals(List.of(), unmarked);
    }
}
