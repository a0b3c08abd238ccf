package org.claimwatch.crawler.extract.profile.rest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimwatch.crawler.extract.profile.Profile;
import org.claimwatch.crawler.extract.profile.ProfileFault;
import org.claimwatch.crawler.extract.profile.ProfileReading;
import org.claimwatch.http.problem.Problem;
import org.claimwatch.http.problem.ProblemException;

/** A profile as it is sent. */
public final class ProfileBody {
    /** Four bytes a character at most; the rest is not decoded. */
    private static final int MAX_BYTES = 4 * 16 * 1024;

    private ProfileBody() {}

    /**
     * @throws ProblemException 400, naming each field at fault and its line
     */
    public static Profile read(String name, byte[] yaml) {
        if (!Profile.isName(name)) {
            throw ProblemException.badRequest(
                    "name", "name must have 1 to 60 lower case letters, digits and inner hyphens");
        }
        return switch (Profile.read(name, text(yaml))) {
            case ProfileReading.Read(Profile profile) -> profile;
            case ProfileReading.Faulty(List<ProfileFault> faults) -> throw refusal(faults);
        };
    }

    private static String text(byte[] yaml) {
        if (yaml.length > MAX_BYTES) {
            throw ProblemException.badRequest("yaml", "a profile has at most 16 KiB");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(yaml))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ProblemException.badRequest("yaml", "is not UTF-8");
        }
    }

    private static ProblemException refusal(List<ProfileFault> faults) {
        ProfileFault first = faults.getFirst();
        return ProblemException.badRequest(
                "line %d: %s %s".formatted(first.line(), first.field(), first.detail()),
                faults.stream()
                        .map(fault -> new Problem.FieldError(fault.line(), fault.field(), fault.detail()))
                        .toList());
    }
}
