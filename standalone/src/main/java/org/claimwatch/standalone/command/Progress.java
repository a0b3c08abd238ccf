package org.claimwatch.standalone.command;

import java.time.Duration;
import org.claimwatch.standalone.process.Supervisor;
import org.claimwatch.standalone.process.Unit;
import org.claimwatch.standalone.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Says on the terminal what starts and dies. */
record Progress(Terminal terminal) implements Supervisor.Witness {
    @Override
    public void started(Unit unit, Duration took) {
        terminal.ready(unit.name(), took);
    }

    @Override
    public void died(Unit unit, @Nullable Duration again) {
        terminal.warning(
                again == null
                        ? unit.name() + " has died, and cannot be started again on its own: stop, and start anew"
                        : unit.name() + " has died; it is started again");
    }

    @Override
    public void startedAgain(Unit unit, Duration took) {
        terminal.ready(unit.name(), took);
    }

    @Override
    public void failedAgain(Unit unit, String reason, Duration again) {
        terminal.warning(unit.name() + " did not come up; the next try is in "
                + Terminal.seconds(again).strip() + ". " + reason);
    }
}
