package org.claimwatch.deployment.program;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which environment variables a service reads: those of the settings that its application.properties sets or names. */
public final class ServiceSettings {
    /** A setting that has no default stands there as a comment: {@code #claimwatch.public-url=}. */
    private static final Pattern SETTING = Pattern.compile("(?m)^(?:# ?)?((?:claimwatch|quarkus)\\.[\\w.\\-\"]+)=");

    private ServiceSettings() {}

    /** @param service such as {@code alert-service} */
    public static Set<String> variables(String service) {
        String properties = Tree.text(service + "/src/main/resources/application.properties");
        return SETTING.matcher(properties)
                .results()
                .map(ServiceSettings::variable)
                .collect(Collectors.toSet());
    }

    private static String variable(MatchResult setting) {
        return setting.group(1).replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
