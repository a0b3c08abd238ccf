package org.claimwatch.alert.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.claim.Claims;
import org.claimwatch.alert.match.Evidence;
import org.claimwatch.alert.match.Field;
import org.claimwatch.alert.match.KeptMatch;
import org.claimwatch.alert.match.Rule;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.report.Coverage.Look;
import org.claimwatch.alert.report.Coverage.Site;
import org.claimwatch.alert.verdict.Opinion;
import org.claimwatch.alert.verdict.Verdict;
import org.claimwatch.alert.watch.Watches;
import org.claimwatch.alert.wording.Golden;
import org.claimwatch.alert.wording.Language;
import org.claimwatch.alert.wording.qute.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTest {
    private static final UUID ID = UUID.fromString("0195562e-5a00-7000-8000-000000000002");
    private static final Instant NOW = Instant.parse("2026-03-02T17:00:00Z");
    private static final UUID EPOCH = UUID.randomUUID();
    private static final Progress CAUGHT_UP = new Progress(EPOCH, 100, NOW.minusSeconds(20), 0);

    private static Site site(SiteState state, Look look) {
        return new Site(
                UUID.randomUUID(),
                "Site of " + state,
                "Paper Lantern",
                state,
                null,
                null,
                true,
                NOW.minusSeconds(60),
                look);
    }

    private static Site readAgo(String ago) {
        return site(SiteState.READ, new Look(NOW.minus(Duration.parse(ago)), 100));
    }

    private static Site neverRead(SiteState state) {
        return new Site(
                UUID.randomUUID(),
                "Site of " + state,
                "Paper Lantern",
                state,
                "why",
                null,
                true,
                NOW.minusSeconds(60),
                null);
    }

    private static Coverage told(Site... sites) {
        return new Coverage.Told(EPOCH, List.of(sites));
    }

    private static Coverage read(int read, int active) {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < active; i++) {
            sites.add(i < read ? readAgo("PT10M") : neverRead(SiteState.DOWN));
        }
        return new Coverage.Told(EPOCH, sites);
    }

    private static NamedClaim claim(Tier tier) {
        KeptMatch match =
                new KeptMatch(UUID.randomUUID(), "angers", UUID.randomUUID(), UUID.randomUUID(), tier, List.of(), NOW);
        return NamedClaim.of(Claims.titled("Ville d’Angers"), match);
    }

    private static Report report(Coverage coverage, Progress progress, NamedClaim... claims) {
        return Report.of(Watches.angers(), List.of(claims), coverage, progress, NOW, NOW);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "3, 3, NO_CLAIM_FOUND",
        "1, 1, NO_CLAIM_FOUND",
        "4, 5, NO_CLAIM_FOUND",
        "80, 100, NO_CLAIM_FOUND",
        "79, 100, INCONCLUSIVE",
        "3, 4, INCONCLUSIVE",
        "0, 1, INCONCLUSIVE",
    })
    void nothingIsSaidToBeFoundOnlyWhereFourFifthsWereRead(int read, int active, Answer expected) {
        Report report = report(read(read, active), CAUGHT_UP);

        assertEquals(expected, report.answer());
        assertEquals(read, report.reading().readInFull());
        assertEquals(active - read, report.reading().of(Gap.NOT_REACHED).size());
    }

    @ParameterizedTest
    @CsvSource({"LIKELY, CLAIM_FOUND", "EXACT, CLAIM_FOUND", "POSSIBLE, TO_REVIEW"})
    void aMatchIsToldEvenWhenNothingElseIsKnown(Tier tier, Answer expected) {
        Progress late = new Progress(null, 0, null, 7);

        Report report = report(new Coverage.Unavailable("refused"), late, claim(tier));

        assertEquals(expected, report.answer());
    }

    @Test
    void oneClaimFoundOutweighsAllThatAreToBeReviewed() {
        Report report = report(read(3, 3), CAUGHT_UP, claim(Tier.POSSIBLE), claim(Tier.LIKELY), claim(Tier.POSSIBLE));

        assertEquals(Answer.CLAIM_FOUND, report.answer());
        assertEquals(Tier.LIKELY, report.claims().getFirst().tier());
    }

    @Test
    void aCrawlerThatDoesNotAnswerLeavesItOpen() {
        assertEquals(
                Doubt.COVERAGE_UNAVAILABLE,
                report(new Coverage.Unavailable("refused"), CAUGHT_UP).doubt());
    }

    @Test
    void withNoSiteThereIsNothingToSay() {
        assertEquals(Doubt.NO_ACTIVE_SITE, report(told(), CAUGHT_UP).doubt());
    }

    @Test
    void aLookAheadOfWhatIsMatchedDoesNotCount() {
        Progress behind = new Progress(EPOCH, 99, NOW.minusSeconds(20), 0);

        Report report = report(told(readAgo("PT10M")), behind);

        assertEquals(Answer.INCONCLUSIVE, report.answer());
        assertEquals(1, report.reading().of(Gap.NOT_MATCHED_YET).size());
    }

    @Test
    void aLookOfAnotherEpochDoesNotCount() {
        Progress other = new Progress(UUID.randomUUID(), 1000, NOW.minusSeconds(20), 0);

        assertEquals(Answer.INCONCLUSIVE, report(told(readAgo("PT10M")), other).answer());
    }

    @Test
    void beforeTheFirstEventOfAllThereIsNothingToMatch() {
        Progress noEvent = new Progress(null, 0, NOW.minusSeconds(20), 0);
        Site empty = site(SiteState.READ, new Look(NOW.minusSeconds(60), 0));

        assertEquals(Answer.NO_CLAIM_FOUND, report(told(empty), noEvent).answer());
    }

    @ParameterizedTest
    @CsvSource({"PT23H59M, NO_CLAIM_FOUND", "PT24H, NO_CLAIM_FOUND", "PT24H1S, INCONCLUSIVE"})
    void aLookCountsFor24Hours(String ago, Answer expected) {
        assertEquals(expected, report(told(readAgo(ago)), CAUGHT_UP).answer());
    }

    @ParameterizedTest
    @CsvSource({"PT5M, NO_CLAIM_FOUND", "PT5M1S, INCONCLUSIVE"})
    void aPipelineThatIsLateLeavesItOpen(String ago, Answer expected) {
        Progress progress = new Progress(EPOCH, 100, NOW.minus(Duration.parse(ago)), 0);

        assertEquals(expected, report(read(3, 3), progress).answer());
    }

    @Test
    void aPipelineThatNeverCaughtUpIsLate() {
        Progress replaying = new Progress(EPOCH, 100, null, 0);

        assertEquals(Doubt.PIPELINE_LATE, report(read(3, 3), replaying).doubt());
    }

    @Test
    void anEventThatCouldNotBeReadLeavesItOpen() {
        Progress unread = new Progress(EPOCH, 100, NOW.minusSeconds(20), 1);

        assertEquals(Doubt.EVENTS_NOT_READ, report(read(3, 3), unread).doubt());
    }

    @Test
    void aDormantSiteDoesNotCount() {
        Site dormant = new Site(UUID.randomUUID(), "Old", "Old", SiteState.DOWN, null, null, false, NOW, null);

        Report report = report(told(readAgo("PT10M"), dormant), CAUGHT_UP);

        assertEquals(1, report.reading().active());
        assertEquals(Answer.NO_CLAIM_FOUND, report.answer());
    }

    @Test
    void aSiteIsReadThatIsDownNowAndWasReadThisMorning() {
        Site down = site(SiteState.DOWN, new Look(NOW.minus(Duration.ofHours(6)), 42));

        assertEquals(1, report(told(down), CAUGHT_UP).reading().readInFull());
    }

    @Test
    void everyActiveSiteIsEitherReadOrInOneGap() {
        Site[] sites =
                Arrays.stream(SiteState.values()).map(ReportTest::neverRead).toArray(Site[]::new);

        Reading reading = report(told(sites), CAUGHT_UP).reading();

        assertEquals(1, reading.of(Gap.NOT_REACHED).size());
        assertEquals(1, reading.of(Gap.BLOCKED).size());
        assertEquals(1, reading.of(Gap.UNREADABLE).size());
        assertEquals(3, reading.of(Gap.PARTIAL).size()); // READ and UNCHANGED without a full look: the head of it only
        assertEquals(1, reading.of(Gap.SEIZED).size());
        assertEquals(1, reading.of(Gap.EXCLUDED).size());
        assertEquals(1, reading.of(Gap.NEVER).size());
    }

    @Test
    void aSiteOfWhichOnlyTheHeadWasReadWithinTheTimeIsReadInPartAndOneThatNobodyVisitedIsNotReached() {
        Look longAgo = new Look(NOW.minus(Duration.ofHours(30)), 42);
        Site head = site(SiteState.UNCHANGED, longAgo);
        Site notVisited = new Site(
                UUID.randomUUID(),
                "Old",
                "Old",
                SiteState.READ,
                null,
                null,
                true,
                NOW.minus(Duration.ofHours(30)),
                longAgo);

        Reading reading = report(told(head, notVisited), CAUGHT_UP).reading();

        assertEquals(0, reading.readInFull());
        assertEquals(1, reading.of(Gap.PARTIAL).size());
        assertEquals(1, reading.of(Gap.NOT_REACHED).size());
    }

    @Test
    void theEnglishSentenceGivesTheProofOfHowMuchWasRead() {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < 117; i++) {
            sites.add(readAgo("PT10M"));
        }
        for (int i = 0; i < 9; i++) {
            sites.add(neverRead(SiteState.DOWN));
        }
        for (int i = 0; i < 4; i++) {
            sites.add(neverRead(SiteState.BLOCKED));
        }
        sites.add(neverRead(SiteState.UNREADABLE));

        String statement = Statement.of(report(new Coverage.Told(EPOCH, sites), CAUGHT_UP), Language.EN);

        assertEquals(
                "At 18:00 CET, 117 of 131 active leak sites had been read in full within 24 h."
                        + " No posting found on them names Angers. The 14 others could not be read."
                        + " This rules out neither theft of data nor a later posting. Next word: 20:00 CET.",
                statement);
    }

    @Test
    void theFrenchSentenceSaysTheSame() {
        String statement = Statement.of(report(read(4, 5), CAUGHT_UP), Language.FR);

        assertEquals(
                "À 18\u00A0h\u00A000, 4 des 5 sites de revendication actifs suivis avaient été lus entièrement depuis"
                        + " 24\u00A0h. Aucune publication désignant Angers n’y a été trouvée. L’autre n’a pu l’être."
                        + " Cela n’exclut ni vol de données ni publication ultérieure. Prochain point\u00A0: 20\u00A0h\u00A000.",
                statement);
    }

    @Test
    void theFrenchSentenceCountsTheOthers() {
        String statement = Statement.of(report(read(117, 131), CAUGHT_UP), Language.FR);

        assertTrue(statement.contains("trouvée. Les 14 autres n’ont pu l’être. Cela n’exclut"), statement);
    }

    @Test
    void aMentionThatAPersonSetAsideIsToldAsThatAndLeavesTheAnswerOpenForTheRest() {
        NamedClaim mention = judged(Tier.LIKELY, Opinion.NOT_US);

        Report report = report(read(3, 3), CAUGHT_UP, mention);

        assertEquals(Answer.NO_CLAIM_FOUND, report.answer());
        assertEquals(List.of(mention), report.setAside());
        assertTrue(page(report, Language.EN).contains("by a person (key k-17"));
    }

    @ParameterizedTest
    @CsvSource({"ABOUT_US, CLAIM_FOUND", "RECYCLED, CLAIM_FOUND", "UNCLEAR, TO_REVIEW", "NOT_US, NO_CLAIM_FOUND"})
    void aPersonsWordStandsAboveTheTier(Opinion opinion, Answer expected) {
        assertEquals(
                expected,
                report(read(3, 3), CAUGHT_UP, judged(Tier.POSSIBLE, opinion)).answer());
    }

    private static NamedClaim judged(Tier tier, Opinion opinion) {
        KeptMatch match = match(tier);
        Verdict verdict = new Verdict(UUID.randomUUID(), "angers", match.key(), tier, opinion, "k-17", null, NOW);
        return NamedClaim.of(Claims.titled("Ville d’Angers"), match, verdict);
    }

    private static KeptMatch match(Tier tier, Rule... rules) {
        List<Evidence> evidence = Arrays.stream(rules)
                .map(rule -> new Evidence(Field.TITLE, 0, 6, "Angers", rule, null))
                .toList();
        return new KeptMatch(UUID.randomUUID(), "angers", UUID.randomUUID(), UUID.randomUUID(), tier, evidence, NOW);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the name in another country,           POSSIBLE, NAME,            OTHER_COUNTRY, NO_CLAIM_FOUND",
        "the name in another region,            POSSIBLE, NAME,            OTHER_REGION,  NO_CLAIM_FOUND",
        "the authority in another country,      POSSIBLE, NAME_WITH_CUE,   OTHER_COUNTRY, TO_REVIEW",
        "a domain in another country,           POSSIBLE, OFFICIAL_DOMAIN, OTHER_COUNTRY, TO_REVIEW",
        "a guessed domain in another country,   POSSIBLE, LIKELY_DOMAIN,   OTHER_COUNTRY, TO_REVIEW",
        "a cut name in another country,     POSSIBLE, CUT_NAME,        OTHER_COUNTRY, TO_REVIEW",
        "the name alone,                        POSSIBLE, NAME,            NAME,          TO_REVIEW",
        "sure all the same,                     LIKELY,   NAME,            OTHER_COUNTRY, CLAIM_FOUND",
    })
    void aRuleSetsAsideWhatHasNoMoreThanTheNameAndIsElsewhere(
            String label, Tier tier, Rule rule, Rule other, Answer answer) {
        NamedClaim mention = NamedClaim.of(Claims.titled("Angers"), match(tier, rule, other));

        Report report = report(read(3, 3), CAUGHT_UP, mention);

        assertEquals(answer, report.answer());
        assertEquals(answer == Answer.NO_CLAIM_FOUND ? List.of(mention) : List.of(), report.setAside());
    }

    @Test
    void whatARuleHasSetAsideAPersonCanTakeBack() {
        KeptMatch match = match(Tier.POSSIBLE, Rule.NAME, Rule.OTHER_COUNTRY);
        Verdict unclear = new Verdict(
                UUID.randomUUID(), "angers", match.key(), Tier.POSSIBLE, Opinion.UNCLEAR, "k-17", null, NOW);

        NamedClaim mention = NamedClaim.of(Claims.titled("Angers"), match, unclear);

        assertEquals(Answer.TO_REVIEW, report(read(3, 3), CAUGHT_UP, mention).answer());
    }

    private static String page(Report report, Language language) {
        return Layout.text(Report.class, "report").of(Statement.sheet(report, language, true, ID));
    }

    @ParameterizedTest
    @EnumSource
    void aReportIsAsItIsToBeRead(Language language) {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < 117; i++) {
            sites.add(readAgo("PT10M"));
        }
        for (SiteState state : List.of(SiteState.DOWN, SiteState.BLOCKED, SiteState.UNREADABLE, SiteState.EXCLUDED)) {
            sites.add(new Site(
                    new UUID(0, state.ordinal()),
                    "Site " + state.ordinal(),
                    "Paper Lantern",
                    state,
                    null,
                    NOW.minus(Duration.ofDays(3)),
                    true,
                    NOW,
                    null));
        }
        Report none = report(
                new Coverage.Told(EPOCH, sites),
                CAUGHT_UP,
                judged(Tier.POSSIBLE, Opinion.NOT_US),
                NamedClaim.of(Claims.titled("Angers"), match(Tier.POSSIBLE, Rule.NAME, Rule.OTHER_REGION)));
        Report found = report(new Coverage.Told(EPOCH, sites), CAUGHT_UP, claim(Tier.LIKELY));
        Layout html = Layout.html(Report.class, "report");

        String name = "report-" + language.tag();
        Golden.assertGolden(name + "-press.html", html.of(Statement.sheet(none, language, false, ID)));
        Golden.assertGolden(name + "-cert.html", html.of(Statement.sheet(found, language, true, ID)));
        Golden.assertGolden(name + "-cert.txt", page(none, language));
    }

    @ParameterizedTest
    @EnumSource
    void onlyNoClaimFoundSaysThatNothingWasFound(Language language) {
        String nothing = language == Language.EN ? "No posting" : "Aucune publication";
        List<Report> others = List.of(
                report(read(3, 3), CAUGHT_UP, claim(Tier.LIKELY)),
                report(read(3, 3), CAUGHT_UP, claim(Tier.POSSIBLE), claim(Tier.POSSIBLE)),
                report(new Coverage.Unavailable("refused"), CAUGHT_UP),
                report(told(), CAUGHT_UP),
                report(read(1, 3), CAUGHT_UP),
                report(read(3, 3), new Progress(EPOCH, 100, null, 0)),
                report(read(3, 3), new Progress(EPOCH, 100, NOW, 2)));

        for (Report report : others) {
            assertFalse(page(report, language).contains(nothing), report::toString);
        }
        assertTrue(page(report(read(3, 3), CAUGHT_UP), language).contains(nothing));
    }
}
