package org.claimwatch.local.tor;

import java.util.List;
import java.util.stream.Stream;

/** The settings of a private network's tors, without the line that names the authority. */
final class PrivateTorrc {
    private PrivateTorrc() {}

    /** Addresses of this machine only; and no patience for connections when it is to end. */
    private static Stream<String> node(String name) {
        return """
                TestingTorNetwork 1
                Nickname %s
                SafeLogging 0
                ShutdownWaitLength 0
                Address 127.0.0.1
                OutboundBindAddress 127.0.0.1
                AssumeReachable 1
                PathsNeededToBuildCircuits 0.25
                V3AuthNIntervalsValid 2
                """.formatted(name).lines();
    }

    static List<String> relay(String name, int orPort) {
        return Stream.concat(node(name), """
                SocksPort 0
                ORPort 127.0.0.1:%d
                ExitRelay 0
                ExitPolicy reject *:*
                ContactInfo none@tor.example
                """.formatted(orPort).lines()).toList();
    }

    /**
     * It takes traffic out of the network, and not out of this machine: what it connects to it does from 127.0.0.1. There
     * is no DNS to test, which would make it an exit to nowhere.
     */
    static List<String> exit(String name, int orPort) {
        return Stream.concat(node(name), """
                SocksPort 0
                ORPort 127.0.0.1:%d
                ExitRelay 1
                ExitPolicy accept *:*
                ServerDNSDetectHijacking 0
                ServerDNSTestAddresses
                ContactInfo none@tor.example
                """.formatted(orPort).lines()).toList();
    }

    /**
     * Votes 5 s apart, then every 10 s, with 2 s to gather them: the shortest that came through every time on two busy
     * cores. With so few relays, any may be a guard and keep descriptors.
     */
    static List<String> authority(int orPort, int dirPort) {
        return Stream.concat(relay("authority", orPort).stream(), """
                DirPort 127.0.0.1:%d
                AuthoritativeDirectory 1
                V3AuthoritativeDirectory 1
                TestingV3AuthInitialVotingInterval 5
                TestingV3AuthInitialVoteDelay 2
                TestingV3AuthInitialDistDelay 2
                V3AuthVotingInterval 10
                V3AuthVoteDelay 2
                V3AuthDistDelay 2
                TestingDirAuthVoteGuard *
                TestingDirAuthVoteHSDir *
                TestingMinExitFlagThreshold 0
                """.formatted(dirPort)
                        .lines())
                .toList();
    }

    /** The host of the clear web is this machine, as its exit sees it; no name is resolved for it. */
    static List<String> client(String name, int socksPort, int exitSocksPort) {
        return Stream.concat(
                        node(name),
                        Stream.of(
                                TorDaemon.socksSetting(socksPort),
                                TorDaemon.exitSocksSetting(exitSocksPort),
                                "MapAddress " + PrivateTorNetwork.CLEAR_WEB_HOST + " 127.0.0.1",
                                "ClientOnly 1",
                                "TestingClientMaxIntervalWithoutRequest 1"))
                .toList();
    }

    static List<String> onionHost(int controlPort) {
        return Stream.concat(node("onionhost"), """
                SocksPort 0
                ControlPort 127.0.0.1:%d
                CookieAuthentication 1
                TestingClientMaxIntervalWithoutRequest 1
                """.formatted(controlPort).lines())
                .toList();
    }
}
