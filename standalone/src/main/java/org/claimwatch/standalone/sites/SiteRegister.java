package org.claimwatch.standalone.sites;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimwatch.standalone.service.Answer;
import org.claimwatch.standalone.service.ServiceClient;

/** Brings crawler-service to know the listed sites. Done again with the same list it changes nothing. */
public final class SiteRegister {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** crawler-service's own limit. */
    private static final int PAGE = 1000;

    private static final Pattern MIRROR = Pattern.compile("mirrors\\[(\\d+)]");

    /** What came of it. */
    public sealed interface Outcome {}

    /**
     * All listed sites are registered.
     *
     * @param added newly
     * @param notListed registered, but not on the list
     * @param otherMirrors sites whose mirrors are registered otherwise than listed; they were left as they are
     */
    public record Registered(int added, int notListed, List<Mistake> otherMirrors) implements Outcome {}

    /** crawler-service does not take some of them; none was added. */
    public record NotTaken(List<Mistake> mistakes) implements Outcome {}

    /** crawler-service does not answer as it should; what was added stays, and the next start goes on. */
    public record NoAnswer(String reason) implements Outcome {}

    private record SiteName(String group, String name) {}

    private static final class NoAnswerException extends Exception {
        private static final long serialVersionUID = 1L;

        private NoAnswerException(Answer answer) {
            super(answer.toString());
        }
    }

    private final ServiceClient crawler;

    public SiteRegister(ServiceClient crawler) {
        this.crawler = crawler;
    }

    public Outcome register(List<ListedSite> listed) throws InterruptedException {
        try {
            return compare(listed, registered());
        } catch (NoAnswerException e) {
            return new NoAnswer(String.valueOf(e.getMessage()));
        }
    }

    private Outcome compare(List<ListedSite> listed, Map<SiteName, Set<String>> registered)
            throws InterruptedException, NoAnswerException {
        List<ListedSite> unknown = new ArrayList<>();
        List<Mistake> otherMirrors = new ArrayList<>();
        for (ListedSite site : listed) {
            Set<String> mirrors = registered.remove(new SiteName(site.group(), site.name()));
            if (mirrors == null) {
                unknown.add(site);
            } else if (!mirrors.equals(normal(site.urls()))) {
                otherMirrors.add(new Mistake(site.line(), "mirror", "other mirrors are registered: " + mirrors));
            }
        }
        List<Mistake> notTaken = add(unknown);
        return notTaken.isEmpty()
                ? new Registered(unknown.size(), registered.size(), otherMirrors)
                : new NotTaken(notTaken);
    }

    /** Adds all, or takes back those that were added before the first that is not taken. */
    private List<Mistake> add(List<ListedSite> sites) throws InterruptedException, NoAnswerException {
        List<Mistake> mistakes = new ArrayList<>();
        List<String> added = new ArrayList<>();
        for (ListedSite site : sites) {
            switch (crawler.post("/sites", body(site))) {
                case Answer.Done(int status, JsonNode made) ->
                    added.add(made.path("id").asText());
                case Answer.Refused refused
                when !refused.errors().isEmpty() ->
                    refused.errors().forEach(error -> mistakes.add(mistake(site, error)));
                case Answer.Refused other -> throw new NoAnswerException(other);
                case Answer.Silent silent -> throw new NoAnswerException(silent);
            }
        }
        if (!mistakes.isEmpty()) {
            for (String id : added) {
                crawler.delete("/sites/" + id);
            }
        }
        return mistakes;
    }

    private static Mistake mistake(ListedSite site, Answer.FieldError error) {
        Matcher mirror = MIRROR.matcher(error.field());
        return mirror.matches()
                ? new Mistake(
                        site.mirrors().get(Integer.parseInt(mirror.group(1))).line(), "mirror", error.detail())
                : new Mistake(site.line(), error.field(), error.detail());
    }

    private static ObjectNode body(ListedSite site) {
        ObjectNode body = JSON.createObjectNode().put("name", site.name()).put("group", site.group());
        site.urls().forEach(body.putArray("mirrors")::add);
        return body;
    }

    /** All sites that crawler-service knows, with their mirrors. */
    private Map<SiteName, Set<String>> registered() throws InterruptedException, NoAnswerException {
        Map<SiteName, Set<String>> registered = new HashMap<>();
        String after = "";
        while (true) {
            switch (crawler.get("/sites?limit=" + PAGE + after)) {
                case Answer.Done(int status, JsonNode page) -> {
                    for (JsonNode site : page) {
                        registered.put(name(site), mirrors(site));
                        after = "&after=" + site.path("id").asText();
                    }
                    if (page.size() < PAGE) {
                        return registered;
                    }
                }
                case Answer.Refused refused -> throw new NoAnswerException(refused);
                case Answer.Silent silent -> throw new NoAnswerException(silent);
            }
        }
    }

    private static SiteName name(JsonNode site) {
        return new SiteName(site.path("group").asText(), site.path("name").asText());
    }

    private static Set<String> mirrors(JsonNode site) {
        List<String> mirrors = new ArrayList<>();
        site.path("mirrors").forEach(mirror -> mirrors.add(mirror.asText()));
        return normal(mirrors);
    }

    /** In one spelling, so that a capital or a missing last slash is no difference. */
    private static Set<String> normal(List<String> mirrors) {
        Set<String> normal = new HashSet<>();
        for (String mirror : mirrors) {
            URI url = URI.create(mirror);
            String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
            String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
            normal.add((url.getScheme() + "://" + url.getAuthority()).toLowerCase(Locale.ROOT) + path + query);
        }
        return normal;
    }
}
