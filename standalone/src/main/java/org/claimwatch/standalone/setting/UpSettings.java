package org.claimwatch.standalone.setting;

import java.net.InetAddress;
import java.time.Duration;

/**
 * What {@code claimwatch.properties} says.
 *
 * @param listen the address that the three services listen on; the servers behind them stay on 127.0.0.1
 * @param visitsEvery how often each leak site is visited
 */
public record UpSettings(InetAddress listen, Ports ports, MailServer mail, Duration visitsEvery) {}
