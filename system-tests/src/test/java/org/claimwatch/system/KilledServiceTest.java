package org.claimwatch.system;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimwatch.local.process.Machine;
import org.claimwatch.standalone.folder.DataFolder;
import org.claimwatch.standalone.leaksite.LeakSites;
import org.claimwatch.standalone.process.Supervisor;
import org.claimwatch.standalone.process.Unit;
import org.claimwatch.standalone.running.ClaimwatchSystem;
import org.claimwatch.standalone.running.Installation;
import org.claimwatch.standalone.running.Kind;
import org.claimwatch.standalone.running.Service;
import org.claimwatch.standalone.service.Answer;
import org.claimwatch.standalone.setting.Ports;
import org.claimwatch.standalone.story.Ending;
import org.claimwatch.standalone.story.Mail;
import org.claimwatch.standalone.story.Place;
import org.claimwatch.standalone.story.Step;
import org.claimwatch.standalone.story.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The demo's story, in the middle of which a service is killed with {@code kill -9}. */
class KilledServiceTest {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Duration STEP_WITHIN = Duration.ofMinutes(3);
    private static final Duration VISITS_EVERY = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @EnumSource(Service.class)
    void theStoryStillEndsRightWithOneNotificationWhenAServiceIsKilledAfterThePublication(Service killed)
            throws IOException, InterruptedException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.create();
        Installation installation = new Installation(
                Machine.root(),
                data,
                new Kind.Demo(),
                InetAddress.getLoopbackAddress(),
                Ports.free().chosen(),
                VISITS_EVERY);

        try (DnsCanary canary = new DnsCanary();
                LeakSites sites = LeakSites.serve(CLOCK);
                ClaimwatchSystem system = new ClaimwatchSystem(installation, CLOCK, new Silent())) {
            system.start();
            Story story = new Story(
                    system,
                    sites,
                    sites.all().getFirst(),
                    Place.ANGERS,
                    STEP_WITHIN,
                    CLOCK,
                    (step, sentence, quoted) -> killAfterPublication(step, system, killed));

            Ending ending = story.tell();

            Ending.Told told = assertInstanceOf(Ending.Told.class, ending);
            assertEquals(1, notifications(system, told.watch()).size());
            assertOneMessage(system, killed);
            assertEquals(List.of(), canary.names(), "names were looked up");
        }
    }

    private static void killAfterPublication(Step step, ClaimwatchSystem system, Service service) {
        if (step == Step.POSTING_PUBLISHED) {
            ProcessHandle process = system.process(service).findFirst().orElseThrow();
            assertTrue(process.destroyForcibly());
            await().atMost(STEP_WITHIN)
                    .until(() -> system.process(service).anyMatch(again -> again.pid() != process.pid()));
        }
    }

    private static JsonNode notifications(ClaimwatchSystem system, String watch) throws InterruptedException {
        return switch (system.client(Service.ALERT).get("/notifications?watch=" + watch)) {
            case Answer.Done done -> done.body();
            case Answer.Refused refused -> fail(refused.toString());
            case Answer.Silent silent -> fail(silent.reason());
        };
    }

    /** A repeat is allowed only where the kill can fall between the mail server's 250 and our commit. */
    private static void assertOneMessage(ClaimwatchSystem system, Service killed) throws IOException {
        List<Path> mails = system.mails();
        Set<String> messageIds =
                mails.stream().map(KilledServiceTest::messageId).collect(Collectors.toSet());

        assertEquals(1, messageIds.size(), "distinct Message-IDs: " + messageIds);
        if (killed != Service.ALERT) {
            assertEquals(1, mails.size(), "mails: " + mails);
        }
    }

    private static String messageId(Path mail) {
        try {
            return Mail.read(mail).headers().stream()
                    .filter(header -> header.startsWith("Message-ID:"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            return fail(e);
        }
    }

    /** What starts and dies is asserted by what comes of it. */
    private record Silent() implements Supervisor.Witness {
        @Override
        public void started(Unit unit, Duration took) {}

        @Override
        public void died(Unit unit, @Nullable Duration again) {}

        @Override
        public void startedAgain(Unit unit, Duration took) {}

        @Override
        public void failedAgain(Unit unit, String reason, Duration again) {}
    }
}
