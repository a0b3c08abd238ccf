package org.claimwatch.crawler.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.crawler.extract.Posting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which postings are one claim. {@code TWO}: another, or not clear. */
class SameClaimTest {
    private static final UUID SITE = UUID.fromString("b7f8a2de-6f60-4a8d-8f0a-1c7e3f5c9d01");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        # label                               | known title                 | website           | link          | date       | posted title                      | website          | link           | date       | expected
        the same on another mirror            | Ostremont Foundry           | -                 | /a            | -          | Ostremont Foundry                 | -                | http://m2.example/a | -     | SAME_POSTING
        letters in another case               | Ostremont Foundry           | -                 | /a            | -          | OSTREMONT FOUNDRY                 | -                | /a             | -          | SAME_POSTING
        accents and signs                     | Fonderie d’Évremont         | -                 | /a            | -          | fonderie d'evremont               | -                | /a             | -          | SAME_POSTING
        the link changed                      | Ostremont Foundry           | -                 | /a            | -          | Ostremont Foundry                 | -                | /post/99       | -          | SAME_TITLE
        the link went                         | Ostremont Foundry           | -                 | /a            | -          | Ostremont Foundry                 | -                | -              | -          | SAME_TITLE
        the link carries a session            | Ostremont Foundry           | -                 | /a?s=1        | -          | Ostremont Foundry                 | -                | /a?s=2         | -          | SAME_TITLE
        updated                               | Ostremont Foundry           | -                 | /a            | -          | Ostremont Foundry (Updated)       | -                | /b             | -          | SAME_NAME
        disclosed, in front                   | Ostremont Foundry           | -                 | /a            | -          | [DISCLOSED] Ostremont Foundry     | -                | /b             | -          | SAME_NAME
        sold, in front, with a dash           | Ostremont Foundry           | -                 | /a            | -          | SOLD - Ostremont Foundry          | -                | /b             | -          | SAME_NAME
        sold, in brackets                     | Ostremont Foundry           | -                 | /a            | -          | Ostremont Foundry (SOLD)          | -                | /b             | -          | SAME_NAME
        sold out, behind a colon              | Ostremont Foundry           | -                 | /a            | -          | Ostremont Foundry: SOLD OUT       | -                | /b             | -          | SAME_NAME
        updated, plain                        | Ostremont Foundry           | -                 | /a            | -          | Ostremont Foundry UPDATED         | -                | /b             | -          | SAME_NAME
        updated, in front, with a colon       | Ostremont Foundry           | -                 | /a            | -          | Update: Ostremont Foundry         | -                | /b             | -          | SAME_NAME
        part 2                                | Ostremont Foundry           | -                 | /a            | -          | Ostremont Foundry part 2          | -                | /b             | -          | SAME_NAME
        part two after part one               | Ostremont Foundry - Part 1  | -                 | /a            | -          | Ostremont Foundry - Part 2        | -                | /b             | -          | SAME_NAME
        part II                               | Ostremont Foundry           | -                 | /a            | -          | Ostremont Foundry (Part II)       | -                | /b             | -          | SAME_NAME
        full leak, with a dash                | Ostremont Foundry           | -                 | /a            | -          | Ostremont Foundry - full leak     | -                | /b             | -          | SAME_NAME
        time is up                            | Ostremont Foundry           | -                 | /a            | -          | Ostremont Foundry [Time is up]    | -                | /b             | -          | SAME_NAME
        the mark went                         | Ostremont Foundry (Updated) | -                 | /a            | -          | Ostremont Foundry                 | -                | /b             | -          | SAME_NAME
        two marks                             | Ostremont Foundry           | -                 | /a            | -          | [SOLD] Ostremont Foundry (Updated) | -               | /b             | -          | SAME_NAME
        in French                             | Fonderie d’Évremont         | -                 | /a            | -          | Fonderie d’Évremont (publié)      | -                | /b             | -          | SAME_NAME
        a number is part of the name          | Studio 54                   | -                 | /a            | -          | Studio 55                         | -                | /b             | -          | TWO
        a year is part of the name            | Expo 2026                   | -                 | /a            | -          | Expo 2027                         | -                | /b             | -          | TWO
        a name that is only such words        | Data                        | -                 | /a            | -          | Leak                              | -                | /b             | -          | TWO
        words that make a name, not apart     | Harbour                     | -                 | /a            | -          | Harbour Data                      | -                | /b             | -          | TWO
        spelt out, same link                  | Ostremont                   | -                 | /a            | -          | Ostremont Foundry GmbH            | -                | /a             | -          | SAME_LINK
        spaces put in, same link              | ostremontfoundry            | -                 | /a            | -          | Ostremont Foundry                 | -                | /a             | -          | SAME_LINK
        a domain that became a name           | ostremont.example           | -                 | /a            | -          | Ostremont Foundry                 | -                | /a             | -          | SAME_LINK
        hidden, then shown, same link         | O******** F******           | -                 | /a            | -          | Ostremont Foundry                 | -                | /a             | -          | SAME_LINK
        hidden behind its first letters       | Ostr****                    | -                 | /a            | -          | Ostremont Foundry                 | -                | /a             | -          | SAME_LINK
        hidden, and another is shown          | Ostr****                    | -                 | /a            | -          | Tarnholt & Quill                  | -                | /a             | -          | TWO
        another name on the same link         | Ostremont Foundry           | -                 | /1            | -          | Tarnholt & Quill                  | -                | /1             | -          | TWO
        another name and domain, same link    | Tarnholt                    | tarnholt.example  | /1            | -          | Tarnholt Quill                    | quill.example    | /1             | -          | TWO
        the domain in another form            | Ostremont                   | ostremont.example | /a            | -          | Ostremont Foundry                 | https://www.Ostremont.example/about | /b | -     | SAME_DOMAIN
        the domain defanged                   | Ostremont                   | ostremont.example | /a            | -          | Ostremont Foundry                 | hxxp://ostremont[.]example | /b   | -          | SAME_DOMAIN
        a title that is the domain            | ostremont.example           | -                 | /a            | -          | Ostremont Foundry                 | ostremont.example | /b            | -          | SAME_DOMAIN
        two sisters under one domain          | Tarnholt North              | tarnholt.example  | /a            | -          | Tarnholt South                    | tarnholt.example | /b             | -          | TWO
        one title, two domains                | Harbour Clinic              | harbour.example   | /a            | -          | Harbour Clinic                    | harbour-clinic.example | /b       | -          | TWO
        one title and link, two domains       | Harbour Clinic              | harbour.example   | /a            | -          | Harbour Clinic                    | harbour-clinic.example | /a       | -          | SAME_POSTING
        a page about both is no domain        | Tarnholt                    | linkedin.com/company/tarnholt | /a | -         | Tarnholt Quill                    | linkedin.com/company/quill | /b   | -          | TWO
        cut, with the link                    | Communauté de communes de…  | -                 | /a            | -          | Communauté de communes de Valdorsa | -               | /a             | -          | SAME_LINK
        cut, with the domain                  | Ostremont Fou...            | ostremont.example | /a            | -          | Ostremont Foundry                 | ostremont.example | /b            | -          | SAME_DOMAIN
        cut, with the date                    | Ostremont Fou...            | -                 | /a            | 2026-02-01 | Ostremont Foundry                 | -                | /b             | 2026-02-01 | CUT_TITLE
        the other one cut, with the date      | Ostremont Foundry           | -                 | /a            | 2026-02-01 | Ostremont Fou…                    | -                | /b             | 2026-02-01 | CUT_TITLE
        cut, and nothing agrees               | Communauté de communes de…  | -                 | /a            | -          | Communauté de communes de Valdorsa | -               | /b             | -          | TWO
        cut, another day                      | Ostremont Fou...            | -                 | /a            | 2026-02-01 | Ostremont Foundry                 | -                | /b             | 2026-02-02 | TWO
        cut, that day, another domain         | Ostremont Fou...            | ostremont.example | /a            | 2026-02-01 | Ostremont Foundry                 | foundry.example  | /b             | 2026-02-01 | TWO
        cut after too little                  | The...                      | -                 | /a            | 2026-02-01 | The Ostremont Foundry             | -                | /b             | 2026-02-01 | TWO
        a cut domain, with the link           | comune.villaf...            | -                 | /a            | -          | comune.villafosca.example         | -                | /a             | -          | SAME_LINK
        cut without a sign at 90, with date   | Association of the Friends of the Harbour Museum of Ostremont and of all its Surrounding Villag | - | /a | 2026-02-01 | Association of the Friends of the Harbour Museum of Ostremont and of all its Surrounding Villages | - | /b | 2026-02-01 | CUT_TITLE
        a short one within a longer           | Ostremont                   | -                 | /a            | 2026-02-01 | Ostremont Foundry                 | -                | /b             | 2026-02-01 | TWO
        no link, no domain, other words       | Ostremont Foundry           | -                 | -             | -          | Ostremont Mills                   | -                | -              | -          | TWO
        the front page is no link             | Ostremont Foundry           | -                 | /             | -          | Ostremont                         | -                | /              | -          | TWO
        in small letters, in front            | Ostremont Foundry           | -                 | /a            | -          | leaked: ostremont foundry         | -                | /b             | -          | SAME_NAME
        part 3 of 5                           | Ostremont Foundry           | -                 | /a            | -          | Ostremont Foundry (part 3 of 5)   | -                | /b             | -          | SAME_NAME
        disclosed after updated               | Ostremont Foundry (Updated) | -                 | /a            | -          | [DISCLOSED] Ostremont Foundry     | -                | /b             | -          | SAME_NAME
        signs around the name                 | Ostremont Foundry           | -                 | /a            | -          | *** Ostremont-Foundry! ***        | -                | /b             | -          | SAME_TITLE
        a mirror that ends links with a slash | Ostremont Foundry           | -                 | /a            | -          | Ostremont Foundry                 | -                | /a/            | -          | SAME_TITLE
        a tracker, which has no link          | Ostremont Foundry           | ostremont.example | /a            | 2026-02-01 | OSTREMONT FOUNDRY                 | -                | -              | 2026-02-03 | SAME_TITLE
        a tracker that names the domain       | Ostremont Foundry           | ostremont.example | /a            | 2026-02-01 | ostremont.example                 | ostremont.example | -             | 2026-02-03 | SAME_DOMAIN
        a tracker's cut title, its day        | Communauté de communes de Valdorsa | -          | /a            | 2026-02-01 | Communauté de communes de…        | -                | -              | 2026-02-01 | CUT_TITLE
        a tracker's cut title, another day    | Communauté de communes de Valdorsa | -          | /a            | 2026-02-01 | Communauté de communes de…        | -                | -              | 2026-02-03 | TWO
        a number of its own                   | Ostremont Foundry           | -                 | /a            | -          | Ostremont Foundry 2               | -                | /b             | -          | TWO
        a legal form, nothing else agrees     | Ostremont Foundry           | -                 | /a            | -          | Ostremont Foundry GmbH            | -                | /b             | -          | TWO
        a legal form, and the domain          | Ostremont Foundry           | ostremont.example | /a            | -          | Ostremont Foundry GmbH            | ostremont.example | /b            | -          | SAME_DOMAIN
        a town and its hospital               | Ville de Valdorsa           | -                 | /a            | -          | Hôpital de Valdorsa               | -                | /b             | -          | TWO
        a town and its hospital, one link     | Ville de Valdorsa           | -                 | /a            | -          | Hôpital de Valdorsa               | -                | /a             | -          | TWO
        the domain below another              | Ostremont                   | ostremont.example | /a            | -          | Ostremont Foundry                 | www2.ostremont.example | /b       | -          | SAME_DOMAIN
        a domain that only looks alike        | Ostremont                   | ostremont.example | /a            | -          | Ostremont Foundry                 | not-ostremont.example | /b        | -          | TWO
        hidden, and nothing else agrees       | Ostr****                    | -                 | /a            | -          | Ostremont Foundry                 | -                | /b             | -          | TWO
        marked and cut, and nothing agrees    | Ostremont Foundry           | -                 | /a            | -          | [SOLD] Ostremont Fou...           | -                | /b             | -          | TWO
        marked and cut, with the day          | Ostremont Foundry           | -                 | /a            | 2026-02-01 | [SOLD] Ostremont Fou...           | -                | /b             | 2026-02-01 | CUT_TITLE
        another script                        | 東港病院                     | -                 | /a            | -          | 東港病院 (Updated)                  | -                | /b             | -          | SAME_NAME
        """)
    void whatIsOneClaimAndWhy(
            String label,
            String title,
            @Nullable String website,
            @Nullable String link,
            @Nullable String date,
            String postedTitle,
            @Nullable String postedWebsite,
            @Nullable String postedLink,
            @Nullable String postedDate,
            String expected) {
        Dossier known = known(TestClaims.GROUP, TestClaims.posting(title, website, link, day(date)));
        Posting posted = TestClaims.posting(postedTitle, postedWebsite, postedLink, day(postedDate));

        SameClaim.Reason reason = SameClaim.of(PostingIdentity.of(GroupKey.of(TestClaims.GROUP), posted), known);

        assertEquals(expected, reason == null ? "TWO" : reason.name());
    }

    @Test
    void whatIsOneClaimSharesAKeyByWhichItIsFound() {
        Posting whole = TestClaims.posting("Ostremont Foundry", null, "/b", day("2026-02-01"));
        Dossier cut = known(TestClaims.GROUP, TestClaims.posting("Ostremont Fou…", null, "/a", day("2026-02-01")));

        Set<Long> lookup =
                PostingIdentity.of(GroupKey.of(TestClaims.GROUP), whole).lookupKeys();

        assertTrue(lookup.stream().anyMatch(cut.keys()::contains));
    }

    @Test
    void aSpellingOfTheGroupsNameIsThatGroup() {
        Dossier known = known("Lockfern 3.0", TestClaims.posting("Ostremont Foundry", "/a"));

        SameClaim.Reason reason = SameClaim.of(
                PostingIdentity.of(GroupKey.of("lockfern30"), TestClaims.posting("Ostremont Foundry", "/x")), known);

        assertEquals(SameClaim.Reason.SAME_TITLE, reason);
    }

    @Test
    void anotherGroupsPostingIsAnotherClaimOfTheSameOrganisation() {
        Dossier known = known("Paper Lantern", TestClaims.posting("Ostremont Foundry", "/a"));
        PostingIdentity posted =
                PostingIdentity.of(GroupKey.of("Lockfern"), TestClaims.posting("OSTREMONT FOUNDRY", "/a"));

        assertEquals(null, SameClaim.of(posted, known));
        assertTrue(SameClaim.isSameOrganisation(posted, known));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        one domain, other titles       | Ostremont         | ostremont.example | Ostremont Foundry | ostremont.example | true
        one name, no domains           | Ostremont Foundry | -                 | Ostremont Foundry | -                 | true
        one name, one domain           | Ostremont Foundry | ostremont.example | Ostremont Foundry | -                 | true
        one name, two domains          | Harbour Clinic    | harbour.example   | Harbour Clinic    | clinic.example    | false
        one word is too common         | Harbour           | -                 | Harbour           | -                 | false
        another name                   | Harbour Clinic    | -                 | Harbour Mills     | -                 | false
        marked by either, no domains   | Ostremont Foundry (SOLD) | -          | [DISCLOSED] Ostremont Foundry | -     | true
        a cut name is not clear        | Ostremont Fou...  | -                 | Ostremont Foundry | -                 | false
        a page about both is no domain | Ostremont         | linkedin.com/company/ostremont | Tarnholt | linkedin.com/company/tarnholt | false
        """)
    void whenTwoGroupsNameTheSameOrganisation(
            String label, String title, String website, String otherTitle, String otherWebsite, boolean expected) {
        Dossier known = known("Paper Lantern", TestClaims.posting(title, website, "/a", null));
        PostingIdentity posted =
                PostingIdentity.of(GroupKey.of("Lockfern"), TestClaims.posting(otherTitle, otherWebsite, "/b", null));

        assertEquals(expected, SameClaim.isSameOrganisation(posted, known));
    }

    @Test
    void aTitleThatTheClaimOnceHadIsStillItsOwn() {
        Dossier known = known(TestClaims.GROUP, TestClaims.posting("Ostremont", "/a"))
                .withKeys(TestClaims.keys("Tarnholt & Quill"));

        assertEquals(
                SameClaim.Reason.SAME_TITLE,
                SameClaim.of(
                        PostingIdentity.of(GroupKey.of(TestClaims.GROUP), TestClaims.posting("Tarnholt & Quill", "/z")),
                        known));
        assertFalse(known.keys().isEmpty());
    }

    private static Dossier known(String group, Posting posting) {
        SiteLook look = new SiteLook(
                SITE,
                group,
                Source.Kind.OWN_SITE,
                NOW,
                SiteLook.Sight.WHOLE,
                "1",
                java.util.List.of(new SeenPosting(posting, NOW, TestClaims.CAPTURE, TestClaims.MIRROR)));
        Joined joined = new ClaimJoin(look, GroupNames.NONE).with(java.util.List.of());
        return joined.changes(SiteVerdict.of(joined, SiteMemory.NONE, java.util.List.of()), UUID::randomUUID)
                .getFirst()
                .dossier();
    }

    private static @Nullable Instant day(@Nullable String date) {
        return date == null ? null : Instant.parse(date + "T00:00:00Z");
    }
}
