package org.claimwatch.crawler.extract.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The profiles that come with the service: for shapes of pages that several groups share and that are read wrongly without
 * one. They stand beside this class and are known by their names here.
 */
public final class ShippedProfiles {
    private static final List<String> NAMES = List.of("chat-log", "code-names", "short-keys");

    private final List<Profile> all =
            NAMES.stream().map(ShippedProfiles::shipped).toList();

    public List<Profile> all() {
        return all;
    }

    private static Profile shipped(String name) {
        try (InputStream in = ShippedProfiles.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("the profile " + name + " is not packed with the service");
            }
            return switch (Profile.read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
                case ProfileReading.Read(Profile profile) -> profile;
                case ProfileReading.Faulty(List<ProfileFault> faults) ->
                    throw new IllegalStateException("the profile " + name + " is wrong: " + faults);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("the profile " + name + " cannot be read", e);
        }
    }
}
