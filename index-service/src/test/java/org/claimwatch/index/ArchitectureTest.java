package org.claimwatch.index;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Holds what the packages' names promise: a domain word is plain Java, a technology's name means input and output. */
class ArchitectureTest {
    private static final String ROOT = "org.claimwatch.index";
    private static final String[] FEATURES = {
        ROOT + ".claim", ROOT + ".export", ROOT + ".intake", ROOT + ".mapping", ROOT + ".rebuild", ROOT + ".search"
    };
    private static final String[] EDGES = {ROOT + ".*.elasticsearch", ROOT + ".*.http", ROOT + ".*.rest"};
    private static final String APP = ROOT + ".app";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

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
                        "com.fasterxml..",
                        "io.micrometer..")
                .check(CLASSES);
    }

    @Test
    void featuresDoNotKnowTheirEdges() {
        noClasses()
                .that()
                .resideInAnyPackage(FEATURES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(EDGES)
                .check(CLASSES);
    }

    @Test
    void nobodyKnowsWhoRunsIt() {
        noClasses()
                .that()
                .resideOutsideOfPackage(APP)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(APP)
                .check(CLASSES);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageIsAFeatureAnEdgeOrTheApplication() {
        String[] all = new String[FEATURES.length + EDGES.length + 2];
        System.arraycopy(FEATURES, 0, all, 0, FEATURES.length);
        System.arraycopy(EDGES, 0, all, FEATURES.length, EDGES.length);
        all[all.length - 2] = APP;
        all[all.length - 1] = ROOT;

        classes().should().resideInAnyPackage(all).check(CLASSES);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsForAndThatNothingInItIsNull() {
        Set<String> all =
                CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        Set<String> marked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(in -> in.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(all, marked);
    }
}
