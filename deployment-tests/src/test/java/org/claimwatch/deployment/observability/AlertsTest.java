package org.claimwatch.deployment.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.claimwatch.deployment.program.Program;
import org.claimwatch.deployment.program.Tree;
import org.junit.jupiter.api.Test;

class AlertsTest {
    private static final String RULES = "observability/rules/claimwatch.yml";
    private static final String CASES = "observability/rules/tests/claimwatch-test.yml";

    @Test
    void eachFiresWhenItShouldAndOnlyThen() {
        Program.Answer answer = Program.named("promtool").run("test", "rules", CASES);

        assertEquals(0, answer.status(), () -> answer.output() + answer.errors());
    }

    @Test
    void eachIsSeenToFireAndToKeepQuiet() {
        List<JsonNode> cases = each(Tree.documents(Tree.text(CASES)).getFirst().path("tests"))
                .flatMap(test -> each(test.path("alert_rule_test")))
                .toList();

        Set<String> firing =
                named(cases.stream().filter(it -> !it.path("exp_alerts").isEmpty()));
        Set<String> quiet =
                named(cases.stream().filter(it -> it.path("exp_alerts").isEmpty()));

        assertEquals(alerts(), firing);
        assertEquals(alerts(), quiet);
    }

    @Test
    void eachHasAPageThatSaysWhatToDo() {
        List<String> wanting = rules().filter(rule -> !isPage(
                        rule.at("/annotations/runbook_url").asText(),
                        rule.path("alert").asText()))
                .map(rule -> rule.path("alert").asText())
                .toList();

        assertEquals(List.of(), wanting);
    }

    private static boolean isPage(String path, String alert) {
        return Files.exists(Tree.file(path))
                && Stream.of("`" + alert + "`", "## What it means", "## What to look at", "## What to do")
                        .allMatch(Tree.text(path)::contains);
    }

    @Test
    void theListOfPagesIsWhole() {
        String list = Tree.text("docs/runbooks/README.md");

        List<String> missing = Tree.files("docs/runbooks", ".md").stream()
                .map(page -> page.getFileName().toString())
                .filter(page -> !page.equals("README.md") && !list.contains("](" + page + ")"))
                .toList();

        assertEquals(List.of(), missing);
    }

    @Test
    void eachSaysHowBadItIs() {
        Set<String> known = Set.of("critical", "warning", "info");

        assertTrue(rules().allMatch(
                        rule -> known.contains(rule.at("/labels/severity").asText())));
    }

    private static Set<String> alerts() {
        return named(rules());
    }

    private static Stream<JsonNode> rules() {
        return each(Tree.documents(Tree.text(RULES)).getFirst().at("/groups/0/rules"));
    }

    private static Set<String> named(Stream<JsonNode> alerts) {
        return alerts.map(alert ->
                        alert.path(alert.has("alert") ? "alert" : "alertname").asText())
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
