package org.claimwatch.standalone.story;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mail as its reader sees it.
 *
 * @param headers those that a reader looks at, decoded, as {@code Name: value}
 * @param text the plain part
 */
public record Mail(List<String> headers, String text) {
    private static final List<String> SHOWN = List.of("From", "To", "Subject", "Date", "Message-ID");

    public static Mail read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(null, in);
            List<String> headers = new ArrayList<>();
            for (String name : SHOWN) {
                String value = message.getHeader(name, null);
                if (value != null) {
                    headers.add(name + ": " + MimeUtility.decodeText(MimeUtility.unfold(value)));
                }
            }
            return new Mail(List.copyOf(headers), plainText(message).orElse(""));
        } catch (MessagingException e) {
            throw new IOException(file + " is not a mail: " + e.getMessage(), e);
        }
    }

    private static Optional<String> plainText(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return Optional.of((String) part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart below = parts.getBodyPart(i);
                Optional<String> text = plainText(below);
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }

    /** Headers, an empty line, the text. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(headers);
        lines.add("");
        text.strip().lines().forEach(lines::add);
        return lines;
    }
}
