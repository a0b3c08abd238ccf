package org.claimwatch.standalone.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailTest {
    @TempDir
    Path directory;

    @Test
    void headersAndTextAreShownAsTheirReaderSeesThem() throws IOException {
        Path file = Files.writeString(directory.resolve("mail.eml"), """
                Received: from nowhere
                From: claimwatch@claimwatch.example
                To: communication@angers.example
                Subject: =?UTF-8?Q?Revendication_:_Ville_d=E2=80=99Angers?=
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=x

                --x
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: quoted-printable

                Un groupe dit avoir attaqu=C3=A9 la Ville.
                --x
                Content-Type: text/html; charset=UTF-8

                <p>Un groupe</p>
                --x--
                """.replace("\n", "\r\n"));

        Mail mail = Mail.read(file);

        assertEquals(
                List.of(
                        "From: claimwatch@claimwatch.example",
                        "To: communication@angers.example",
                        "Subject: Revendication : Ville d’Angers",
                        "",
                        "Un groupe dit avoir attaqué la Ville."),
                mail.lines());
    }

    @Test
    void aFileThatIsNotThereIsAnError() {
        assertThrows(IOException.class, () -> Mail.read(directory.resolve("none.eml")));
    }
}
