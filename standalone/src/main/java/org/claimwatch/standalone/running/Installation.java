package org.claimwatch.standalone.running;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.claimwatch.standalone.folder.DataFolder;
import org.claimwatch.standalone.setting.Listener;
import org.claimwatch.standalone.setting.Ports;

/**
 * All that is decided before anything starts.
 *
 * @param root the checkout, in which the services have been built
 * @param folder exists, and is held by the caller
 * @param ports all chosen, none 0
 * @param listen the address that the three services listen on
 * @param visitsEvery how often each leak site is visited
 */
public record Installation(
        Path root, DataFolder folder, Kind kind, InetAddress listen, Ports ports, Duration visitsEvery) {

    /** Where a service is called from this machine. */
    public URI uri(Listener service) {
        String host = listen.isAnyLocalAddress() ? "127.0.0.1" : literal(listen);
        return URI.create("http://" + host + ":" + ports.of(service));
    }

    /** Answers 200 when the service is ready to work. */
    URI ready(Service service) {
        return uri(service.listener()).resolve("/q/health/ready");
    }

    private static String literal(InetAddress address) {
        String text = address.getHostAddress();
        return text.contains(":") ? "[" + text + "]" : text;
    }
}
