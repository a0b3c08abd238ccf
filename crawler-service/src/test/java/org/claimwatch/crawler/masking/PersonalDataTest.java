package org.claimwatch.crawler.masking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "mail | jane.doe+press@mail.city.example",
                "mail in a link | jane%40city.example",
                "mail spelled out | jane [at] city.example",
                "bank account, France | FR14 2004 1010 0505 0001 3M02 606",
                "bank account, Germany | DE89370400440532013000",
                "bank account, United Kingdom | gb29 nwbk 6016 1331 9268 19",
                "card, Visa | 4111 1111 1111 1111",
                "card, American Express | 378282246310005",
                "card, Mastercard | 5555-5555-5555-4444",
                "card, Discover | 6011111111111117",
                "card, Diners Club | 30569309025904",
                "telephone, France | 02 41 05 40 00",
                "telephone, France, dots | 02.41.05.40.00",
                "telephone, international | +33 2 41 05 40 00",
                "telephone, international, no gaps | +4915112345678",
                "telephone, United Kingdom | +44 (0)20 7946 0123",
                "telephone, United Kingdom, national | 020 7946 0123",
                "telephone, Germany | 030/901820-0",
                "telephone, Germany, 00 | 0049-30-901820",
                "telephone, United States | (212) 555-0123",
                "telephone, United States, hyphens | 212-555-0123",
                "telephone, Brazil | (11) 98765-4321",
                "telephone, announced | tel. 2410540",
                "national number, Argentina | 20-12345678-6",
                "national number, Australia | 123 456 782",
                "national number, Austria | 1237 010180",
                "national number, Belgium | 85.07.30-033.28",
                "national number, Brazil | 529.982.247-25",
                "national number, Canada | 130 692 544",
                "national number, Chile | 12.345.678-5",
                "national number, China | 11010519491231002X",
                "national number, Czechia | 736028/5163",
                "national number, Denmark | 010190-1234",
                "national number, Finland | 131052-308T",
                "national number, France | 2 55 08 14 168 025 38",
                "national number, France, no gaps | 255081416802538",
                "national number, Germany, tax | 86095742719",
                "national number, Germany, pension | 15070649C103",
                "national number, India | 2341 2341 2346",
                "national number, Italy | RSSMRA85T10A562S",
                "national number, Japan | 1234 5678 9018",
                "national number, Korea | 900101-1234567",
                "national number, Mexico | HEGG560427MVZRRL04",
                "national number, Netherlands | 111222333",
                "national number, Norway | 29029600013",
                "national number, Poland | 44051401359",
                "national number, Portugal | 123 456 789",
                "national number, Romania | 1800101221144",
                "national number, Russia | 112-233-445 95",
                "national number, South Africa | 8001015009087",
                "national number, Spain | 12345678Z",
                "national number, Spain, foreigner | X-1234567-L",
                "national number, Sweden | 811228-9874",
                "national number, Switzerland | 756.9217.0769.85",
                "national number, Turkey | 10000000146",
                "national number, United Kingdom | AB 12 34 56 C",
                "national number, United Kingdom, health | 943 476 5919",
                "national number, United States | 219-09-9999"
            })
    void whatFindsAPersonIsMasked(String label, String found) {
        assertEquals("[masked]", PersonalData.mask(found));
        assertEquals("Of Jane, [masked], and 3 more", PersonalData.mask("Of Jane, " + found + ", and 3 more"));
        assertEquals("in 2026 [masked] there", PersonalData.mask("in 2026 " + found + " there"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Published on 2026-03-01 10:15:00, deadline 01.04.2026 10.30",
                "Deadline: 01/04/2026 00:00 UTC",
                "120 GB, 1 250 000 files, 3.500.000 records",
                "123456782 bytes in 111222333 files",
                "Revenue: $ 111222333 and 111222333 €",
                "Employees 250-500, founded in 1987, postcode 49000",
                "10.0.0.1 and 192.168.100.200",
                "version 1.2.3.4-5678",
                "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
                "4111 1111 1111 1112 is no card",
                "FR14 2004 1010 0505 0001 3M02 607 is no account",
                "255081416802539 is nobody",
                "0x800 Ltd, 3M, 360 Degrees, 24/7 Services",
                "a.example.org",
                "@home at 12"
            })
    void whatOnlyLooksLikeItStays(String text) {
        assertEquals(text, PersonalData.mask(text));
    }

    @Test
    void severalInOneTextAreAllMasked() {
        String masked =
                PersonalData.mask("4111 1111 1111 1111 12/27 then FR14 2004 1010 0505 0001 3M02 606 06 12 34 56 78");

        assertEquals("[masked] 12/27 then [masked] [masked]", masked);
    }

    @Test
    void aUrlStaysAUrl() {
        URI masked = PersonalData.mask(URI.create("http://site.example/p/20260301?of=jane@city.example&x=%20a"));

        assertEquals(URI.create("http://site.example/p/20260301?of=masked&x=%20a"), masked);
    }

    @Test
    void aUrlWithoutAnythingIsTheSame() {
        URI url = URI.create("http://site.example/2026/03/01/111222333?a=b%20c");

        assertEquals(url, PersonalData.mask(url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "0 1-", "+1 (", "a@", "a.a@b.", "AB12 ", "tel 12 ", "9", "é"})
    void noTextTakesLong(String piece) {
        String text = piece.repeat(50_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> PersonalData.mask(text));
    }
}
