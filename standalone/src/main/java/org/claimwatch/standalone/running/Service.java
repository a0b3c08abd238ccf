package org.claimwatch.standalone.running;

import org.claimwatch.standalone.setting.Listener;

/** One of the three services. */
public enum Service {
    CRAWLER("crawler-service", Listener.CRAWLER),
    INDEX("index-service", Listener.INDEX),
    ALERT("alert-service", Listener.ALERT);

    private final String folder;
    private final Listener listener;

    Service(String folder, Listener listener) {
        this.folder = folder;
        this.listener = listener;
    }

    /** Its folder in the checkout, and its name in {@code status} and {@code logs}. */
    public String folder() {
        return folder;
    }

    Listener listener() {
        return listener;
    }
}
