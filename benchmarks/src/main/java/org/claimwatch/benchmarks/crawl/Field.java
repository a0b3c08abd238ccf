package org.claimwatch.benchmarks.crawl;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;

/**
 * Invented leak sites: ten pages of 50 KB each, with 35 postings a page, of organisations that no other site lists. The same
 * page is always the same bytes.
 *
 * @param sites how many
 * @param name tells two fields apart
 */
record Field(String name, int sites) {
    static final int PAGES = 10;
    static final int POSTINGS = 35;
    private static final int PAGE_BYTES = 50_000;
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    /** A v3 onion address whose checksum is right (rend-spec-v3, section 6). */
    String host(int site) {
        try {
            byte[] address = new byte[35];
            byte[] key = MessageDigest.getInstance("SHA-256").digest((name + site).getBytes(StandardCharsets.UTF_8));
            System.arraycopy(key, 0, address, 0, 32);
            MessageDigest sum = MessageDigest.getInstance("SHA3-256");
            sum.update(".onion checksum".getBytes(StandardCharsets.US_ASCII));
            sum.update(key);
            System.arraycopy(sum.digest(new byte[] {3}), 0, address, 32, 2);
            address[34] = 3;
            return base32(address) + ".onion";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA3-256", e);
        }
    }

    /** @param page from 1 */
    private byte[] page(int site, int page) {
        Random random = new Random(name.hashCode() * 1_000_000L + site * 1000L + page);
        StringBuilder html = new StringBuilder(PAGE_BYTES + 1000)
                .append("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Blog</title></head><body>")
                .append("<nav><a href=\"/\">Home</a><a href=\"/contact\">Contact</a></nav><main class=\"list\">");
        int filler = PAGE_BYTES / POSTINGS - 375;
        for (int i = 0; i < POSTINGS; i++) {
            int number = (page - 1) * POSTINGS + i;
            html.append("""
                    <article class="card"><div class="head"><h3 class="title"><a href="/post/%1$d">Company %2$s %1$d Ltd</a></h3>\
                    <span class="date">2026-0%3$d-1%4$d</span></div><div class="body"><p class="text">%5$s</p>\
                    <ul class="facts"><li>Website: company-%2$s-%1$d.example</li><li>Data: %6$d GB</li><li>Country: France</li></ul></div>\
                    <div class="foot"><span class="views">%7$d views</span></div></article>
                    """.formatted(
                            number,
                            word(random),
                            1 + random.nextInt(9),
                            random.nextInt(10),
                            sentences(random, filler),
                            1 + random.nextInt(900),
                            random.nextInt(9000)));
        }
        html.append("</main><footer>");
        if (page < PAGES) {
            html.append("<a rel=\"next\" href=\"/?page=%d\">Next</a>".formatted(page + 1));
        }
        return html.append("</footer></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String sentences(Random random, int length) {
        StringBuilder text = new StringBuilder("The company builds");
        while (text.length() < length) {
            text.append(' ').append(word(random));
        }
        return text.append('.').toString();
    }

    private static String word(Random random) {
        char[] letters = new char[3 + random.nextInt(8)];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (char) ('a' + random.nextInt(26));
        }
        return new String(letters);
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < bytes.length * 8; bit += 5) {
            int value = 0;
            for (int i = bit; i < bit + 5; i++) {
                value = value << 1 | (bytes[i / 8] >> (7 - i % 8) & 1);
            }
            text.append(BASE32.charAt(value));
        }
        return text.toString();
    }

    /** All pages of a site. */
    byte[][] pages(int site) {
        byte[][] pages = new byte[PAGES][];
        Arrays.setAll(pages, page -> page(site, page + 1));
        return pages;
    }
}
