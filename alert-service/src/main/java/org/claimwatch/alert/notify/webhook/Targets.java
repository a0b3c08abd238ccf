package org.claimwatch.alert.notify.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which addresses a webhook may be at: those of the internet, and those of this network that an operator lists. Else
 * whoever may name a receiver could make this service knock at doors that only it can reach.
 */
final class Targets {
    /** What the IANA registries of special-purpose addresses (RFC 6890) keep from the internet, or lead back from it. */
    private static final List<Range> NOT_PUBLIC = ranges(List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/96",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8"));

    private record Range(byte[] prefix, int bits) {
        static Range of(String text) {
            String[] parts = text.strip().split("/", 2);
            try {
                byte[] address = InetAddress.ofLiteral(parts[0]).getAddress();
                int bits = parts.length == 1 ? address.length * 8 : Integer.parseInt(parts[1]);
                if (bits < 0 || bits > address.length * 8) {
                    throw new IllegalArgumentException(text + " is no range of addresses");
                }
                return new Range(address, bits);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(text + " is no range of addresses", e);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if (((address[bit / 8] ^ prefix[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Range> listed;

    /** @param listed ranges such as {@code 10.1.2.0/24} that are allowed all the same */
    Targets(List<String> listed) {
        this.listed = ranges(listed);
    }

    private static List<Range> ranges(List<String> texts) {
        return texts.stream().map(Range::of).toList();
    }

    /** The addresses of a host, looked up once. Empty if one of them is not allowed: such a name is a trick. */
    List<InetAddress> of(String host) throws UnknownHostException {
        List<InetAddress> addresses = new ArrayList<>(List.of(InetAddress.getAllByName(host)));
        // a server that listens on one of them only is mostly found by IPv4
        addresses.sort((one, other) -> Boolean.compare(other instanceof Inet4Address, one instanceof Inet4Address));
        return addresses.stream().allMatch(this::isAllowed) ? addresses : List.of();
    }

    private boolean isAllowed(InetAddress address) {
        byte[] bytes = address.getAddress();
        return isListed(address) || NOT_PUBLIC.stream().noneMatch(range -> range.contains(bytes));
    }

    boolean isListed(InetAddress address) {
        return listed.stream().anyMatch(range -> range.contains(address.getAddress()));
    }
}
