package org.claimwatch.alert.gazetteer.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.claimwatch.alert.gazetteer.GeoNames;
import org.jspecify.annotations.Nullable;

/** Reads a file of GeoNames, as text or zipped as GeoNames gives it, line by line: only the places are held. */
public final class GeoNamesFile {
    /** The longest lines, with a capital's names in all languages, have about 15,000 bytes. */
    private static final int MAX_LINE_BYTES = 100_000;

    private GeoNamesFile() {}

    /** @throws IOException if it cannot be read or is no such file; the message names the file and the line */
    public static GeoNames read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return file.toString().endsWith(".zip") ? readZip(file, in) : read(file, in);
        }
    }

    private static GeoNames readZip(Path file, InputStream in) throws IOException {
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            // a country's archive has a readme beside its table
            if (entry.getName().endsWith(".txt") && !entry.getName().startsWith("readme")) {
                return read(file, new BufferedInputStream(zip));
            }
        }
        throw new IOException(file + ": the archive holds no table");
    }

    private static GeoNames read(Path file, InputStream in) throws IOException {
        GeoNames places = new GeoNames();
        byte[] buffer = new byte[MAX_LINE_BYTES];
        int number = 0;
        for (String line = line(in, buffer); line != null; line = line(in, buffer)) {
            number++;
            try {
                if (!line.isEmpty()) {
                    places.take(line);
                }
            } catch (IllegalArgumentException e) {
                throw new IOException(file + ": line " + number + " " + e.getMessage(), e);
            }
        }
        return places;
    }

    /** The next line, cut after what a line may have: what then is no line of the table is refused as such. */
    private static @Nullable String line(InputStream in, byte[] buffer) throws IOException {
        int length = 0;
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n' && length < buffer.length) {
            buffer[length++] = (byte) next;
            next = in.read();
        }
        boolean carriage = length > 0 && buffer[length - 1] == '\r';
        return new String(buffer, 0, carriage ? length - 1 : length, StandardCharsets.UTF_8);
    }
}
