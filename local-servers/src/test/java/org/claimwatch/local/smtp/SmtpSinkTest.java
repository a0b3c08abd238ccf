package org.claimwatch.local.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpSinkTest {
    private static final String MESSAGE = "Subject: Orléans\r\n\r\none line\r\n.hidden dot";

    private SmtpSink sink;

    @BeforeEach
    void start(@TempDir Path directory) {
        sink = SmtpSink.start(0, directory);
    }

    @AfterEach
    void stop() {
        sink.close();
    }

    @Test
    void anAcceptedMessageIsAFileWithTheBytesThatCame() throws IOException {
        String answer = send(MESSAGE.replace("\r\n.", "\r\n.."));

        assertTrue(answer.startsWith("250"), answer);
        assertEquals(1, sink.messages().size());
        assertEquals(MESSAGE + "\r\n", Files.readString(sink.messages().getFirst()));
    }

    @Test
    void messagesAreListedInTheOrderTheyCame() throws IOException {
        for (int i = 1; i <= 11; i++) {
            send("Subject: " + i);
        }

        assertEquals("Subject: 1\r\n", Files.readString(sink.messages().getFirst()));
        assertEquals("Subject: 11\r\n", Files.readString(sink.messages().getLast()));
    }

    @Test
    void aRefusalHoldsForAsManyMessagesAsOrderedAndKeepsNoneOfThem() throws IOException {
        sink.refuseNext(2, 451);

        try (SmtpDialogue dialogue = new SmtpDialogue(sink.port())) {
            assertTrue(dialogue.send(MESSAGE).startsWith("451"));
            assertTrue(dialogue.send(MESSAGE).startsWith("451"));
            assertTrue(sink.messages().isEmpty());
            assertTrue(dialogue.send(MESSAGE).startsWith("250"));
        }
        assertEquals(1, sink.messages().size());
    }

    @Test
    void aDroppedMessageIsKeptThoughItsSenderIsNotTold() throws IOException {
        sink.dropNextAfterStoring();

        String first = send(MESSAGE);
        String second = send(MESSAGE);

        assertNull(first);
        assertTrue(second.startsWith("250"), second);
        assertEquals(2, sink.messages().size());
    }

    @Test
    void aMessageOverTheLimitIsRefusedForGood() throws IOException {
        String answer = send(("x".repeat(998) + "\r\n").repeat(11_000));

        assertTrue(answer.startsWith("552"), answer);
        assertTrue(sink.messages().isEmpty());
    }

    private String send(String message) throws IOException {
        try (SmtpDialogue dialogue = new SmtpDialogue(sink.port())) {
            return dialogue.send(message);
        }
    }
}
