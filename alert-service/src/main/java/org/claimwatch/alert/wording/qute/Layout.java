package org.claimwatch.alert.wording.qute;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A template beside a feature's class, {@code <name>.txt} or {@code <name>.html}, filled with one value that it calls
 * {@code it}. In HTML every value is escaped: a template has no way to say otherwise.
 */
public final class Layout {
    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .removeStandaloneLines(true)
            .build();

    private static final Template VALUE = ENGINE.parse("{it}", Variant.forContentType(Variant.TEXT_HTML), "value");

    private final Template template;

    private Layout(Template template) {
        this.template = template;
    }

    public static Layout text(Class<?> feature, String name) {
        return read(feature, name + ".txt", Variant.TEXT_PLAIN);
    }

    public static Layout html(Class<?> feature, String name) {
        return read(feature, name + ".html", Variant.TEXT_HTML);
    }

    private static Layout read(Class<?> feature, String file, String type) {
        try (InputStream in = Objects.requireNonNull(feature.getResourceAsStream(file), file)) {
            String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Layout(ENGINE.parse(content, Variant.forContentType(type), feature.getName() + "/" + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value as it stands in HTML. */
    public static String escaped(String value) {
        return VALUE.data("it", value).render();
    }

    public String of(Object it) {
        return template.data("it", it).render();
    }
}
