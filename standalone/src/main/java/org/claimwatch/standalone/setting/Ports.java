package org.claimwatch.standalone.setting;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.claimwatch.local.process.Machine;

/** Which port each {@link Listener} takes; 0 for any that is free. */
public final class Ports {
    private static final int HIGHEST = 65535;

    private final Map<Listener, Integer> ports;

    private Ports(Map<Listener, Integer> ports) {
        this.ports = new EnumMap<>(ports);
    }

    /** The usual ones. */
    public static Ports usual() {
        Map<Listener, Integer> ports = new EnumMap<>(Listener.class);
        for (Listener listener : Listener.values()) {
            ports.put(listener, listener.defaultPort());
        }
        return new Ports(ports);
    }

    /** Free ones for all, so that several systems stand side by side. */
    public static Ports free() {
        Map<Listener, Integer> ports = new EnumMap<>(Listener.class);
        for (Listener listener : Listener.values()) {
            ports.put(listener, 0);
        }
        return new Ports(ports);
    }

    /**
     * These with another one.
     *
     * @param setting {@code name=number}, the name as {@link Listener#key} has it, the number 0 to 65535
     * @throws IllegalArgumentException with a sentence for the user
     */
    public Ports with(String setting) {
        int equals = setting.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("'" + setting + "' is not NAME=NUMBER, such as crawler=18081");
        }
        String key = setting.substring(0, equals);
        Listener listener = Listener.of(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "nothing has a port named '" + key + "': the names are " + Listener.keys()));
        return with(listener, number(setting.substring(equals + 1)));
    }

    public Ports with(Listener listener, int port) {
        Ports changed = new Ports(ports);
        changed.ports.put(listener, port);
        return changed;
    }

    static int number(String text) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= 0 && number <= HIGHEST) {
                return number;
            }
        } catch (NumberFormatException said) {
            // as below
        }
        throw new IllegalArgumentException("'" + text + "' is not a port: a number from 0 (any free one) to 65535");
    }

    public int of(Listener listener) {
        return ports.get(listener);
    }

    /** The listeners whose port is asked for by number and not free, on the given address or on 127.0.0.1. */
    public List<Listener> taken(InetAddress address) {
        return ports.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .filter(entry -> !isFree(address, entry.getValue())
                        || !isFree(InetAddress.getLoopbackAddress(), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isFree(InetAddress address, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException takenOrNotOurs) {
            return false;
        }
    }

    /** These with a free port chosen wherever any will do, no two the same. */
    public Ports chosen() {
        Ports chosen = this;
        Iterator<Integer> free = Machine.freePorts(ports.size()).iterator();
        for (Listener listener : Listener.values()) {
            if (of(listener) == 0) {
                chosen = chosen.with(listener, free.next());
            }
        }
        return chosen;
    }
}
