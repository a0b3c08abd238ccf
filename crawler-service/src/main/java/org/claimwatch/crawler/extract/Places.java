package org.claimwatch.crawler.extract;

import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Says where elements stand, as a CSS path that selects each and nothing else. */
public final class Places {
    private final Map<Element, String> known = new IdentityHashMap<>();

    public String of(Element element) {
        String place = known.get(element);
        if (place == null) {
            Element parent = element.parent();
            boolean top = parent == null
                    || parent.parent() == null
                    || element.normalName().equals("body");
            String step = element.normalName() + (top ? "" : ":nth-child(" + (element.elementSiblingIndex() + 1) + ")");
            place = top ? step : of(parent) + " > " + step;
            known.put(element, place);
        }
        return place;
    }
}
