package org.claimwatch.local.hostile;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** What goes over one connection of a hostile site. */
final class Answers {
    private static final int GIGABYTE = 1_000_000_000;
    private static final byte[] TEXT = "x".repeat(100_000).getBytes(StandardCharsets.US_ASCII);

    /** 20 million times x, by the reference encoder. */
    private static final byte[] BROTLI_BOMB =
            Base64.getDecoder().decode("y///PwAk8OKxQHLv//j//weABEAcFoDu/V/+s8QAkACIwwLQJYkB");

    private static final String LISTING = """
            <main><div><h3><a href="/post/1">Acme Ltd</a></h3><p>Size: 30 GB</p><p>2026-03-01</p></div>
            <div><h3><a href="/post/2">Other GmbH</a></h3><p>Size: 12 GB</p><p>2026-03-02</p></div>
            <div><h3><a href="/post/3">Third SA</a></h3><p>Size: 7 GB</p><p>2026-03-03</p></div></main>
            """;

    /** Bombs whose making would be taken for a stall; made once, before the first site starts. */
    private static final class Made {
        static final byte[] NESTED_BOMB = gzip(gzip(new byte[0], TEXT, 1000), new byte[0], 0);

        /** Empty blocks of deflate (RFC 1951, section 3.2.4), which compress as well as anything. */
        static final byte[] IDLE_BOMB = gzip(
                new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0},
                new byte[] {0, 0, 0, (byte) 0xFF, (byte) 0xFF},
                4_000_000);

        /** Ends on a byte (RFC 1951, section 3.2.3) and looks back to nothing before it: as often as wanted is a bomb. */
        static final byte[] DEFLATED_TEXT = deflated(TEXT);

        private static byte[] deflated(byte[] text) {
            var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
            deflater.setInput(text);
            byte[] deflated = new byte[text.length];
            int length = deflater.deflate(deflated, 0, deflated.length, Deflater.SYNC_FLUSH);
            deflater.end();
            return Arrays.copyOf(deflated, length);
        }

        private static byte[] gzip(byte[] start, byte[] then, int times) {
            var bytes = new ByteArrayOutputStream();
            try (var gzip = new BufferedOutputStream(new GZIPOutputStream(bytes), TEXT.length)) {
                gzip.write(start);
                for (int i = 0; i < times; i++) {
                    gzip.write(then);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("an array was written", e);
            }
            return bytes.toByteArray();
        }
    }

    private final OutputStream out;
    private final Duration dripEvery;

    Answers(OutputStream out, Duration dripEvery) {
        this.out = out;
        this.dripEvery = dripEvery;
    }

    static void prepare() {
        Objects.requireNonNull(Made.IDLE_BOMB);
    }

    void redirect(String location) throws IOException {
        text("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    }

    void play(Trick trick) throws IOException, InterruptedException {
        switch (trick) {
            case LISTING -> page("", LISTING);
            case SILENCE -> Thread.sleep(Duration.ofMinutes(10));
            case STALL -> {
                head("");
                Thread.sleep(Duration.ofMinutes(10));
            }
            case DRIP -> {
                head("");
                drip();
            }
            case HEADER_DRIP -> {
                text("HTTP/1.1 200 OK\r\nX-Long: ");
                drip();
            }
            case LONG_HEADERS -> page("X-Long: " + "x".repeat(100_000) + "\r\n", LISTING);
            case ENDLESS_HEADERS -> {
                text("HTTP/1.1 200 OK\r\n");
                endless("X-Long: " + "x".repeat(1000) + "\r\n");
            }
            case ENDLESS_BODY -> {
                head("");
                endless("<p>x</p>");
            }
            case DECLARED_HUGE -> {
                head("Content-Length: 1000000000000\r\n");
                endless("<p>x</p>");
            }
            case GZIP_BOMB -> bomb(encoded("gzip"), new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0});
            case DEFLATE_BOMB -> bomb(encoded("deflate"), new byte[] {0x78, (byte) 0x9C});
            case BROTLI_BOMB -> encoded("br").write(BROTLI_BOMB);
            case ZSTD_BOMB -> zstd(20, GIGABYTE);
            case ZSTD_WINDOW -> zstd(31, 1000);
            case NESTED_BOMB -> encoded("gzip, gzip").write(Made.NESTED_BOMB);
            case IDLE_BOMB -> encoded("gzip, gzip").write(Made.IDLE_BOMB);
            case DEEPLY_NESTED -> encoded("gzip, gzip, gzip, gzip, gzip").write(TEXT);
            case UNKNOWN_ENCODING -> encoded("pack200").write(TEXT);
            case ARCHIVE -> typed("application/zip", "PK\u0003\u0004");
            case DISGUISED_ARCHIVE -> page("", "PK\u0003\u0004\u0014\u0000\u0000\u0000" + LISTING);
            case TORRENT -> typed("text/plain", "d8:announce30:http://tracker.example/announce4:infod6:lengthi1eee");
            case ATTACHMENT -> page("Content-Disposition: attachment; filename=all.html\r\n", LISTING);
            case REDIRECT_LOOP -> redirect(trick.path());
            case GARBAGE -> text("SSH-2.0-OpenSSH_9.2p1\r\n");
            case BREAK_OFF -> {
                head("Content-Length: 100000\r\n");
                text(LISTING);
            }
        }
        out.flush();
    }

    /** A gigabyte, for which nobody waits to its end. */
    private static void bomb(OutputStream coded, byte[] header) throws IOException {
        coded.write(header);
        for (int sent = 0; sent < GIGABYTE; sent += TEXT.length) {
            coded.write(Made.DEFLATED_TEXT);
        }
    }

    /** Blocks of one repeated byte (RFC 8878, section 3.1.1.2.2): four bytes for each 128 KiB. */
    private void zstd(int windowLog, int length) throws IOException {
        OutputStream coded = encoded("zstd");
        coded.write(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0x00, (byte) (windowLog - 10 << 3)});
        int blockLength = 131_072;
        for (int left = length; left > 0; left -= blockLength) {
            int header = Math.min(left, blockLength) << 3 | 1 << 1 | (left <= blockLength ? 1 : 0);
            coded.write(new byte[] {(byte) header, (byte) (header >> 8), (byte) (header >> 16), 'x'});
        }
    }

    private void drip() throws IOException, InterruptedException {
        while (true) {
            Thread.sleep(dripEvery);
            text("x");
            out.flush();
        }
    }

    private void endless(String piece) throws IOException {
        String pieces = piece.repeat(100);
        while (true) {
            text(pieces);
        }
    }

    private OutputStream encoded(String encoding) throws IOException {
        head("Content-Encoding: " + encoding + "\r\n");
        return out;
    }

    private void page(String headers, String html) throws IOException {
        head(headers);
        text(html);
    }

    private void typed(String type, String body) throws IOException {
        text("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nConnection: close\r\n\r\n" + body);
    }

    private void head(String headers) throws IOException {
        text("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n" + headers + "\r\n");
        out.flush();
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
