package org.claimwatch.alert.notify;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Titles that try to be more than text, whatever shows them. */
public final class HostileTitles {
    /** What must not be left of them anywhere. */
    public static final List<String> LIVE =
            List.of("http://", ".onion", "@everyone", "](http", "\u202E", "\r", "javascript://");

    private HostileTitles() {}

    public static Arbitrary<String> any() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "\r\nBcc: all@city.example\r\n\r\n",
                "\u202Egpj.exe\u2066",
                "@everyone",
                "[angers.fr](http://evil.example)",
                "=HYPERLINK(\"http://evil.example\")",
                "{it.headline}{#if true}",
                "{0}'{1}",
                "http://abc.onion/x",
                "javascript://alert(1)",
                "\u0000\uD800",
                "&lt;b&gt;");
        return pieces.list().ofMinSize(1).ofMaxSize(4).map(parts -> "Ville d’Angers " + String.join("", parts));
    }
}
