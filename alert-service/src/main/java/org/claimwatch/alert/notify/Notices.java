package org.claimwatch.alert.notify;

import java.util.List;
import org.claimwatch.alert.notify.Letter.Block;
import org.claimwatch.alert.wording.Quoted;
import org.claimwatch.alert.wording.Sentences;
import org.jspecify.annotations.Nullable;

/** What a letter says that is about the watch and no one claim. */
final class Notices {
    private Notices() {}

    static void add(List<Block> blocks, Notification notification, Sentences say) {
        String place = Quoted.line(notification.place());
        Figures figures = notification.figures();
        blocks.add(new Block.Paragraph(say.say("notice." + notification.reason(), values(place, figures, say))));
        if (figures != null && figures.active() > 0 && notification.reason() != NotificationReason.TEST) {
            blocks.add(new Block.Paragraph(
                    say.say("notice.coverage", figures.readInFull(), figures.active(), figures.percent())));
        }
        if (notification.reason() != NotificationReason.TEST) {
            blocks.add(new Block.Paragraph(say.say("notice.silence")));
        }
    }

    private static Object[] values(String place, @Nullable Figures figures, Sentences say) {
        if (figures == null) {
            return new Object[] {place};
        }
        return new Object[] {
            place,
            figures.percent(),
            figures.bar(),
            figures.claims(),
            figures.late() == null ? "" : figures.late().toMinutes(),
            figures.until() == null ? "" : say.time("time", figures.until()),
            figures.receiver() == null ? "" : Quoted.line(figures.receiver())
        };
    }
}
